export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { queueDecider, slotDecider } from './decider.ts';
export { bookedIn, freeSlots, initialQueue, initialSlots, instantAt, letterOf, nextTicket, type Booking, type BookingStatus, type PublishedSlot, type QueueState, type SlotState, type Ticket, type TicketLetter, type TicketStatus } from './state.ts';
export { MOST_DRAWN } from './decide-queue.ts';
export { HALL_OFFICES } from './guards.ts';
