import { decideBy } from '../kernel/dispatch.ts';
import { require } from '../kernel/rejection.ts';
import type { QueueCommand, QueueCommandData } from './commands.ts';
import type { QueueContext } from './context.ts';
import { isOrdinaryDay, requireHallOffice, requireProgram, requireTown } from './guards.ts';
import type { QueueEvent } from './events.ts';
import { instantAt, letterOf, nextTicket, type QueueState, type Ticket, type TicketLetter } from './state.ts';

type Events = readonly QueueEvent[];
type State = Readonly<QueueState>;

/** The queue is that of today. @throws {Rejection} `slot-past`, `not-due-yet` */
function requireToday({ date, today }: QueueContext): void {
  require(date >= today, 'slot-past', { date });
  require(date <= today, 'not-due-yet', { date });
}

/** `A023`: the letter, and how many of it came before. */
function numberFor(letter: TicketLetter, { tickets }: State): string {
  const before = tickets.filter(({ ticket }) => ticket.startsWith(letter)).length;
  return `${letter}${String(before + 1).padStart(3, '0')}`;
}

/** @throws {Rejection} `unknown-unit`, `slot-past`, `not-due-yet`, `hall-closed` unless the hall is open today */
function requireOpen(context: QueueContext): void {
  requireTown(context);
  requireToday(context);
  require(isOrdinaryDay(context) || context.extended, 'hall-closed', { date: context.date });
}

/** Numbers that one machine gives in a day, at most: more than come to a hall, and fewer than somebody who presses without end would take. */
export const MOST_DRAWN = 200;

/** A plain number in the order of coming. Who is served first is for people to see, and nobody stands at a machine. @throws {Rejection} `terminal-not-admitted`, `terminal-spent` @req #11 #49 */
function draw({ terminal }: QueueCommandData<'DrawTicket'>, state: State, context: QueueContext): Events {
  const { town, date, now } = context;
  requireProgram(context);
  requireOpen(context);
  const admittedBy = context.admittedBy(terminal);
  require(admittedBy !== null, 'terminal-not-admitted', { terminal });
  require((state.drawn[terminal] ?? 0) < MOST_DRAWN, 'terminal-spent', { most: MOST_DRAWN });
  const ticket = numberFor('A', state);
  return [{ type: 'QueueTicketIssued', data: { town, date, ticket, priority: false, booking: null, at: now } }, { type: 'QueueTicketDrawn', data: { town, date, ticket, terminal, admittedBy } }];
}

/** Nobody who comes while the hall is open goes without a number: neither a slot nor a full day is asked about. @req #49 #59 */
function issue({ priority, booking }: QueueCommandData<'IssueTicket'>, state: State, context: QueueContext): Events {
  const { town, date, now } = context;
  requireHallOffice(context);
  requireOpen(context);
  require(booking === null || context.booking(booking) !== null, 'not-booked', { booking });
  require(booking === null || !state.tickets.some(ticket => ticket.booking === booking), 'already-exists', { booking });
  return [{ type: 'QueueTicketIssued', data: { town, date, ticket: numberFor(letterOf({ priority, booking }), state), priority, booking, at: now } }];
}

/** Whom the window has been serving is done when it calls another. */
function done(window: string, { tickets }: State, { town, date, now }: QueueContext): QueueEvent[] {
  return tickets.filter(ticket => ticket.status === 'called' && ticket.window === window).map(({ ticket }) => ({ type: 'QueueTicketServed', data: { town, date, ticket, at: now } }));
}

function calledTo(window: string, { ticket }: Ticket, { town, date, now, actor }: QueueContext): QueueEvent {
  return { type: 'QueueTicketCalled', data: { town, date, ticket, window, officer: actor.id, at: now } };
}

function callNext({ window }: QueueCommandData<'CallNextTicket'>, state: State, context: QueueContext): Events {
  requireHallOffice(context);
  requireToday(context);
  const isDue = (booking: string): boolean => {
    const booked = context.booking(booking);
    return booked === null || instantAt(context.date, booked.from) <= context.now;
  };
  const next = nextTicket(state, isDue);
  require(next, 'nobody-waiting', { window });
  return [...done(window, state, context), calledTo(window, next, context)];
}

function ticketOf(name: string, { tickets }: State): Ticket {
  const found = tickets.find(({ ticket }) => ticket === name);
  require(found, 'no-such-ticket', { ticket: name });
  return found;
}

/** Anybody who has not been served may be called, whoever was passed over too. */
function call({ ticket: name, window }: QueueCommandData<'CallTicket'>, state: State, context: QueueContext): Events {
  requireHallOffice(context);
  requireToday(context);
  const ticket = ticketOf(name, state);
  require(ticket.status !== 'served', 'already-done', { ticket: name });
  if (ticket.status === 'called' && ticket.window === window) return [];
  return [...done(window, state, context), calledTo(window, ticket, context)];
}

/** 过号: not there when called. The number stays good all day. */
function pass({ ticket: name }: QueueCommandData<'PassTicket'>, state: State, context: QueueContext): Events {
  const { town, date, now } = context;
  requireHallOffice(context);
  const { status } = ticketOf(name, state);
  require(status !== 'passed', 'already-done', { ticket: name });
  require(status === 'called', 'wrong-step', { status });
  return [{ type: 'QueueTicketPassed', data: { town, date, ticket: name, at: now } }];
}

function serve({ ticket: name }: QueueCommandData<'ServeTicket'>, state: State, context: QueueContext): Events {
  const { town, date, now } = context;
  requireHallOffice(context);
  const { status } = ticketOf(name, state);
  require(status !== 'served', 'already-done', { ticket: name });
  require(status === 'called', 'wrong-step', { status });
  return [{ type: 'QueueTicketServed', data: { town, date, ticket: name, at: now } }];
}

/** Rules of the queue in a hall (W12): whoever comes is served. @throws {Rejection} */
export const decideQueue = decideBy<QueueState, QueueCommand, QueueEvent, QueueContext>({
  IssueTicket: issue,
  DrawTicket: draw,
  CallNextTicket: callNext,
  CallTicket: call,
  PassTicket: pass,
  ServeTicket: serve,
});
