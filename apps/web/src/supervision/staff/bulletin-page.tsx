import type { BulletinView, FigureName } from '@yichuang/projections';
import { Link, useParams } from 'react-router';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { Day, Name, Words } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';
import { useTitle } from '../../staff/title.ts';
import { WatchNav } from '../watch-nav.tsx';
import { Count } from './count.tsx';
import { periodWord } from './reads.ts';

type Issued = BulletinView & { readonly recomputed: { readonly digest: string; readonly same: boolean } };
const DISTRICT: readonly FigureName[] = ['received', 'decided', 'onTime', 'pledgeKept', 'open', 'yellow', 'red', 'breached', 'promised', 'supplied', 'lapsed', 'errands', 'errandsClosed', 'errandsLate', 'reviews', 'defaulted', 'bad', 'badCalled'];
const BY_TOWN: readonly FigureName[] = ['received', 'decided', 'onTime', 'pledgeKept', 'breached', 'errands', 'reviews', 'bad'];

/** A bulletin as it is printed on A4: figures as of a position, their digest, and whether the log still gives the same. @req #69 #47 */
export default function BulletinPage() {
  const text = useText();
  const { t } = text;
  const { period = '' } = useParams();
  const { asOf, on } = useMoment();
  const query = useRead<Issued>(address(`/api/v1/bulletins/${period}`, { asOf, on }));
  useTitle(t('bulletin.of', { period: periodWord(text, period) }));
  return (
    <div className="page">
      <div className="no-print"><WatchNav /></div>
      <Loaded query={query} height="page">{({ body }) => <Bulletin bulletin={body} />}</Loaded>
    </div>
  );
}

function Bulletin({ bulletin }: { readonly bulletin: Issued }) {
  const text = useText();
  const { t } = text;
  const { period, issuer, on, remarks, position, digest, recomputed, number, total, towns } = bulletin;
  const label = (name: string): string => t(`watch.figure.${name}` as MessageId);
  return (
    <article className="watch-bulletin">
      <header className="page-head">
        <h1>{t('bulletin.of', { period: periodWord(text, period) })}</h1>
        <p><Name of={issuer} /> · <Day of={on} /></p>
      </header>
      <p><Words>{remarks}</Words></p>
      <h2>{t('bulletin.district')}</h2>
      <dl className="watch-facts">{DISTRICT.map(name => <div key={name}><dt>{label(name)}</dt><dd><Count of={total[name] ?? null} /></dd></div>)}</dl>
      <h2>{t('watch.towns')}</h2>
      <div className="table-scroll" role="group" aria-label={t('watch.towns')} tabIndex={0}>
        <table className="rows numbers-table watch-table">
          <thead><tr><th scope="col">{t('watch.town')}</th>{BY_TOWN.map(name => <th key={name} scope="col">{label(name)}</th>)}</tr></thead>
          <tbody>{towns.map(({ unit, counts }) => <tr key={unit.code}><th scope="row"><Name of={unit} /></th>{BY_TOWN.map(name => <td key={name} className="digits"><Count of={counts[name] ?? null} /></td>)}</tr>)}</tbody>
        </table>
      </div>
      <p className="hint">{t('bulletin.as-of')} <Link className="digits" to={`/watch?month=${period}&asOf=p:${position}`}>p:{position}</Link> · <Link to={`/audit/replay/bulletin-${period}`}>{t('watch.list.replay')} <span className="digits">p:{number}</span></Link></p>
      <p className="hint">{t('bulletin.digest')} <code className="breakable">{digest}</code></p>
      <p>{recomputed.same ? <span className="badge badge-good">✓ {t('bulletin.same')}</span> : <span className="badge badge-bad">■ {t('bulletin.differs')}</span>}</p>
      <p className="actions no-print"><button type="button" className="button" onClick={() => window.print()}>{t('bulletin.print')}</button></p>
    </article>
  );
}
