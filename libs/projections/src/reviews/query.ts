import { isBad, type ReviewForm } from '@yichuang/domain';
import { unitRefs } from '../organisations/query.ts';
import type { Moment, ReadModel, Row } from '../runner/read-model.ts';
import { reviewFormProjection, reviewProjection, type ReviewRow } from './projection.ts';
import type { InvitationView, ReviewLight, ReviewTicketLine, ReviewTicketView } from './view.ts';

/** That a day has gone by is computed on the day asked for, whether or not the clock has noted it. */
function lightOf({ state: { due } }: ReviewRow, on: string): ReviewLight {
  if (due === null) return 'none';
  if (due.by < on) return 'red';
  return due.by === on ? 'yellow' : 'green';
}

function lineOf(read: ReadModel, { doc, stream }: Row<ReviewRow>, at: Moment): ReviewTicketLine | null {
  const { id, item, state, given } = doc;
  if (given === null || !isBad(given.grade)) return null;
  const { unit, status, round, due, appeal, excluded } = state;
  return {
    id, item, unit: unitRefs(read, at)(unit), status, grade: given.grade, channel: given.channel, reasons: given.reasons, enteredBy: given.enteredBy, givenOn: given.on, round, next: due && { step: due.step, by: due.by }, light: lightOf(doc, at.on),
    appeal: appeal && { claim: appeal.claim, decided: appeal.decided }, excluded, revision: read.revisionOf(reviewProjection, stream),
  };
}

const LIGHTS: readonly ReviewLight[] = ['red', 'yellow', 'green', 'none'];

export interface TicketFilter {
  /** Of these units; undefined: of all. */
  readonly units?: readonly string[] | undefined;
  /** Only those that are not closed. */
  readonly open?: boolean | undefined;
  /** Whoever handled what a review is of sees none of it. */
  readonly unseenBy: string;
}

/** Bad reviews at the moment, the most pressing first. @req #54 */
export function reviewTickets(read: ReadModel, { units, open = false, unseenBy }: TicketFilter, at: Moment): readonly ReviewTicketLine[] {
  const selections = units === undefined ? [{ index: 'tickets', equals: 'all' }] : units.map(unit => ({ index: 'unit', equals: unit }));
  const rows = selections.flatMap(selection => read.list(reviewProjection, selection, at.number));
  const lines = rows.filter(({ doc: { state } }) => !state.handlers.includes(unseenBy) && !(open && state.status === 'closed')).flatMap(row => lineOf(read, row, at) ?? []);
  return lines.sort((a, b) => LIGHTS.indexOf(a.light) - LIGHTS.indexOf(b.light) || (a.next?.by ?? '').localeCompare(b.next?.by ?? '') || b.givenOn.localeCompare(a.givenOn) || a.id.localeCompare(b.id));
}

/** One bad review with its acts; null: none of that id, or none that this person may see. @req #54 */
export function reviewTicket(read: ReadModel, { id, unseenBy }: { readonly id: string; readonly unseenBy: string }, at: Moment): ReviewTicketView | null {
  const row = read.row(reviewProjection, id, at.number);
  return row === null || row.doc.state.handlers.includes(unseenBy) ? null : ticketOf(read, row, at);
}

function ticketOf(read: ReadModel, row: Row<ReviewRow>, at: Moment): ReviewTicketView | null {
  const line = lineOf(read, row, at);
  const { state: { service, form, finding, followedUp, unreached, days }, given, acts } = row.doc;
  return line && service && given && days && { ...line, service, form, finding, hasComment: given.hasComment, followedUp, unreached, calls: days.calls, acts };
}

/** A review for whoever holds its invitation; null: nobody was invited. @req #54 */
export function invitation(read: ReadModel, id: string, { number }: Pick<Moment, 'number'>): InvitationView | null {
  const row = read.row(reviewProjection, id, number);
  if (row === null || row.doc.state.service === null) return null;
  const { item, state: { service, subject, unit, form, status, defaultOn, defaulted, followedUp, due }, given } = row.doc;
  return { id, service, subject, unit, item, form, status, defaultOn, defaulted, given: given && { grade: given.grade, reasons: given.reasons, on: given.on, hasComment: given.hasComment }, followedUp, next: due && { step: due.step, by: due.by } };
}

/** Versions of the questions, the first first. @req #54 */
export function reviewForms(read: ReadModel, { number }: Pick<Moment, 'number'>): readonly ReviewForm[] {
  return read.list(reviewFormProjection, { index: 'all', equals: 'all' }, number).flatMap(({ doc }) => doc.versions);
}
