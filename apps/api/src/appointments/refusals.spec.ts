import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPLICANT, CENTRE, CLERK, STRANGER, TOWN } from '../case/testing/ground.ts';
import { codesIn } from '../catalog/testing/refusal-table.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { expectNothingRecorded, expectRefused, titled } from '../testing/refusals.ts';
import { idOf } from '../testing/sample-commands.ts';
import { openAppointmentReactions } from './reactions.ts';
import { APPOINTMENT_REFUSALS, book, EMPTY_QUEUE, openHall, queueOn, slotsOn, SATURDAY, slot, TODAY, TOMORROW } from './testing/refusals.ts';

// W12: each refusal once more through HTTP.
describe('appointments and queues', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openHall();
  }, 60_000);
  afterAll(() => scene.close());

  it.each(titled(APPOINTMENT_REFUSALS))('%s is refused as %s with %i', async (_type, _code, _status, row) => {
    expectRefused(await scene.send(row.send), row);
  });

  it('are left as they were by all of them', async () => {
    await expectNothingRecorded(scene);
  });

  it('say that nobody waits when nobody does', async () => {
    expect((await scene.send(queueOn(TODAY, 'CallNextTicket', { data: { window: '2号' } }))).status).toBe(200);
    expect((await scene.send(EMPTY_QUEUE.send)).body).toMatchObject({ code: EMPTY_QUEUE.code, status: EMPTY_QUEUE.status });
  });

  it('refuse the day of a hall that is none, and never a number to whoever comes', async () => {
    expect((await scene.send(slotsOn('2022-13-40', 'PublishSlots', { data: { slots: [slot('1000')] } }))).body.code).toBe('validation-failed');
    const walkIns = await Promise.all(Array.from({ length: 8 }, () => scene.send(queueOn(TODAY, 'IssueTicket', { data: { priority: false, booking: null } }))));
    expect(walkIns.map(({ status }) => status)).toEqual(walkIns.map(() => 200));
    const queue = await scene.when(`/api/v1/queues/${TOWN}/${TODAY}?after=${walkIns.at(-1)?.headers.get('x-position')}`);
    expect(new Set((queue.body.tickets as readonly { ticket: string }[]).map(({ ticket }) => ticket)).size).toBe((queue.body.tickets as readonly unknown[]).length);
  });
});

// @req #49
describe('a citizen and a hall', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openHall();
  }, 60_000);
  afterAll(() => scene.close());

  it('book without an account of what others do, see their own and nobody else’s, and cancel', async () => {
    const booking = idOf('mine');
    const booked = await scene.send(book(TODAY, { booking, slot: '1400' }));
    expect([booked.status, booked.body.code]).toEqual([200, undefined]);
    const after = `after=${booked.headers.get('x-position')}`;
    const day = await scene.when(`/api/v1/appointments/${TOWN}/${TODAY}?${after}`);
    expect(day.body).toMatchObject({ open: true, slots: [{ slot: '0800', booked: 0 }, { slot: '1000', booked: 1 }, { slot: '1100', booked: 2 }, { slot: '1400', booked: 1 }] });
    expect(day.text).not.toContain(APPLICANT.id);
    const own = await scene.when('/api/v1/bookings', { as: APPLICANT });
    expect((own.body.data as readonly { booking: string; status: string }[]).find(each => each.booking === booking)).toMatchObject({ status: 'booked', links: expect.arrayContaining([expect.objectContaining({ rel: 'cancel', allowed: true }), expect.objectContaining({ rel: 'keep', allowed: false })]) });
    expect((await scene.when(`/api/v1/bookings/${booking}`, { as: STRANGER })).body.code).toBe('not-found');
    expect((await scene.when(`/api/v1/bookings/${booking}`)).body.code).toBe('sign-in-required');
    expect((await scene.when(`/api/v1/bookings/${booking}`, { as: CLERK })).body).toMatchObject({ subject: APPLICANT.id });
    expect((await scene.send(slotsOn(TODAY, 'CancelAppointment', { data: { booking, reason: '' }, by: APPLICANT }))).status).toBe(200);
  });

  it('open a closed day by extended hours alone', async () => {
    expect((await scene.send(slotsOn(SATURDAY, 'OpenExtendedHours', { data: { slots: [slot('1000')], reason: '周末延时服务' } }))).status).toBe(200);
    const booked = await scene.send(book(SATURDAY, { booking: idOf('saturday') }));
    expect(booked.status).toBe(200);
    const days = (await scene.when(`/api/v1/appointments/${TOWN}?from=${TODAY}&days=7&after=${booked.headers.get('x-position')}`)).body.data as readonly { date: string; open: boolean }[];
    expect(days.filter(({ open }) => !open).map(({ date }) => date)).toEqual(['2022-01-23']);
    expect((await scene.when(`/api/v1/appointments/${TOWN}/${SATURDAY}/bookings`, { as: CENTRE })).body.data).toMatchObject([{ subject: APPLICANT.id, slot: { extended: true } }]);
    expect((await scene.when(`/api/v1/appointments/${TOWN}/${TOMORROW}/bookings`, { as: { ...CENTRE, id: 'officer-civil', unit: 'D-MZJ', post: 'dept_catalog_owner' } })).body.code).toBe('not-found');
  });

  it('have kept an appointment when they take their number, once', async () => {
    const booking = idOf('comes');
    const reactions = openAppointmentReactions(scene.app, failure => { throw failure; });
    await reactions.start();
    expect((await scene.send(book(TODAY, { booking, slot: '1400' }))).status).toBe(200);
    await scene.newEvents();
    expect((await scene.send(queueOn(TODAY, 'IssueTicket', { data: { priority: false, booking } }))).status).toBe(200);
    const status = async () => (await scene.when(`/api/v1/bookings/${booking}`, { as: APPLICANT })).body.status;
    await expect.poll(status).toBe('kept');
    await reactions.stop();
    expect((await scene.newEvents()).filter(type => type === 'AppointmentKept')).toHaveLength(1);
  });

  it('call those with priority first, and show numbers without saying who', async () => {
    await scene.given([queueOn(TODAY, 'IssueTicket', { data: { priority: false, booking: null } }), queueOn(TODAY, 'IssueTicket', { data: { priority: true, booking: null } })]);
    const called = await scene.send(queueOn(TODAY, 'CallNextTicket', { data: { window: '1号' } }));
    const [screen, hall] = [await scene.when(`/api/v1/queues/${TOWN}/${TODAY}?after=${called.headers.get('x-position')}`), await scene.when(`/api/v1/queues/${TOWN}/${TODAY}`, { as: CLERK })];
    expect(screen.body).toMatchObject({ current: [{ ticket: 'P001', window: '1号' }] });
    expect((screen.body.tickets as readonly { booking: unknown }[]).every(({ booking }) => booking === null)).toBe(true);
    expect((hall.body.tickets as readonly { booking: unknown }[]).some(({ booking }) => booking !== null)).toBe(true);
  });
});

describe('the table of refusals of appointments', () => {
  it('has a request for every code', () => {
    const covered = new Set([...APPOINTMENT_REFUSALS, EMPTY_QUEUE].map(({ code }) => code));
    // What a machine is refused is tried at its own pages.
    const machine = ['terminal-not-admitted', 'terminal-spent'];
    expect([...covered, ...machine].sort()).toEqual([...codesIn(['appointment'])].sort());
  });
  it('sees a code that has no request', () => {
    const covered = new Set(APPOINTMENT_REFUSALS.map(({ code }) => code));
    expect([...codesIn(['appointment'])].filter(code => !covered.has(code))).toEqual(['nobody-waiting', 'terminal-not-admitted', 'terminal-spent']);
  });
});
