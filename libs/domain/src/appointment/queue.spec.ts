import { describe, it } from 'vitest';
import { MOST_DRAWN } from './decide-queue.ts';
import { BOOKING, call, called, callNext, CITIZEN, CLERK, draw, drawn, inQueue, issue, issued, LATER_BOOKING, MACHINE, occurring, OTHER_CLERK, pass, passed, queue, SATURDAY, serve, served } from './testing/fixtures.ts';

// @req #49 #59
describe('a number', () => {
  it('is given to whoever comes, counted by kind', () => {
    const { given } = occurring;
    given().when(issue(), inQueue()).records(issued('A001'));
    given(issued('A001'), issued('P001', { priority: true })).when(issue(), inQueue()).records(issued('A002'));
    given(issued('A001')).when(issue({ priority: true }), inQueue()).records(issued('P001', { priority: true }));
    given(issued('A001')).when(issue({ booking: BOOKING }), inQueue()).records(issued('V001', { booking: BOOKING }));
    given(issued('V001', { booking: BOOKING })).when(issue({ booking: LATER_BOOKING, priority: true }), inQueue()).records(issued('P001', { booking: LATER_BOOKING, priority: true }));
  });
  it('is never refused for want of an appointment or a place', () => {
    const many = Array.from({ length: 999 }, (_, at) => issued(`A${String(at + 1).padStart(3, '0')}`));
    occurring.given(...many).when(issue(), inQueue()).records(issued('A1000'));
  });
  it('is one for an appointment of this day', () => {
    const { given } = queue;
    given().when(issue({ booking: '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2b009' }), inQueue()).refuses('not-booked');
    given(issued('V001', { booking: BOOKING })).when(issue({ booking: BOOKING }), inQueue()).refuses('already-exists');
  });
  it('is of today, while the hall is open', () => {
    const { given } = queue;
    given().when(issue(), inQueue(undefined, { date: '2023-03-01' })).refuses('slot-past');
    given().when(issue(), inQueue(undefined, { date: '2023-03-03' })).refuses('not-due-yet');
    const saturday = { date: SATURDAY, today: SATURDAY };
    given().when(issue(), inQueue(undefined, saturday)).refuses('hall-closed', { date: SATURDAY });
    occurring.given().when(issue(), inQueue(undefined, { ...saturday, extended: true })).recordsTypes('QueueTicketIssued');
    given().when(issue(), inQueue(CITIZEN)).refuses('wrong-office');
    given().when(issue(), inQueue(OTHER_CLERK)).refuses('wrong-office');
    given().when(issue(), inQueue({ ...OTHER_CLERK, unit: 'D-MZJ' }, { town: 'D-MZJ' })).refuses('unknown-unit');
  });
});

// @req #11 #49
describe('a number from a machine in the hall', () => {
  it('is the next in the order of coming, and says which machine gave it and who had admitted it', () => {
    occurring.given().when(draw(), inQueue(MACHINE)).records(issued('A001'), drawn('A001'));
    occurring.given(issued('A001'), issued('P001', { priority: true })).when(draw(), inQueue(MACHINE)).records(issued('A002'), drawn('A002'));
    occurring.given().when(draw(), inQueue(MACHINE, { date: SATURDAY, today: SATURDAY, extended: true })).recordsTypes('QueueTicketIssued', 'QueueTicketDrawn');
  });
  it('is given by a machine that was admitted, in an open hall, and by nobody in its name', () => {
    const { given } = queue;
    given().when(draw('TERMNA000002'), inQueue(MACHINE)).refuses('terminal-not-admitted');
    given().when(draw(), inQueue(MACHINE, { date: '2023-03-01' })).refuses('slot-past');
    given().when(draw(), inQueue(MACHINE, { date: '2023-03-03' })).refuses('not-due-yet');
    given().when(draw(), inQueue(MACHINE, { date: SATURDAY, today: SATURDAY })).refuses('hall-closed');
    given().when(draw(), inQueue(MACHINE, { town: 'D-MZJ' })).refuses('unknown-unit');
    given().when(draw(), inQueue(CLERK)).refuses('wrong-office');
    given().when(draw(), inQueue(CITIZEN)).refuses('wrong-office');
    given().when(issue(), inQueue(MACHINE)).refuses('wrong-office');
  });
  it('ends with the day’s number of the machine; at the window they go on', () => {
    const many = Array.from({ length: MOST_DRAWN }, (_, at) => [issued(`A${String(at + 1).padStart(3, '0')}`), drawn(`A${String(at + 1).padStart(3, '0')}`)]).flat();
    queue.given(...many).when(draw(), inQueue(MACHINE)).refuses('terminal-spent', { most: MOST_DRAWN });
    occurring.given(...many).when(issue(), inQueue()).records(issued(`A${MOST_DRAWN + 1}`));
    occurring.given(...many.slice(2)).when(draw(), inQueue(MACHINE)).recordsTypes('QueueTicketIssued', 'QueueTicketDrawn');
  });
});

// @req #49 #59
describe('who comes next', () => {
  const { given } = occurring;
  const all = [issued('A001'), issued('V001', { booking: LATER_BOOKING }), issued('V002', { booking: BOOKING }), issued('A002'), issued('P001', { priority: true })];
  it('is priority first, then who has an appointment now, then the others as they came, then who came early', () => {
    given(...all).when(callNext(), inQueue()).records(called('P001'));
    given(...all, called('P001')).when(callNext(), inQueue()).records(served('P001'), called('V002'));
    given(...all, called('P001'), served('P001'), called('V002'), served('V002')).when(callNext(), inQueue()).records(called('A001'));
    given(issued('V001', { booking: LATER_BOOKING }), issued('A001')).when(callNext(), inQueue()).records(called('A001'));
    given(issued('V001', { booking: LATER_BOOKING })).when(callNext(), inQueue()).records(called('V001'));
    given(issued('A001'), issued('V001', { booking: LATER_BOOKING })).when(callNext(), inQueue(undefined, { booking: () => null })).records(called('V001'));
  });
  it('goes to the window that calls, which is done with whom it had', () => {
    given(...all, called('P001', '2号')).when(callNext('1号'), inQueue()).records(called('V002', '1号'));
  });
  it('is nobody when nobody waits', () => {
    given().when(callNext(), inQueue()).refuses('nobody-waiting');
    given(issued('A001'), called('A001')).when(callNext(), inQueue()).refuses('nobody-waiting');
    given(issued('A001')).when(callNext(), inQueue(OTHER_CLERK)).refuses('wrong-office');
    given(issued('A001')).when(callNext(), inQueue(undefined, { date: '2023-03-01' })).refuses('slot-past');
  });
});

// @req #49
describe('a number that was called', () => {
  const { given } = queue;
  it('is served, or passed over when nobody comes, and stays good', () => {
    given(issued('A001'), called('A001')).when(serve('A001'), inQueue()).records(served('A001'));
    given(issued('A001'), called('A001')).when(pass('A001'), inQueue()).records(passed('A001'));
    given(issued('A001'), called('A001'), passed('A001')).when(call('A001', '2号'), inQueue()).records(called('A001', '2号'));
    given(issued('A001'), called('A001')).when(call('A001'), inQueue()).changesNothing();
    given(issued('A001'), issued('A002'), called('A001')).when(call('A002'), inQueue()).records(served('A001'), called('A002'));
  });
  it('is one that was given, and is served once', () => {
    given().when(call('A009'), inQueue()).refuses('no-such-ticket', { ticket: 'A009' });
    given().when(pass('A009'), inQueue()).refuses('no-such-ticket');
    given(issued('A001')).when(pass('A001'), inQueue()).refuses('wrong-step');
    given(issued('A001')).when(serve('A001'), inQueue()).refuses('wrong-step');
    given(issued('A001'), called('A001'), served('A001')).when(serve('A001'), inQueue()).refuses('already-done');
    given(issued('A001'), called('A001'), served('A001')).when(call('A001'), inQueue()).refuses('already-done');
    given(issued('A001'), called('A001'), passed('A001')).when(pass('A001'), inQueue()).refuses('already-done');
    given(issued('A001'), called('A001')).when(pass('A001'), inQueue(OTHER_CLERK)).refuses('wrong-office');
    given(issued('A001'), called('A001')).when(serve('A001'), inQueue(CITIZEN)).refuses('wrong-office');
  });
});
