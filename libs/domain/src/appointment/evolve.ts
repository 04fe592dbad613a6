import { evolveBy } from '../kernel/dispatch.ts';
import type { QueueEvent, Slot, SlotEvent } from './events.ts';
import type { BookingStatus, QueueState, SlotState, Ticket } from './state.ts';

function take(draft: SlotState, slots: readonly Slot[], extended: boolean): void {
  for (const slot of slots) draft.slots[slot.slot] = { ...slot, extended };
}

const become = (status: BookingStatus) => (draft: SlotState, { booking }: { booking: string }) => {
  const known = draft.bookings[booking];
  if (known) known.status = status;
};

export const evolveSlots = evolveBy<SlotState, SlotEvent>({
  SlotPublished: (draft, { slots }) => take(draft, slots, false),
  ExtendedHoursOpened: (draft, { slots }) => take(draft, slots, true),
  AppointmentBooked(draft, { booking, slot, item, subject, help }) {
    draft.bookings[booking] = { slot, item, subject, help, status: 'booked' };
  },
  AppointmentCancelled: become('cancelled'),
  AppointmentNoShow: become('no_show'),
  AppointmentKept: become('kept'),
});

function change(draft: QueueState, name: string, to: Partial<Ticket>): void {
  const ticket = draft.tickets.find(each => each.ticket === name);
  if (ticket) Object.assign(ticket, to);
}

export const evolveQueue = evolveBy<QueueState, QueueEvent>({
  QueueTicketIssued(draft, { ticket, priority, booking, at }) {
    draft.tickets.push({ ticket, priority, booking, status: 'waiting', window: null, at });
  },
  QueueTicketDrawn(draft, { terminal }) {
    draft.drawn[terminal] = (draft.drawn[terminal] ?? 0) + 1;
  },
  QueueTicketCalled: (draft, { ticket, window }) => change(draft, ticket, { status: 'called', window }),
  QueueTicketPassed: (draft, { ticket }) => change(draft, ticket, { status: 'passed' }),
  QueueTicketServed: (draft, { ticket }) => change(draft, ticket, { status: 'served' }),
});
