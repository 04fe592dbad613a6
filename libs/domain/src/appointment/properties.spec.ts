import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { step } from '../kernel/decider.ts';
import { Rejection } from '../kernel/rejection.ts';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { bookedIn, queueDecider, queueEvents, slotDecider, slotEvents, type QueueCommand, type QueueState, type SlotCommand, type SlotContext } from './index.ts';
import { book, BOOKING, by, callNext, call, CITIZEN, CLERK, DATE, draw, extend, inQueue, issue, keep, LATER_BOOKING, MACHINE, miss, OTHER_CITIZEN, pass, publish, serve, slot } from './testing/fixtures.ts';

const IDS = [BOOKING, LATER_BOOKING, '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2b003', '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2b004'];
const booking = fc.constantFrom(...IDS);
const code = fc.constantFrom('1000', '1100', '1900');
const slotCommand: fc.Arbitrary<SlotCommand> = fc.oneof(
  fc.tuple(code, fc.integer({ min: 1, max: 3 })).map(([which, capacity]) => publish(slot(which, capacity))),
  fc.constant(extend(slot('1900', 1))),
  fc.tuple(booking, code, fc.constantFrom(CITIZEN.id, OTHER_CITIZEN.id)).map(([id, which, subject]) => book({ booking: id, slot: which, subject })),
  fc.tuple(fc.constantFrom('CancelAppointment' as const, 'RecordNoShow' as const, 'RecordAppointmentKept' as const), booking).map(([type, id]): SlotCommand => (type === 'CancelAppointment' ? { type, data: { booking: id, reason: '临时有事' } } : { type, data: { booking: id } })),
);
const at = (hour: string, who: SlotContext['actor']): SlotContext => by(who, { now: `${DATE}T${hour}:00:00.000Z` });
const slotActs = fc.record({ command: slotCommand, context: fc.tuple(fc.constantFrom('01', '01', '03', '12'), fc.constantFrom(CLERK, CITIZEN, OTHER_CITIZEN)).map(([hour, who]) => at(hour, who)) });
const way = [
  { command: publish(slot('1000'), slot('1100', 1)), context: at('01', CLERK) }, { command: extend(slot('1900', 1)), context: at('01', CLERK) }, { command: book(), context: at('01', CITIZEN) }, { command: book({ booking: LATER_BOOKING, subject: OTHER_CITIZEN.id }), context: at('01', OTHER_CITIZEN) },
  { command: miss, context: at('03', CLERK) }, { command: keep, context: at('03', CLERK) },
];

function decided<T>(decide: () => readonly T[]): readonly T[] {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
}

// @req #49
describe('any history of a hall’s day', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(slotDecider, { acts: slotActs, way, events: slotEvents, reaches: slotEvents.map(({ type }) => type) });
  });
  it('never promises a place that is not there, nor two to one person', () => {
    let full = 0;
    fc.assert(fc.property(fc.array(slotActs, { maxLength: 40 }), acts => {
      let state = slotDecider.initialState();
      for (const { command, context } of [...way.slice(0, 2), ...acts]) {
        const before = state;
        for (const event of decided(() => slotDecider.decide(command, before, context))) state = step(slotDecider, state, event);
        for (const { slot: which, capacity } of Object.values(state.slots)) {
          expect(bookedIn(state, which)).toBeLessThanOrEqual(capacity);
          full += bookedIn(state, which) === capacity ? 1 : 0;
        }
        const places = Object.values(state.bookings).filter(({ status }) => status !== 'cancelled').map(each => `${each.subject} ${each.slot}`);
        expect(new Set(places).size).toBe(places.length);
      }
    }), { numRuns: 200 });
    expect(full).toBeGreaterThan(50);
  });
});

const ticket = fc.constantFrom('A001', 'A002', 'V001', 'P001', 'P002');
const window = fc.constantFrom('1号', '2号');
const queueCommand: fc.Arbitrary<QueueCommand> = fc.oneof(
  fc.constantFrom(issue(), issue(), draw(), issue({ priority: true }), issue({ booking: BOOKING }), issue({ booking: LATER_BOOKING })), window.map(callNext), fc.tuple(ticket, window).map(([name, where]) => call(name, where)), ticket.map(pass), ticket.map(serve),
);

/** What holds of a queue after any acts. */
function expectSound({ tickets }: QueueState): void {
  expect(new Set(tickets.map(each => each.ticket)).size, 'a number is given once').toBe(tickets.length);
  const busy = tickets.filter(({ status }) => status === 'called').map(each => each.window);
  expect(new Set(busy).size, 'a window has one person').toBe(busy.length);
}

// @req #49 #59
describe('any history of a queue', () => {
  it('gives each number once, and comes to everybody who waits, priority before the rest', () => {
    const reached = new Set<string>();
    fc.assert(fc.property(fc.array(queueCommand, { maxLength: 40 }), commands => {
      let state = queueDecider.initialState();
      const run = (command: QueueCommand) => {
        const before = state;
        const events = decided(() => queueDecider.decide(command, before, inQueue(command.type === 'DrawTicket' ? MACHINE : undefined)));
        for (const event of events) {
          queueEvents.find(({ type }) => type === event.type)?.schema.parse(event.data);
          reached.add(event.type);
          state = step(queueDecider, state, event);
        }
        return events;
      };
      for (const command of commands) {
        const waiting = state.tickets.filter(({ status }) => status === 'waiting');
        const events = run(command);
        expectSound(state);
        const next = command.type === 'CallNextTicket' ? events.findLast(event => event.type === 'QueueTicketCalled') : undefined;
        if (next && waiting.some(({ priority }) => priority)) expect(next.data.ticket).toMatch(/^P/);
      }
      while (run(callNext()).length > 0) expectSound(state);
      expect(state.tickets.filter(({ status }) => status === 'waiting')).toEqual([]);
    }), { numRuns: 200 });
    expect([...reached].sort()).toEqual(queueEvents.map(({ type }) => type).sort());
  });
});
