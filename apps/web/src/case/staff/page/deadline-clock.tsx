import type { ClockView } from '@yichuang/projections';
import { useText } from '../../../i18n/text.tsx';
import { Words } from '../../../shared/words.tsx';
import { clockLead, clockReasons } from './clock-words.ts';

/** The limits of a case, each in words: by when, because of what, by which article. @req #34 #46 */
export function DeadlineClocks({ clocks }: { readonly clocks: readonly ClockView[] }) {
  const { t } = useText();
  return (
    <section className="panel" aria-labelledby="clocks">
      <h2 id="clocks">{t('clock.title')}</h2>
      {clocks.length === 0 ? <p>{t('clock.none')}</p> : clocks.map(clock => <OneClock key={clock.clock} clock={clock} />)}
    </section>
  );
}

function OneClock({ clock }: { readonly clock: ClockView }) {
  const text = useText();
  const { t } = text;
  const reasons = clockReasons(text, clock);
  return (
    <article className={`clock clock-${clock.state}`}>
      <h3>{t(`clock.of.${clock.clock}`)} {clock.state !== 'running' && <span className="badge">{t(`clock.state.${clock.state}`)}</span>}</h3>
      <p className="clock-lead">{clockLead(text, clock)}{clock.provisional && <span className="quiet"> {t('clock.provisional')}</span>}</p>
      {clock.amount > 0 && reasons.length > 0 && <ol className="clock-reasons">{reasons.map((reason, at) => <li key={`${at}-${reason.words}`}>{reason.words}{reason.article !== '' && <span className="quiet"> <Words>{t('clock.article', { article: reason.article })}</Words></span>}</li>)}</ol>}
    </article>
  );
}
