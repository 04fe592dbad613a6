import type { Actor } from '@yichuang/domain';
import { APPLICANT, CENTRE, CLERK, openCases, STRANGER, TOWN } from '../../case/testing/ground.ts';
import { refusal as row, type Refusal } from '../../testing/refusals.ts';
import type { Scene } from '../../testing/given-when-then.ts';
import { idOf, type Given } from '../../testing/sample-commands.ts';

/** The Monday of the ground, a Saturday, and a day off by notice. */
export const [TODAY, SATURDAY, HOLIDAY, YESTERDAY] = ['2022-01-17', '2022-01-22', '2022-02-01', '2022-01-14'] as const;
export const TOMORROW = '2022-01-18';
export const slotsOn = (date: string, type: string, { data = {}, by = CENTRE, town = TOWN }: { data?: object; by?: Actor; town?: string } = {}): Given => ({ type, stream: `slots-${town}-${date}`, data, by });
export const queueOn = (date: string, type: string, { data = {}, by = CLERK, town = TOWN }: { data?: object; by?: Actor; town?: string } = {}): Given => ({ type, stream: `queue-${town}-${date}`, data, by });
export const slot = (code: string, capacity = 1) => ({ slot: code, from: `${code.slice(0, 2)}:00`, to: `${code.slice(0, 2)}:59`, capacity });
export const publish = (date: string, ...slots: object[]): Given => slotsOn(date, 'PublishSlots', { data: { slots } });
export const book = (date: string, parts: object = {}, by: Actor = APPLICANT): Given => slotsOn(date, 'BookAppointment', { data: { booking: idOf('new booking'), slot: '1000', item: null, subject: APPLICANT.id, help: false, ...parts }, by });
export const KEPT = idOf('kept');
const MISSED = idOf('missed');
const [OTHERS, OWN] = [idOf('booked by another'), idOf('booked')];
const about = (type: string, booking: string, by: Actor = CENTRE): Given => slotsOn(TODAY, type, { data: { booking, ...(type === 'CancelAppointment' ? { reason: '临时有事' } : {}) }, by });

/** A hall at nine in the morning: slots, bookings and numbers in every condition. */
export async function openHall(): Promise<Scene> {
  const scene = await openCases();
  await scene.given([
    publish(TODAY, slot('0800', 3), slot('1000'), slot('1100', 2), slot('1400')), publish(TOMORROW, slot('1000')),
    book(TODAY, { booking: OTHERS, slot: '1000', subject: STRANGER.id }, STRANGER), book(TODAY, { booking: OWN, slot: '1100' }), book(TODAY, { booking: KEPT, slot: '1100', subject: STRANGER.id }, STRANGER),
    about('RecordAppointmentKept', KEPT), book(TODAY, { booking: MISSED, slot: '1400' }), about('CancelAppointment', MISSED, APPLICANT),
    queueOn(TODAY, 'IssueTicket', { data: { priority: false, booking: null } }), queueOn(TODAY, 'IssueTicket', { data: { priority: false, booking: KEPT } }), queueOn(TODAY, 'CallNextTicket', { data: { window: '1号' } }), queueOn(TODAY, 'ServeTicket', { data: { ticket: 'A001' } }),
  ]);
  return scene;
}

const issue = (date: string, parts: object = {}): Given => queueOn(date, 'IssueTicket', { data: { priority: false, booking: null, ...parts } });
const ticket = (type: string, name: string): Given => queueOn(TODAY, type, { data: { ticket: name, ...(type === 'CallTicket' ? { window: '1号' } : {}) } });

// @req #49 #59
export const APPOINTMENT_REFUSALS: readonly Refusal[] = [
  row('wrong-office', 403, { ...publish(TODAY, slot('1500')), by: APPLICANT }, 'not-found'),
  row('wrong-office', 403, about('RecordNoShow', OWN, APPLICANT), 'not-delegated'),
  row('unknown-unit', 422, { ...slotsOn(TODAY, 'PublishSlots', { data: { slots: [slot('1500')] }, town: 'D-MZJ' }) }, 'not-found'),
  row('slot-past', 409, publish(YESTERDAY, slot('1000'))),
  row('hall-closed', 409, publish(SATURDAY, slot('1000'))),
  row('hall-closed', 409, publish(HOLIDAY, slot('1000'))),
  row('end-before-start', 422, publish(TOMORROW, { ...slot('1500'), to: '15:00' })),
  row('duplicate-code', 409, publish(TOMORROW, slot('1500'), slot('1500'))),
  row('already-exists', 409, publish(TOMORROW, { ...slot('1000'), to: '10:30' })),
  row('slot-full', 409, publish(TODAY, slot('1100', 1))),
  row('slot-unknown', 404, book(TODAY, { slot: '1600' })),
  row('slot-past', 409, book(TODAY, { slot: '0800' })),
  row('slot-full', 409, book(TODAY, { slot: '1000' })),
  row('double-booking', 409, book(TODAY, { slot: '1100' })),
  row('hall-closed', 409, book(SATURDAY)),
  row('already-exists', 409, book(TODAY, { booking: OWN, slot: '1400' })),
  row('unknown-item', 422, book(TODAY, { slot: '1400', item: '990501999000' })),
  row('unknown-person', 422, book(TODAY, { slot: '1400', subject: 'nobody-0123456789' }, CLERK)),
  row('not-yours', 403, book(TODAY, { slot: '1400' }, STRANGER), 'not-found'),
  row('not-booked', 409, about('CancelAppointment', idOf('no booking'))),
  row('not-yours', 403, about('CancelAppointment', OWN, STRANGER), 'not-found'),
  row('already-done', 409, about('CancelAppointment', MISSED, APPLICANT)),
  row('wrong-step', 409, about('CancelAppointment', KEPT)),
  row('not-due-yet', 409, about('RecordNoShow', OWN)),
  row('slot-past', 409, issue(YESTERDAY)),
  row('not-due-yet', 409, issue(TOMORROW)),
  row('not-booked', 409, issue(TODAY, { booking: idOf('no booking') })),
  row('already-exists', 409, issue(TODAY, { booking: KEPT })),
  row('no-such-ticket', 404, ticket('CallTicket', 'A009')),
  row('wrong-step', 409, ticket('PassTicket', 'V001')),
  row('already-done', 409, ticket('ServeTicket', 'A001')),
  row('wrong-office', 403, { ...issue(TODAY), by: APPLICANT }, 'not-found'),
];
/** With the queue run empty. */
export const EMPTY_QUEUE = row('nobody-waiting', 409, queueOn(TODAY, 'CallNextTicket', { data: { window: '2号' } }));
