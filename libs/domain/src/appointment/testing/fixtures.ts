import { actor, item, itemMap, UNITS } from '../../catalog/testing/fixtures.ts';
import { specification } from '../../kernel/testing/specification.ts';
import { QueueCommand, queueDecider, queueEvents, SlotCommand, slotDecider, slotEvents, type QueueContext, type QueueEvent, type Slot, type SlotCommandData, type SlotContext, type SlotEvent } from '../index.ts';

export const [TOWN, OTHER_TOWN] = ['610702100', '610702001'] as const;
/** A Thursday. */
export const DATE = '2023-03-02';
export const SATURDAY = '2023-03-04';
/** 09:00 in Asia/Shanghai. */
export const NOW = `${DATE}T01:00:00.000Z`;
export const [CITIZEN, OTHER_CITIZEN] = [actor('', 'resident-0123456789'), actor('', 'resident-9876543210')];
export const CLERK = actor(TOWN, 'clerk-1', 'town_acceptor');
export const OTHER_CLERK = actor(OTHER_TOWN, 'clerk-2', 'town_acceptor');
export const ITEM = item(1);
const KNOWN = [CITIZEN.id, OTHER_CITIZEN.id];
const day = { town: TOWN, date: DATE };
const calendar = { years: { 2023: { offDays: ['2023-03-08'], makeUpDays: ['2023-03-05'], notice: { title: '节假日安排', number: null } } } };

const base = (who: SlotContext['actor'], date: string) => ({ now: NOW, today: DATE, actor: who, town: TOWN, date, units: UNITS, calendar });
export const by = (who: SlotContext['actor'], { date = DATE, ...parts }: Partial<SlotContext> = {}): SlotContext => ({ ...base(who, date), catalogue: itemMap(ITEM), known: person => KNOWN.includes(person), ...parts });
export const BOOKING = '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2b001';
export const LATER_BOOKING = '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2b002';
/** A machine in the hall that may give numbers, and the program that speaks for it. */
export const TERMINAL = 'TERMNA000001';
export const MACHINE = actor('system', `terminal-${TERMINAL}`);
/** Two appointments of the day: one whose time has come, one at eleven. */
export const inQueue = (who: QueueContext['actor'] = CLERK, { date = DATE, ...parts }: Partial<QueueContext> = {}): QueueContext => ({
  ...base(who, date), extended: false, booking: id => ({ [BOOKING]: { from: '09:00' }, [LATER_BOOKING]: { from: '11:00' } })[id] ?? null, admittedBy: terminal => (terminal === TERMINAL ? 'manager-1' : null), ...parts,
});

export const slot = (code: string, capacity = 2): Slot => ({ slot: code, from: `${code.slice(0, 2)}:${code.slice(2)}`, to: `${code.slice(0, 2)}:59`, capacity });
export const published = (...slots: Slot[]): SlotEvent => ({ type: 'SlotPublished', data: { ...day, slots } });
export const extended = (...slots: Slot[]): SlotEvent => ({ type: 'ExtendedHoursOpened', data: { ...day, slots, reason: '周末延时服务' } });
export const booked = (parts: Partial<Extract<SlotEvent, { type: 'AppointmentBooked' }>['data']> = {}): SlotEvent => ({ type: 'AppointmentBooked', data: { ...day, booking: BOOKING, slot: '1000', item: null, subject: CITIZEN.id, help: false, ...parts } });
export const cancelled: SlotEvent = { type: 'AppointmentCancelled', data: { ...day, booking: BOOKING, slot: '1000', by: 'applicant', reason: '临时有事' } };
export const missed: SlotEvent = { type: 'AppointmentNoShow', data: { ...day, booking: BOOKING } };
export const kept: SlotEvent = { type: 'AppointmentKept', data: { ...day, booking: BOOKING } };

export const publish = (...slots: Slot[]): SlotCommand => ({ type: 'PublishSlots', data: { slots } });
export const extend = (...slots: Slot[]): SlotCommand => ({ type: 'OpenExtendedHours', data: { slots, reason: '周末延时服务' } });
export const book = (parts: Partial<SlotCommandData<'BookAppointment'>> = {}): SlotCommand => ({ type: 'BookAppointment', data: { booking: BOOKING, slot: '1000', item: null, subject: CITIZEN.id, help: false, ...parts } });
export const cancel: SlotCommand = { type: 'CancelAppointment', data: { booking: BOOKING, reason: '临时有事' } };
export const miss: SlotCommand = { type: 'RecordNoShow', data: { booking: BOOKING } };
export const keep: SlotCommand = { type: 'RecordAppointmentKept', data: { booking: BOOKING } };

export const issued = (ticket: string, parts: { priority?: boolean; booking?: string | null } = {}): QueueEvent => ({ type: 'QueueTicketIssued', data: { ...day, ticket, priority: false, booking: null, at: NOW, ...parts } });
export const drawn = (ticket: string): QueueEvent => ({ type: 'QueueTicketDrawn', data: { ...day, ticket, terminal: TERMINAL, admittedBy: 'manager-1' } });
export const draw = (terminal = TERMINAL): QueueCommand => ({ type: 'DrawTicket', data: { terminal } });
export const called = (ticket: string, window = '1号'): QueueEvent => ({ type: 'QueueTicketCalled', data: { ...day, ticket, window, officer: 'clerk-1', at: NOW } });
export const passed = (ticket: string): QueueEvent => ({ type: 'QueueTicketPassed', data: { ...day, ticket, at: NOW } });
export const served = (ticket: string): QueueEvent => ({ type: 'QueueTicketServed', data: { ...day, ticket, at: NOW } });
export const issue = (parts: { priority?: boolean; booking?: string | null } = {}): QueueCommand => ({ type: 'IssueTicket', data: { priority: false, booking: null, ...parts } });
export const callNext = (window = '1号'): QueueCommand => ({ type: 'CallNextTicket', data: { window } });
export const call = (ticket: string, window = '1号'): QueueCommand => ({ type: 'CallTicket', data: { ticket, window } });
export const pass = (ticket: string): QueueCommand => ({ type: 'PassTicket', data: { ticket } });
export const serve = (ticket: string): QueueCommand => ({ type: 'ServeTicket', data: { ticket } });

export const slots = specification(slotDecider, { events: slotEvents, commands: SlotCommand });
export const queue = specification(queueDecider, { events: queueEvents, commands: QueueCommand });
/** A number is given, and the next is called, each time anew. */
export const occurring = specification(queueDecider, { events: queueEvents, commands: QueueCommand, occurrences: true });
