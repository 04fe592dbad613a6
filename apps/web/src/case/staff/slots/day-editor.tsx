import type { HallDayView } from '@yichuang/projections';
import { useState, type FormEvent } from 'react';
import type { CommandLink } from '../../../../../api/src/web-port.ts';
import { Reason } from '../../../catalog/reason.tsx';
import { offerOf, type WithLinks } from '../../../delegation/links.ts';
import { useText } from '../../../i18n/text.tsx';
import { Notice } from '../../../shared/words.tsx';
import { Conflict } from '../../../staff/conflict.tsx';
import { Failure } from '../../../staff/states.tsx';
import { textIn } from '../../../staff/form-text.ts';
import { useCommand, type Commander } from '../../../staff/use-command.ts';
import { hoursOf, overlapIn, slotKey, slotsWithin, type SlotRow } from './hours.ts';

/** Hours that most halls keep: seven on a working day. */
const USUAL = [['09:00', '12:00'], ['13:30', '17:30']] as const;
const LEAST_HOURS = 7;

/** Slots of a day, changed as a whole and published as one act; extended hours with their reason. @req #49 */
export function DayEditor({ day, view }: { readonly day: WithLinks<HallDayView>; readonly view: string }) {
  const { t } = useText();
  const [publish, extend] = [openLink(day, 'publish'), openLink(day, 'extend')];
  if (publish === null && extend === null) return <p className="quiet">{t('slots.not-yours')} <Reason of={offerOf(day, 'publish')} /></p>;
  return <Editor day={day} view={view} publish={publish} extend={extend} />;
}

function openLink(day: WithLinks<HallDayView>, rel: string): CommandLink | null {
  const link = offerOf(day, rel);
  return link?.allowed ? link : null;
}

interface EditorProps {
  readonly day: HallDayView;
  readonly view: string;
  readonly publish: CommandLink | null;
  readonly extend: CommandLink | null;
}

function Editor({ day, view, publish, extend }: EditorProps) {
  const { t } = useText();
  const commander = useCommand(view, day.revision);
  const [rows, setRows] = useState<readonly SlotRow[]>(() => day.slots.filter(slot => !slot.extended).map(({ from, to, capacity }) => ({ from, to, capacity })));
  const [extending, setExtending] = useState(publish === null);
  const overlap = overlapIn(rows);
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const slots = rows.map(row => ({ slot: slotKey(row), ...row }));
    const [link, data] = extending ? [extend, { slots, reason: textIn(new FormData(event.currentTarget), 'reason') }] : [publish, { slots }];
    if (link && overlap === null) void commander.run({ path: link.href, data });
  };
  return (
    <form className="panel" onSubmit={send} aria-labelledby="slots-edit">
      <h3 id="slots-edit">{t('slots.edit')}</h3>
      <p className="actions">
        <button type="button" className="button button-plain button-small" onClick={() => setRows(slotsWithin(USUAL, { length: 60, capacity: 4 }))}>{t('slots.usual')}</button>
        <button type="button" className="button button-plain button-small" onClick={() => setRows([...rows, nextRow(rows)])}>{t('slots.add')}</button>
        {extend && publish && <label className="check"><input type="checkbox" checked={extending} onChange={event => setExtending(event.target.checked)} /> {t('slots.extend')}</label>}
      </p>
      <ol className="slot-rows">{rows.map((row, at) => <li key={at}><Row row={row} onChange={to => setRows(rows.map((old, index) => (index === at ? { ...old, ...to } : old)))} onRemove={() => setRows(rows.filter((_, index) => index !== at))} /></li>)}</ol>
      {extending && <p className="field"><label htmlFor="slots-reason">{t('acts.reason')}</label><input id="slots-reason" name="reason" required minLength={2} maxLength={500} /></p>}
      <Doubts rows={rows} overlap={overlap} extending={extending} />
      <Outcome commander={commander} />
      <p><button className="button" disabled={commander.busy || rows.length === 0 || overlap !== null}>{t(extending ? 'slots.publish.extended' : 'slots.publish')}</button></p>
    </form>
  );
}

/** What is wrong with the hours, or too little. */
function Doubts({ rows, overlap, extending }: { readonly rows: readonly SlotRow[]; readonly overlap: SlotRow | null; readonly extending: boolean }) {
  const { t } = useText();
  if (overlap) return <p role="alert" className="field-error">{t('slots.overlap', { from: overlap.from })}</p>;
  const short = rows.length > 0 && !extending && hoursOf(rows) < LEAST_HOURS;
  return short ? <Notice tone="warn" title={t('slots.short', { hours: hoursOf(rows) })} /> : null;
}

function Outcome({ commander }: { readonly commander: Commander }) {
  const { t } = useText();
  return (
    <>
      {commander.error && <Failure error={commander.error} />}
      {commander.done && !commander.busy && <Notice tone="good" title={t('proposal.recorded')} />}
      <Conflict commander={commander} />
    </>
  );
}

/** One more, an hour after the last. */
function nextRow(rows: readonly SlotRow[]): SlotRow {
  const from = rows.at(-1)?.to ?? '09:00';
  const to = `${String(Math.min(23, Number(from.slice(0, 2)) + 1)).padStart(2, '0')}:${from.slice(3)}`;
  return { from, to, capacity: rows.at(-1)?.capacity ?? 4 };
}

function Row({ row, onChange, onRemove }: { readonly row: SlotRow; readonly onChange: (to: Partial<SlotRow>) => void; readonly onRemove: () => void }) {
  const { t } = useText();
  return (
    <span className="slot-row">
      <label>{t('slots.from')} <input type="time" value={row.from} required onChange={event => onChange({ from: event.target.value })} /></label>
      <label>{t('slots.to')} <input type="time" value={row.to} required onChange={event => onChange({ to: event.target.value })} /></label>
      <label>{t('slots.capacity')} <input type="number" min={1} max={50} value={row.capacity} required onChange={event => onChange({ capacity: Number(event.target.value) })} /></label>
      <button type="button" className="button button-plain button-small" onClick={onRemove}>{t('slots.remove')}</button>
    </span>
  );
}
