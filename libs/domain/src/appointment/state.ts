import type { Instant } from '../kernel/values.ts';
import { startOfDay } from '../kernel/intervals.ts';
import type { Slot } from './events.ts';

export interface PublishedSlot extends Slot {
  /** Opened beyond the ordinary hours, on a closed day or before and after them. */
  extended: boolean;
}

export type BookingStatus = 'booked' | 'cancelled' | 'kept' | 'no_show';
export interface Booking {
  slot: string;
  item: string | null;
  subject: string;
  help: boolean;
  status: BookingStatus;
}

/** The day of a town's hall: what it offers, and who comes when. */
export interface SlotState {
  slots: Record<string, PublishedSlot>;
  bookings: Record<string, Booking>;
}

export function initialSlots(): SlotState {
  return { slots: {}, bookings: {} };
}

/** Appointments that take a place of a slot: those cancelled do not. */
export function bookedIn({ bookings }: Readonly<SlotState>, slot: string): number {
  return Object.values(bookings).filter(each => each.slot === slot && each.status !== 'cancelled').length;
}

/** Slots that take one more after an instant, in order of time; `ordinary`: whether those of ordinary hours count on the day. */
export function freeSlots(state: Readonly<SlotState>, { date, now, ordinary }: { date: string; now: Instant; ordinary: boolean }): readonly PublishedSlot[] {
  return Object.values(state.slots)
    .filter(slot => (ordinary || slot.extended) && bookedIn(state, slot.slot) < slot.capacity && instantAt(date, slot.from) > now)
    .sort((a, b) => a.from.localeCompare(b.from));
}

/** Minutes since midnight of a local time of day, `HH:MM`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The instant of a local time of day in Asia/Shanghai (+08:00), in UTC. */
export function instantAt(date: string, time: string): Instant {
  const hours = Number(time.slice(0, 2)) + 16;
  const start = startOfDay(date).slice(0, 10);
  return hours < 24 ? `${start}T${String(hours).padStart(2, '0')}:${time.slice(3, 5)}:00.000Z` : `${date}T${String(hours - 24).padStart(2, '0')}:${time.slice(3, 5)}:00.000Z`;
}

export type TicketStatus = 'waiting' | 'called' | 'passed' | 'served';
export interface Ticket {
  ticket: string;
  priority: boolean;
  booking: string | null;
  status: TicketStatus;
  window: string | null;
  at: Instant;
}

/** The queue of a hall on a day, in the order of coming. */
export interface QueueState {
  tickets: Ticket[];
  /** How many numbers each machine gave by itself. */
  drawn: Record<string, number>;
}

export function initialQueue(): QueueState {
  return { tickets: [], drawn: {} };
}

/** The first of a ticket's name: priority, booked, or neither. */
export type TicketLetter = 'A' | 'V' | 'P';
export const letterOf = ({ priority, booking }: Pick<Ticket, 'priority' | 'booking'>): TicketLetter => {
  if (priority) return 'P';
  return booking === null ? 'A' : 'V';
};

/**
 * Who comes to a window next: priority first, then those whose booked time has come, then the others as they came. Who came
 * before the booked time waits for it as long as others wait; whoever is there is served.
 * @param isDue whether the time of a booking has come
 */
export function nextTicket({ tickets }: Readonly<QueueState>, isDue: (booking: string) => boolean): Ticket | null {
  const waiting = tickets.filter(({ status }) => status === 'waiting');
  const rank = (ticket: Ticket): number => {
    if (ticket.priority) return 0;
    if (ticket.booking === null) return 2;
    return isDue(ticket.booking) ? 1 : 3;
  };
  return waiting.reduce<Ticket | null>((first, ticket) => (first === null || rank(ticket) < rank(first) ? ticket : first), null);
}
