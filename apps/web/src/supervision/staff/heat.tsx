import type { StepTime, SupervisedStep, SupervisionLine } from '@yichuang/projections';
import { useText, type MessageId, type Text } from '../../i18n/text.tsx';
import { Name } from '../../shared/words.tsx';

export const STEPS: readonly SupervisedStep[] = ['accept', 'review', 'decide', 'deliver'];
const BEYOND = 999;
type Heat = 'none' | 'cool' | 'warm' | 'hot' | 'over';
const WORD: Readonly<Record<Heat, MessageId>> = { none: 'watch.heat.none', cool: 'watch.heat.cool', warm: 'watch.heat.warm', hot: 'watch.heat.hot', over: 'watch.heat.over' };

function heatOf({ median }: StepTime): Heat {
  if (median === null) return 'none';
  if (median <= 40) return 'cool';
  if (median <= 80) return 'warm';
  return median <= 100 ? 'hot' : 'over';
}

/** Towns by steps: how much of its limit the middle case took. A table with words in every cell; the colour only repeats them. @req #46 #47 */
export function HeatGrid({ lines }: { readonly lines: readonly SupervisionLine[] }) {
  const { t } = useText();
  return (
    <section aria-labelledby="watch-heat">
      <h2 id="watch-heat">{t('watch.heat')}</h2>
      <p className="hint">{t('watch.heat.hint')}</p>
      <div className="table-scroll" role="group" aria-label={t('watch.heat')} tabIndex={0}>
        <table className="rows watch-heat">
          <thead><tr><th scope="col">{t('watch.town')}</th>{STEPS.map(step => <th key={step} scope="col">{t(`watch.step.${step}`)}</th>)}</tr></thead>
          <tbody>{lines.map(({ unit, times }) => unit && <tr key={unit.code}><th scope="row"><Name of={unit} /></th>{STEPS.map(step => <Cell key={step} time={times[step]} />)}</tr>)}</tbody>
        </table>
      </div>
    </section>
  );
}

/** The class of time in words: a bound that it does not exceed. */
function shareWord(t: Text['t'], median: number): string {
  if (median === BEYOND) return t('watch.heat.beyond');
  return median === 0 ? t('watch.heat.same-day') : t('watch.heat.upto', { share: median });
}

function Cell({ time }: { readonly time: StepTime }) {
  const { t } = useText();
  const heat = heatOf(time);
  const { median, n } = time;
  return (
    <td data-heat={heat}>
      <span className="watch-heat-word">{t(WORD[heat])}</span>
      {median !== null && <span className="digits">{shareWord(t, median)}</span>}
      <span className="quiet digits">{n === null ? t('watch.small') : t('watch.heat.n', { n })}</span>
    </td>
  );
}
