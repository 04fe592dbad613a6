import type { FigureName, SupervisionLine } from '@yichuang/projections';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { Name } from '../../shared/words.tsx';
import { Count, Share } from './count.tsx';

const SHOWN: readonly FigureName[] = ['received', 'decided', 'late', 'open', 'yellow', 'red', 'breached', 'promised', 'lapsed', 'errands', 'reviews', 'bad'];
type To = (figure: FigureName, unit: string) => string;

/** Units with their figures; each number leads to its list. Only those with enough decisions have a place. @req #46 #47 #69 */
export function UnitLines({ lines, title, to, rankedFrom }: { readonly lines: readonly SupervisionLine[]; readonly title: MessageId; readonly to: To; readonly rankedFrom: number }) {
  const { t } = useText();
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{t(title)}</h2>
      <p className="hint">{t('watch.rank.hint', { n: rankedFrom })}</p>
      <div className="table-scroll" role="group" aria-label={t(title)} tabIndex={0}>
        <table className="rows numbers-table watch-table">
          <thead><tr><th scope="col">{t('watch.unit')}</th><th scope="col">{t('watch.six.on-time')}</th><th scope="col">{t('watch.rank')}</th>{SHOWN.map(name => <th key={name} scope="col">{t(`watch.figure.${name}` as MessageId)}</th>)}</tr></thead>
          <tbody>
            {lines.map(({ unit, counts, rank, illustrative }) => unit && (
              <tr key={unit.code}>
                <th scope="row"><Name of={unit} />{illustrative && <> <span className="badge badge-sample">{t('watch.fictional')}</span></>}</th>
                <td className="digits"><Share counts={counts} part="onTime" whole="decided" /></td>
                <td className="digits">{rank ?? '–'}</td>
                {SHOWN.map(name => <td key={name} className="digits"><Count of={counts[name]} to={to(name, unit.code)} /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
