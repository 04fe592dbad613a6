import type { QueueEvent, SlotEvent } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';
import type { BookingView, TicketView } from './view.ts';

interface DaySlot {
  slot: string;
  from: string;
  to: string;
  capacity: number;
  booked: number;
  extended: boolean;
}
export interface HallDayRow {
  town: string;
  date: string;
  slots: Record<string, DaySlot>;
}

const dayOf = ({ town, date }: { town: string; date: string }): string => `${town}-${date}`;

function open(row: HallDayRow, { slots }: { slots: readonly Omit<DaySlot, 'booked' | 'extended'>[] }, extended: boolean): void {
  for (const slot of slots) row.slots[slot.slot] = { ...slot, booked: row.slots[slot.slot]?.booked ?? 0, extended };
}

function count(row: HallDayRow, slot: string, by: 1 | -1): void {
  const known = row.slots[slot];
  if (known) known.booked += by;
}

/** What the halls of towns offer on their days, and how much of it is taken; nobody is named. @req #49 */
export const hallDayProjection = defineProjection<HallDayRow, SlotEvent>({
  name: 'hall-day',
  version: 1,
  categories: ['slots'],
  keys: ({ data }) => [dayOf(data)],
  initial: key => ({ town: key.slice(0, -11), date: key.slice(-10), slots: {} }),
  indexes: { town: row => row.town },
  listsAt: { town: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    SlotPublished: (row, { data }) => open(row, data, false),
    ExtendedHoursOpened: (row, { data }) => open(row, data, true),
    AppointmentBooked: (row, { data }) => count(row, data.slot, 1),
    AppointmentCancelled: (row, { data }) => count(row, data.slot, -1),
  },
});

export interface BookingRow {
  booking: string;
  town: string;
  date: string;
  slot: string;
  item: string | null;
  subject: string;
  help: boolean;
  status: BookingView['status'];
}

const become = (status: BookingRow['status']) => (row: BookingRow): void => {
  row.status = status;
};

/** Appointments one by one. People are references. @req #49 */
export const bookingProjection = defineProjection<BookingRow, SlotEvent>({
  name: 'booking',
  version: 1,
  categories: ['slots'],
  keys: ({ data }) => ('booking' in data ? [data.booking] : []),
  initial: booking => ({ booking, town: '', date: '', slot: '', item: null, subject: '', help: false, status: 'booked' }),
  indexes: { subject: row => row.subject, day: dayOf },
  listsAt: { subject: 'fixed', day: 'fixed' },
  history: 'versions',
  on: {
    AppointmentBooked: (row, { data: { town, date, slot, item, subject, help } }) => void Object.assign(row, { town, date, slot, item, subject, help, status: 'booked' }),
    AppointmentCancelled: become('cancelled'),
    AppointmentNoShow: become('no_show'),
    AppointmentKept: become('kept'),
  },
});

export interface TicketRow {
  day: string;
  ticket: string;
  priority: boolean;
  booking: string | null;
  status: TicketView['status'];
  window: string | null;
  at: string;
  /** Number of the event that issued it: the order of coming. */
  number: number;
}

const turn = (status: TicketRow['status']) => (row: TicketRow): void => {
  row.status = status;
};

/** Numbers given out in the halls, by day. @req #49 #59 */
export const ticketProjection = defineProjection<TicketRow, QueueEvent>({
  name: 'queue-ticket',
  version: 1,
  categories: ['queue'],
  keys: ({ data }) => [`${dayOf(data)}/${data.ticket}`],
  initial: key => ({ day: key.slice(0, key.indexOf('/')), ticket: key.slice(key.indexOf('/') + 1), priority: false, booking: null, status: 'waiting', window: null, at: '', number: -1 }),
  indexes: { day: row => row.day },
  listsAt: { day: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    QueueTicketIssued: (row, { data: { priority, booking, at }, number }) => void Object.assign(row, { priority, booking, status: 'waiting', window: null, at, number }),
    QueueTicketCalled: (row, { data: { window } }) => {
      row.status = 'called';
      row.window = window;
    },
    QueueTicketPassed: turn('passed'),
    QueueTicketServed: turn('served'),
  },
});
