import { unitRefs } from '../organisations/query.ts';
import type { Moment, ReadModel, Row } from '../runner/read-model.ts';
import { complaintProjection, hotlineProjection, type ComplaintRow } from './projection.ts';
import type { ComplaintFigures, ComplaintLine, ComplaintTrackView, ComplaintView, HotlineView } from './view.ts';

/** That a day has gone by is computed on the day asked for, whether or not the clock has noted it. */
function lightOf({ state: { status, answerBy } }: ComplaintRow, on: string): ComplaintLine['light'] {
  if (status !== 'open') return 'none';
  if (answerBy < on) return 'red';
  return answerBy === on ? 'yellow' : 'green';
}

function lineOf(read: ReadModel, { doc, stream }: Row<ComplaintRow>, at: Moment): ComplaintLine | null {
  const { id, state, channel, item, case: about, anonymous, receivedOn, answer, settlement } = doc;
  const { status, kind, answerBy, round, handler, raised } = state;
  if (status === 'none') return null;
  const unitOf = unitRefs(read, at);
  return {
    id, kind, channel, about: unitOf(state.about.unit), ofPerson: state.about.person !== null, unit: unitOf(state.unit), handler, item, case: about, anonymous, receivedOn, status, answerBy, outcome: answer?.outcome ?? null, round, raised, settlement,
    light: lightOf(doc, at.on), revision: read.revisionOf(complaintProjection, stream),
  };
}

const LIGHTS: readonly ComplaintLine['light'][] = ['red', 'yellow', 'green', 'none'];

/** Whose complaints somebody may read. */
export interface ComplaintSight {
  /** Answered by these units; undefined: by any. */
  readonly units?: readonly string[] | undefined;
  /** And those that the people of this unit wrote down, whoever answers them now. */
  readonly entered?: string | undefined;
  /** Whoever is complained of sees none of it. */
  readonly unseenBy: string;
}
export interface ComplaintFilter extends ComplaintSight {
  /** Answered by this unit alone. */
  readonly unit?: string | undefined;
  /** Only those that are not closed. */
  readonly open?: boolean | undefined;
  /** Only those without an answer by their day. */
  readonly late?: boolean | undefined;
}

function isSeen({ state, entered }: ComplaintRow, { units, entered: own, unseenBy }: ComplaintSight): boolean {
  if (state.about.person === unseenBy) return false;
  return units === undefined || units.includes(state.unit) || (entered !== null && entered === own);
}

function selectionsOf({ units, entered, unit }: ComplaintFilter): readonly { readonly index: string; readonly equals: string }[] {
  if (unit !== undefined) return [{ index: 'unit', equals: unit }];
  if (units === undefined) return [{ index: 'all', equals: 'all' }];
  return [...units.map(each => ({ index: 'unit', equals: each })), ...(entered === undefined ? [] : [{ index: 'entered', equals: entered }])];
}

/** Complaints at the moment, the most pressing first; each once, though a unit wrote it down and answers it. @req #10 */
export function complaints(read: ReadModel, filter: ComplaintFilter, at: Moment): readonly ComplaintLine[] {
  const { open = false, late = false } = filter;
  const found = new Map(selectionsOf(filter).flatMap(selection => read.list(complaintProjection, selection, at.number)).map(row => [row.doc.id, row] as const));
  const rows = [...found.values()].filter(({ doc }) => doc.receivedOn <= at.on && isSeen(doc, filter));
  const lines = rows.flatMap(row => lineOf(read, row, at) ?? []).filter(({ status, light }) => !(open && status === 'closed') && !(late && light !== 'red'));
  return lines.sort((a, b) => LIGHTS.indexOf(a.light) - LIGHTS.indexOf(b.light) || b.receivedOn.localeCompare(a.receivedOn) || a.id.localeCompare(b.id));
}

/** One complaint with its acts; null: none of that id, or none that this person may see. @req #10 */
export function complaint(read: ReadModel, { id, ...sight }: ComplaintSight & { readonly id: string }, at: Moment): ComplaintView | null {
  const row = read.row(complaintProjection, id, at.number);
  return row !== null && isSeen(row.doc, sight) ? viewOf(read, row, at) : null;
}

function viewOf(read: ReadModel, row: Row<ComplaintRow>, at: Moment): ComplaintView | null {
  const line = lineOf(read, row, at);
  const { state: { days, reachable }, answer, hasWords, acts } = row.doc;
  const { basis, reference, on } = answer ?? { basis: null, reference: null, on: null };
  return line && days && { ...line, days, basis, reference, answeredOn: on, reachable, hasWords, acts };
}

/** Sums of what is seen: how many were answered, and what whoever complained said of it. @req #10 */
export function complaintFigures(lines: readonly ComplaintLine[]): ComplaintFigures {
  const count = (holds: (line: ComplaintLine) => boolean): number => lines.filter(holds).length;
  return { received: lines.length, answered: count(({ outcome }) => outcome !== null), settled: count(({ settlement }) => settlement?.settled === true), unsettled: count(({ settlement }) => settlement?.settled === false), reopened: count(({ round }) => round > 1), raised: count(({ raised }) => raised) };
}

function asksOf({ status, settlement: { said, until } }: ComplaintRow['state'], on: string): ComplaintTrackView['asks'] {
  return status === 'open' || said || (until !== null && until < on) ? null : { until };
}

/** A complaint for whoever holds its number. Whether the secret fits, the caller asks. @req #10 */
export function complaintTrack(read: ReadModel, id: string, at: Moment): ComplaintTrackView | null {
  const row = read.row(complaintProjection, id, at.number);
  const line = row && lineOf(read, row, at);
  if (!row || !line) return null;
  const { kind, about, unit, receivedOn, answerBy, status, outcome, light, raised, settlement } = line;
  return { id, subject: row.doc.state.subject, secret: row.doc.secret, kind, about, unit, receivedOn, answerBy, status, outcome, basis: row.doc.answer?.basis ?? null, answeredOn: row.doc.answer?.on ?? null, light, raised, settlement, asks: asksOf(row.doc.state, at.on) };
}

/** Numbers for complaints on the day, by code of unit; `unit`: of one alone. @req #10 */
export function hotlines(read: ReadModel, at: Moment, unit?: string): readonly HotlineView[] {
  const unitOf = unitRefs(read, at);
  const views = read.list(hotlineProjection, { index: 'all', equals: 'all' }, at.number).flatMap(({ doc: { versions }, stream }): readonly HotlineView[] => {
    const last = versions.findLast(({ from }) => from <= at.on);
    return last && (unit === undefined || last.unit === unit) ? [{ unit: unitOf(last.unit), version: last.version, phone: last.phone, hours: last.hours, from: last.from, revision: read.revisionOf(hotlineProjection, stream) }] : [];
  });
  return views.sort((a, b) => a.unit.code.localeCompare(b.unit.code));
}
