import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KioskEvent, SlotEvent } from '@yichuang/domain';
import { terminalsOf } from '../kiosks/query.ts';
import { bench, type Bench } from '../testing/log.ts';
import { onDay, onQueue, RESIDENT, TOWN } from '../testing/service-log.ts';
import { booking, bookings, hallDay, hallDays, queueOf } from './query.ts';

const [DATE, SATURDAY] = ['2022-03-01', '2022-03-05'];
const BOOKING = '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2b001';
const slot = (code: string) => ({ slot: code, from: `${code.slice(0, 2)}:00`, to: `${code.slice(0, 2)}:59`, capacity: 2 });
const published: SlotEvent = { type: 'SlotPublished', data: { town: TOWN, date: DATE, slots: [slot('1400'), slot('0900')] } };
const booked: SlotEvent = { type: 'AppointmentBooked', data: { town: TOWN, date: DATE, booking: BOOKING, slot: '0900', item: null, subject: RESIDENT, help: true } };
const cancelled: SlotEvent = { type: 'AppointmentCancelled', data: { town: TOWN, date: DATE, booking: BOOKING, slot: '0900', by: 'applicant', reason: '' } };

// @req #49
describe('the days of a hall', () => {
  let log: Bench;
  let before = -1;
  beforeEach(async () => {
    log = await bench();
    before = await log.happened(...onDay(DATE, published));
    await log.happened(...onDay(DATE, booked));
  });
  afterEach(() => log.close());
  const day = (date: string, number?: number) => log.read(['appointments'], read => hallDay(read, { town: TOWN, date }, { on: DATE, number }));

  it('offer slots in order of time, with how many are taken', async () => {
    expect(day(DATE)).toEqual({ town: TOWN, date: DATE, open: true, slots: [{ ...slot('0900'), booked: 1, extended: false }, { ...slot('1400'), booked: 0, extended: false }], revision: 1 });
    expect(day(DATE, before).slots.map(each => each.booked)).toEqual([0, 0]);
    await log.happened(...onDay(DATE, cancelled));
    expect(day(DATE).slots[0]?.booked).toBe(0);
    await log.happened(...onDay(DATE, { type: 'SlotPublished', data: { town: TOWN, date: DATE, slots: [{ ...slot('0900'), capacity: 5 }] } }));
    expect(day(DATE).slots[0]).toMatchObject({ capacity: 5, booked: 0 });
  });

  it('are closed at weekends and by notice, but for extended hours', async () => {
    expect(day(SATURDAY)).toMatchObject({ open: false, slots: [], revision: -1 });
    await log.happened(...onDay(SATURDAY, { type: 'ExtendedHoursOpened', data: { town: TOWN, date: SATURDAY, slots: [slot('0900')], reason: '周末延时服务' } }));
    expect(day(SATURDAY)).toMatchObject({ open: true, slots: [{ extended: true }] });
    await log.happened({ stream: 'calendar-cn', event: { type: 'CalendarYearPublished', data: { year: 2022, offDays: [DATE], makeUpDays: ['2022-03-06'], notice: { title: '节假日安排', number: null, issuer: '国务院办公厅', publishedOn: null } } } });
    expect([day(DATE).open, day(DATE).slots, day('2022-03-06').open]).toEqual([false, [], true]);
    expect(day(DATE, before).open).toBe(true);
    expect(log.read(['appointments'], read => hallDays(read, { town: TOWN, date: SATURDAY, days: 3 }, { on: DATE })).map(({ date, open }) => [date, open])).toEqual([[SATURDAY, true], ['2022-03-06', true], ['2022-03-07', true]]);
  });

  it('tell a person of their own appointments, and the hall of those of a day', async () => {
    const list = (of: Parameters<typeof bookings>[1]) => log.read(['appointments'], read => bookings(read, of, { on: DATE })).map(({ booking: id, status, slot: { from } }) => [id, status, from]);
    expect([list({ subject: RESIDENT }), list({ town: TOWN, date: DATE }), list({ subject: 'somebody-else-0000' })]).toEqual([[[BOOKING, 'booked', '09:00']], [[BOOKING, 'booked', '09:00']], []]);
    await log.happened(...onDay(DATE, { type: 'AppointmentNoShow', data: { town: TOWN, date: DATE, booking: BOOKING } }));
    expect(list({ subject: RESIDENT })).toEqual([[BOOKING, 'no_show', '09:00']]);
    await log.happened(...onDay(DATE, { type: 'AppointmentKept', data: { town: TOWN, date: DATE, booking: BOOKING } }));
    expect(log.read(['appointments'], read => booking(read, BOOKING, { on: DATE }))).toMatchObject({ status: 'kept', subject: RESIDENT, revision: 3 });
    expect(log.read(['appointments'], read => booking(read, 'none', { on: DATE }))).toBeNull();
  });

  it('have a queue: who waits, who is where, who was passed over', async () => {
    const at = '2022-03-01T01:00:00.000Z';
    const part = { town: TOWN, date: DATE };
    await log.happened(...onQueue(DATE, { type: 'QueueTicketIssued', data: { ...part, ticket: 'V001', priority: false, booking: BOOKING, at } }, { type: 'QueueTicketIssued', data: { ...part, ticket: 'A001', priority: false, booking: null, at } }, { type: 'QueueTicketCalled', data: { ...part, ticket: 'V001', window: '1号', officer: 'clerk-1', at } }));
    const queue = () => log.read(['appointments'], read => queueOf(read, part, { on: DATE }));
    expect(queue()).toMatchObject({ waiting: 1, current: [{ ticket: 'V001', window: '1号', status: 'called' }], tickets: [{ ticket: 'V001', booking: BOOKING }, { ticket: 'A001', status: 'waiting' }], revision: 2 });
    await log.happened(...onQueue(DATE, { type: 'QueueTicketPassed', data: { ...part, ticket: 'V001', at } }, { type: 'QueueTicketCalled', data: { ...part, ticket: 'A001', window: '1号', officer: 'clerk-1', at } }, { type: 'QueueTicketServed', data: { ...part, ticket: 'A001', at } }));
    expect(queue()).toMatchObject({ waiting: 0, current: [] });
    expect(queue().tickets.map(({ status }) => status)).toEqual(['passed', 'served']);
  });
});

// @req #11 #49
describe('machines of a hall that give numbers', () => {
  it('are those that were admitted and not dismissed, as it was known then', async () => {
    const log = await bench();
    try {
      const at = (event: KioskEvent) => ({ stream: `kiosk-${TOWN}`, event });
      const admitted = (terminal: string, on: string) => at({ type: 'KioskTerminalAdmitted', data: { town: TOWN, terminal, on, officer: 'p-manager' } });
      const both = await log.happened(admitted('TERMNA000001', '2022-02-01'), admitted('TERMNA000002', '2022-02-02'));
      await log.happened(at({ type: 'KioskTerminalDismissed', data: { town: TOWN, terminal: 'TERMNA000001', reason: '设备报修', officer: 'p-manager' } }));
      const known = (number?: number) => log.read(['kiosks'], read => terminalsOf(read, TOWN, { number }));
      expect([known(), known(both).length]).toEqual([[{ terminal: 'TERMNA000002', on: '2022-02-02' }], 2]);
      expect(log.read(['kiosks'], read => terminalsOf(read, '610702199', {}))).toEqual([]);
    } finally {
      await log.close();
    }
  });
});
