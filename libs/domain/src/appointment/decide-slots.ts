import { decideBy } from '../kernel/dispatch.ts';
import { require } from '../kernel/rejection.ts';
import type { SlotCommand, SlotCommandData } from './commands.ts';
import type { SlotContext } from './context.ts';
import { isOfHall, isOrdinaryDay, requireHallOffice, requireHallOrProgram, requireTown } from './guards.ts';
import type { Slot, SlotEvent } from './events.ts';
import { bookedIn, freeSlots, instantAt, minutesOf, type Booking, type PublishedSlot, type SlotState } from './state.ts';

type Events = readonly SlotEvent[];
type State = Readonly<SlotState>;

const overlaps = (a: Slot, b: Slot): boolean => minutesOf(a.from) < minutesOf(b.to) && minutesOf(b.from) < minutesOf(a.to);

/** A slot ends after it begins, and no two of a day overlap: nobody can be promised two counters at once. @throws {Rejection} */
function requireSound(slots: readonly Slot[], { slots: known }: State): void {
  for (const slot of slots) require(minutesOf(slot.from) < minutesOf(slot.to), 'end-before-start', { slot: slot.slot });
  require(new Set(slots.map(({ slot }) => slot)).size === slots.length, 'duplicate-code');
  const all = [...Object.values(known).filter(({ slot }) => !slots.some(each => each.slot === slot)), ...slots];
  const clash = all.find((slot, at) => all.slice(at + 1).some(other => overlaps(slot, other)));
  require(clash === undefined, 'duplicate-code', { slot: clash?.slot });
}

/** A slot that stands keeps its time; how many it takes may change, but not below those who have a promise. @throws {Rejection} */
function requireKept(slot: Slot, known: PublishedSlot, booked: number): void {
  require(known.from === slot.from && known.to === slot.to, 'already-exists', { slot: slot.slot });
  require(slot.capacity >= booked, 'slot-full', { slot: slot.slot, booked });
}

/** Slots that are new, or take another number. @throws {Rejection} */
function changed(slots: readonly Slot[], state: State, extended: boolean): Slot[] {
  return slots.filter(slot => {
    const known = state.slots[slot.slot];
    if (known === undefined) return true;
    requireKept(slot, known, bookedIn(state, slot.slot));
    require(known.extended === extended, 'already-exists', { slot: slot.slot });
    return known.capacity !== slot.capacity;
  });
}

function requireToCome({ date, today }: SlotContext): void {
  require(date >= today, 'slot-past', { date });
}

function publish({ slots }: SlotCommandData<'PublishSlots'>, state: State, context: SlotContext): Events {
  const { town, date } = context;
  requireHallOffice(context);
  requireTown(context);
  requireToCome(context);
  require(isOrdinaryDay(context), 'hall-closed', { date });
  requireSound(slots, state);
  const fresh = changed(slots, state, false);
  return fresh.length === 0 ? [] : [{ type: 'SlotPublished', data: { town, date, slots: fresh } }];
}

/** @req #49 */
function extend({ slots, reason }: SlotCommandData<'OpenExtendedHours'>, state: State, context: SlotContext): Events {
  const { town, date } = context;
  requireHallOffice(context);
  requireTown(context);
  requireToCome(context);
  requireSound(slots, state);
  const fresh = changed(slots, state, true);
  return fresh.length === 0 ? [] : [{ type: 'ExtendedHoursOpened', data: { town, date, slots: fresh, reason } }];
}

/** The slot that somebody asks for: there, open on the day, and still to come. @throws {Rejection} */
function requireSlot(code: string, state: State, context: SlotContext): PublishedSlot {
  const { date, now } = context;
  const slot = state.slots[code];
  const ordinary = isOrdinaryDay(context);
  require(slot !== undefined || ordinary || Object.values(state.slots).some(({ extended }) => extended), 'hall-closed', { date });
  require(slot, 'slot-unknown', { slot: code });
  require(ordinary || slot.extended, 'hall-closed', { date });
  require(instantAt(date, slot.from) > now, 'slot-past', { date, slot: code });
  return slot;
}

const NEXT = 3;

/** Full: the next three that are not. @throws {Rejection} `slot-full` */
function requirePlace(slot: PublishedSlot, state: State, context: SlotContext): void {
  if (bookedIn(state, slot.slot) < slot.capacity) return;
  const next = freeSlots(state, { date: context.date, now: context.now, ordinary: isOrdinaryDay(context) }).slice(0, NEXT).map(free => free.slot);
  require(false, 'slot-full', { slot: slot.slot, next });
}

/** @req #49 */
function book({ booking, slot: code, item, subject, help }: SlotCommandData<'BookAppointment'>, state: State, context: SlotContext): Events {
  const { town, date } = context;
  require(!Object.hasOwn(state.bookings, booking), 'already-exists', { booking });
  require(context.actor.id === subject || isOfHall(context), 'not-yours');
  require(context.known(subject), 'unknown-person');
  require(item === null || context.catalogue.has(item), 'unknown-item', { code: item });
  const slot = requireSlot(code, state, context);
  require(!Object.values(state.bookings).some(other => other.subject === subject && other.slot === code && other.status !== 'cancelled'), 'double-booking', { slot: code });
  requirePlace(slot, state, context);
  return [{ type: 'AppointmentBooked', data: { town, date, booking, slot: code, item, subject, help } }];
}

function bookingOf(id: string, { bookings }: State): Booking {
  const found = Object.hasOwn(bookings, id) ? bookings[id] : undefined;
  require(found, 'not-booked', { booking: id });
  return found;
}

/** By whoever booked, or by the hall; until the time has come. */
function cancel({ booking, reason }: SlotCommandData<'CancelAppointment'>, state: State, context: SlotContext): Events {
  const { town, date, now, actor } = context;
  const known = bookingOf(booking, state);
  require(actor.id === known.subject || isOfHall(context), 'not-yours');
  require(known.status !== 'cancelled', 'already-done', { booking });
  require(known.status === 'booked', 'wrong-step', { status: known.status });
  const slot = state.slots[known.slot];
  require(slot && instantAt(date, slot.from) > now, 'slot-past', { date, slot: known.slot });
  return [{ type: 'AppointmentCancelled', data: { town, date, booking, slot: known.slot, by: actor.id === known.subject ? 'applicant' : 'hall', reason } }];
}

/** Only when the time is over. It is counted, and keeps nobody from the counter. */
function noShow({ booking }: SlotCommandData<'RecordNoShow'>, state: State, context: SlotContext): Events {
  const { town, date, now } = context;
  requireHallOffice(context);
  const known = bookingOf(booking, state);
  require(known.status !== 'no_show', 'already-done', { booking });
  require(known.status === 'booked', 'wrong-step', { status: known.status });
  const slot = state.slots[known.slot];
  require(slot && instantAt(date, slot.to) <= now, 'not-due-yet', { slot: known.slot });
  return [{ type: 'AppointmentNoShow', data: { town, date, booking } }];
}

/** Somebody came; late as well. The program notes it when whoever booked takes a number. */
function kept({ booking }: SlotCommandData<'RecordAppointmentKept'>, state: State, context: SlotContext): Events {
  const { town, date, today } = context;
  requireHallOrProgram(context);
  const known = bookingOf(booking, state);
  require(known.status !== 'kept', 'already-done', { booking });
  require(known.status !== 'cancelled', 'wrong-step', { status: known.status });
  require(date <= today, 'not-due-yet', { date });
  return [{ type: 'AppointmentKept', data: { town, date, booking } }];
}

/** Rules of a hall's day (W12). @throws {Rejection} */
export const decideSlots = decideBy<SlotState, SlotCommand, SlotEvent, SlotContext>({
  PublishSlots: publish,
  OpenExtendedHours: extend,
  BookAppointment: book,
  CancelAppointment: cancel,
  RecordNoShow: noShow,
  RecordAppointmentKept: kept,
});
