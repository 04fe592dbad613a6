import { addDays, isWorkingDay } from '@yichuang/domain';
import { calendarAt } from '../calendar/query.ts';
import type { Moment, ReadModel, Row } from '../runner/read-model.ts';
import { bookingProjection, hallDayProjection, ticketProjection, type BookingRow, type HallDayRow } from './projection.ts';
import type { BookingView, HallDayView, QueueView, SlotView, TicketView } from './view.ts';

/** The day of a town's hall. */
export interface HallDate {
  readonly town: string;
  readonly date: string;
}

const keyOf = ({ town, date }: HallDate): string => `${town}-${date}`;
const byTime = (a: SlotView, b: SlotView): number => a.from.localeCompare(b.from);

/** Slots that count on the day: those of ordinary hours only when offices work. */
function slotsOf(row: HallDayRow | null, ordinary: boolean): readonly SlotView[] {
  return Object.values(row?.slots ?? {}).filter(slot => ordinary || slot.extended).map(slot => ({ ...slot })).sort(byTime);
}

/** What a hall offers on a day, and whether it is open at all: on working days, and where it has opened extended hours. @req #49 */
export function hallDay(read: ReadModel, day: HallDate, at: Moment): HallDayView {
  const ordinary = isWorkingDay(calendarAt(read, at), day.date);
  const slots = slotsOf(read.row(hallDayProjection, keyOf(day), at.number)?.doc ?? null, ordinary);
  return { ...day, open: ordinary || slots.length > 0, slots, revision: read.revisionOf(hallDayProjection, `slots-${keyOf(day)}`) };
}

/** The days of a hall from one day on, one by one, closed ones too. */
export function hallDays(read: ReadModel, { town, date, days }: HallDate & { readonly days: number }, at: Moment): readonly HallDayView[] {
  return Array.from({ length: days }, (_, after) => hallDay(read, { town, date: addDays(date, after) }, at));
}

const UNKNOWN = { from: '00:00', to: '00:00', capacity: 0, booked: 0, extended: false } as const;

function toBooking(read: ReadModel, { doc }: Row<BookingRow>, at: Moment): BookingView {
  const { booking, town, date, slot, item, subject, status } = doc;
  const known = read.row(hallDayProjection, keyOf(doc), at.number)?.doc.slots[slot];
  return { booking, town, date, slot: known ? { ...known } : { slot, ...UNKNOWN }, item, subject, status, revision: read.revisionOf(hallDayProjection, `slots-${keyOf(doc)}`) };
}

const inOrder = (a: BookingView, b: BookingView): number => a.date.localeCompare(b.date) || byTime(a.slot, b.slot) || a.booking.localeCompare(b.booking);

/** Appointments of a person, or of a day in a hall, in the order of time. @req #49 */
export function bookings(read: ReadModel, of: HallDate | { readonly subject: string }, at: Moment): readonly BookingView[] {
  const selection = 'subject' in of ? { index: 'subject', equals: of.subject } : { index: 'day', equals: keyOf(of) };
  return read.list(bookingProjection, selection, at.number).map(row => toBooking(read, row, at)).sort(inOrder);
}

/** One appointment; null: none of that id. */
export function booking(read: ReadModel, id: string, at: Moment): BookingView | null {
  const row = read.row(bookingProjection, id, at.number);
  return row === null ? null : toBooking(read, row, at);
}

/** The queue of a day in a hall: who waits, and who is at which window. @req #49 #59 */
export function queueOf(read: ReadModel, day: HallDate, at: Moment): QueueView {
  const rows = read.list(ticketProjection, { index: 'day', equals: keyOf(day) }, at.number).toSorted((a, b) => a.doc.number - b.doc.number);
  const tickets = rows.map(({ doc: { ticket, priority, booking: id, status, window, at: when } }): TicketView => ({ ticket, priority, booking: id, status, window, at: when }));
  return { ...day, waiting: tickets.filter(({ status }) => status === 'waiting').length, current: tickets.filter(({ status }) => status === 'called'), tickets, revision: read.revisionOf(ticketProjection, `queue-${keyOf(day)}`) };
}
