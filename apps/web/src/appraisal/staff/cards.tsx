import type { CardPartView, ScorecardView } from '@yichuang/projections';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { Name } from '../../shared/words.tsx';

/** Hundredths as points with two places. */
export const pointsOf = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** Scorecards of centres and of clerks: one table each, every number with what it was counted from. @req #56 #61 */
export function Cards({ cards, period }: { readonly cards: readonly ScorecardView[]; readonly period: string }) {
  const { t } = useText();
  return (
    <>
      <Table caption={t('appraisal.centres')} label={`${t('appraisal.centres')} ${period}`} cards={cards.filter(({ person }) => person === null)} />
      <Table caption={t('appraisal.clerks')} label={`${t('appraisal.clerks')} ${period}`} cards={cards.filter(({ person }) => person !== null)} />
    </>
  );
}

function Table({ caption, label, cards }: { readonly caption: string; readonly label: string; readonly cards: readonly ScorecardView[] }) {
  const { t } = useText();
  const [first] = cards;
  if (first === undefined) return null;
  return (
    <div className="table-scroll" role="group" aria-label={label} tabIndex={0}>
      <table className="rows">
        <caption>{caption}</caption>
        <thead><tr><th scope="col">{t('appraisal.card')}</th><th scope="col">{t('appraisal.total')}</th>{first.parts.map(part => <th key={part.measure} scope="col">{t(`appraisal.measure.${part.measure}`)} <span className="quiet digits">{part.weight}%</span></th>)}</tr></thead>
        <tbody>
          {cards.map(card => (
            <tr key={`${card.unit.code}/${card.person ?? ''}`}>
              <th scope="row"><Link to={`/office/staff/${card.unit.code}`}><Name of={card.unit} /></Link>{card.person && <> <span className="digits">{card.person}</span></>}{card.sendingUnit && <> <span className="quiet">{t('appraisal.sent-by')} <Name of={card.sendingUnit} /></span></>}</th>
              <td className="digits"><strong>{card.total === null ? '—' : pointsOf(card.total)}</strong></td>
              {card.parts.map(part => <td key={part.measure}><Part part={part} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Points; beneath, what they were counted from, with the events, or the mark that was given. */
function Part({ part: { score, number, mark } }: { readonly part: CardPartView }) {
  const { t } = useText();
  if (number === null) return <span className="digits">{mark ?? '—'}</span>;
  const counted = <span className="digits quiet">{number.count}/{number.of}</span>;
  if (number.events.length === 0) return <><span className="digits">{score === null ? '—' : pointsOf(score)}</span> {counted}</>;
  return (
    <details className="more">
      <summary><span className="digits">{score === null ? '—' : pointsOf(score)}</span> {counted}</summary>
      <p>{t('appraisal.events')} {number.events.map(event => <Link key={event} className="digits evidence" to={`/audit?asOf=p:${event}`}>p:{event}</Link>)}</p>
    </details>
  );
}
