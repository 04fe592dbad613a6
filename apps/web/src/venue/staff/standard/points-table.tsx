import type { StandardPoint } from '@yichuang/domain';
import { useText, type MessageId } from '../../../i18n/text.tsx';
import { Name, plainName, Words } from '../../../shared/words.tsx';
import { changeOf, type Change, type DraftPoint } from './draft.ts';

const WEIGHTS = ['mandatory', 'advised', 'dropped'] as const;
type Weight = (typeof WEIGHTS)[number];
const LOOK: Readonly<Record<Change, string>> = { same: 'badge', added: 'badge badge-good', dropped: 'badge badge-bad', binds: 'badge badge-warn', eased: 'badge', changed: 'badge badge-warn' };

const weightOf = ({ next, dropped }: DraftPoint): Weight => (dropped ? 'dropped' : next.mandatory ? 'mandatory' : 'advised');

interface TableProps {
  readonly id: string;
  readonly title: MessageId;
  /** Name of the last version; null: there is none. */
  readonly last: string | null;
  readonly points: readonly DraftPoint[];
  readonly onChange: (code: string, point: DraftPoint) => void;
}

/** The points of one kind of hall: as they are, and beside it as they are to be. */
export function PointsTable({ id, title, last, points, onChange }: TableProps) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="group" aria-label={t(title)} tabIndex={0}>
      <table className="rows">
        <caption>{t(title)}</caption>
        <thead><tr><th scope="col">{t('venue.point')}</th><th scope="col">{last === null ? t('venue.issue.old.none') : t('venue.issue.old', { version: last })}</th><th scope="col">{t('venue.issue.new')}</th><th scope="col">{t('venue.issue.at-least')}</th><th scope="col">{t('venue.issue.in-principle')}</th><th scope="col">{t('venue.issue.source')}</th></tr></thead>
        <tbody>{points.map(point => <Row key={point.next.code} id={`${id}-${point.next.code}`} of={point} onChange={changed => onChange(point.next.code, changed)} />)}</tbody>
      </table>
    </div>
  );
}

function Row({ id, of, onChange }: { readonly id: string; readonly of: DraftPoint; readonly onChange: (point: DraftPoint) => void }) {
  const { t, language } = useText();
  const { next, dropped } = of;
  const change = changeOf(of);
  const set = (parts: Partial<StandardPoint>): void => onChange({ ...of, next: { ...next, ...parts } });
  const weigh = (weight: string): void => onChange({ ...of, dropped: weight === 'dropped', next: { ...next, mandatory: weight === 'dropped' ? next.mandatory : weight === 'mandatory' } });
  const called = (label: MessageId): string => t('venue.issue.of', { label: t(label), name: plainName(language, next.name) });
  return (
    <tr>
      <th scope="row"><Name of={next.name} /> {change !== 'same' && <span className={LOOK[change]}>{t(`venue.issue.change.${change}`)}</span>}</th>
      <td>{of.old === null ? '–' : <Old of={of.old} />}</td>
      <td><select id={id} aria-label={called('venue.issue.new')} value={weightOf(of)} onChange={event => weigh(event.target.value)}>{WEIGHTS.map(weight => <option key={weight} value={weight}>{t(`venue.issue.weight.${weight}`)}</option>)}</select></td>
      <td>{next.group === 'area' ? <input className="digits" type="number" min={0.1} max={100_000} step="any" aria-label={called('venue.issue.at-least')} value={next.atLeast ?? ''} disabled={dropped} onChange={event => set({ atLeast: event.target.value === '' ? null : Number(event.target.value) })} /> : '–'}</td>
      <td><input type="checkbox" aria-label={called('venue.issue.in-principle')} checked={next.inPrinciple} disabled={dropped} onChange={event => set({ inPrinciple: event.target.checked })} /></td>
      <td><input type="text" aria-label={called('venue.issue.source')} value={next.source} minLength={2} maxLength={200} required disabled={dropped} autoComplete="off" onChange={event => set({ source: event.target.value })} /></td>
    </tr>
  );
}

/** What a point is in the last standard. */
function Old({ of: { mandatory, atLeast, inPrinciple, source } }: { readonly of: StandardPoint }) {
  const { t } = useText();
  return <>{t(mandatory ? 'venue.issue.weight.mandatory' : 'venue.issue.weight.advised')} {atLeast !== null && <span className="digits">≥ {atLeast}</span>} {inPrinciple && t('venue.standard.in-principle')} <span className="quiet"><Words>{source}</Words></span></>;
}
