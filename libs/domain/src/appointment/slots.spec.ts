import { describe, expect, it } from 'vitest';
import { stateAfter } from '../kernel/testing/specification.ts';
import { bookedIn, freeSlots, instantAt, slotDecider } from './index.ts';
import { book, booked, BOOKING, by, cancel, cancelled, CITIZEN, CLERK, DATE, extend, extended, ITEM, keep, kept, LATER_BOOKING, miss, missed, OTHER_CITIZEN, OTHER_CLERK, OTHER_TOWN, publish, published, SATURDAY, slot, slots, TOWN } from './testing/fixtures.ts';

const { given } = slots;
const AFTER_ELEVEN = { now: `${DATE}T03:00:00.000Z` };

// @req #49
describe('the day of a hall', () => {
  it('is opened by the hall, on working days, for days to come', () => {
    given().when(publish(slot('1000')), by(CLERK)).records(published(slot('1000')));
    given().when(publish(slot('1000')), by(CITIZEN)).refuses('wrong-office');
    given().when(publish(slot('1000')), by(OTHER_CLERK)).refuses('wrong-office');
    given().when(publish(slot('1000')), by(CLERK, { date: '2023-03-01' })).refuses('slot-past');
    given().when(publish(slot('1000')), by({ ...CLERK, unit: '610702199' }, { town: '610702199' })).refuses('unknown-unit');
  });
  it('is closed at weekends and on days off by notice, and open on days worked by notice', () => {
    given().when(publish(slot('1000')), by(CLERK, { date: SATURDAY })).refuses('hall-closed', { date: SATURDAY });
    given().when(publish(slot('1000')), by(CLERK, { date: '2023-03-08' })).refuses('hall-closed');
    given().when(publish(slot('1000')), by(CLERK, { date: '2023-03-05' })).recordsTypes('SlotPublished');
  });
  it('has extended hours where the hall opens them, on closed days too', () => {
    given().when(extend(slot('1000')), by(CLERK, { date: SATURDAY })).recordsTypes('ExtendedHoursOpened');
    given(published(slot('1000'))).when(extend(slot('1900')), by(CLERK)).records(extended(slot('1900')));
    given().when(extend(slot('1900')), by(CLERK, { date: '2023-03-01' })).refuses('slot-past');
    given(published(slot('1000'))).when(extend(slot('1000')), by(CLERK)).refuses('already-exists');
    given(extended(slot('1900'))).when(extend(slot('1900')), by(CLERK)).changesNothing();
  });
  it('has slots that end after they begin and do not overlap', () => {
    given().when(publish({ ...slot('1000'), to: '10:00' }), by(CLERK)).refuses('end-before-start');
    given().when(publish(slot('1000'), slot('1000')), by(CLERK)).refuses('duplicate-code');
    given().when(publish(slot('1000'), slot('1030')), by(CLERK)).refuses('duplicate-code');
    given(published(slot('1000'))).when(publish(slot('1030')), by(CLERK)).refuses('duplicate-code');
  });
  it('takes more or fewer people, but breaks no promise', () => {
    given(published(slot('1000', 2))).when(publish(slot('1000', 3), slot('1100')), by(CLERK)).records(published(slot('1000', 3), slot('1100')));
    given(published(slot('1000', 2))).when(publish(slot('1000', 2)), by(CLERK)).changesNothing();
    given(published(slot('1000', 2)), booked(), booked({ booking: LATER_BOOKING, subject: OTHER_CITIZEN.id })).when(publish(slot('1000', 1)), by(CLERK)).refuses('slot-full', { booked: 2 });
    given(published(slot('1000', 2))).when(publish({ ...slot('1000'), to: '10:30' }), by(CLERK)).refuses('already-exists');
  });
});

// @req #49
describe('an appointment', () => {
  it('is the citizen’s own to make, or the hall’s for somebody who calls', () => {
    given(published(slot('1000'))).when(book(), by(CITIZEN)).records(booked());
    given(published(slot('1000'))).when(book({ item: ITEM.code, help: true }), by(CLERK)).recordsTypes('AppointmentBooked');
    given(published(slot('1000'))).when(book(), by(OTHER_CITIZEN)).refuses('not-yours');
    given(published(slot('1000'))).when(book(), by(OTHER_CLERK)).refuses('not-yours');
    given(published(slot('1000'))).when(book({ item: '990711009000' }), by(CITIZEN)).refuses('unknown-item');
    given(published(slot('1000'))).when(book(), by(CITIZEN, { known: () => false })).refuses('unknown-person');
  });
  it('is for a slot that is there and still to come', () => {
    given(published(slot('1000'))).when(book({ slot: '1100' }), by(CITIZEN)).refuses('slot-unknown');
    given(published(slot('1000'))).when(book(), by(CITIZEN, AFTER_ELEVEN)).refuses('slot-past', { slot: '1000' });
    given(published(slot('1000'))).when(book(), by(CITIZEN, { now: `${DATE}T02:00:00.000Z` })).refuses('slot-past');
    given(published(slot('1000'))).when(book(), by(CITIZEN, { date: '2023-03-01' })).refuses('slot-past');
  });
  it('is not for a closed day, unless hours were opened on it', () => {
    given().when(book(), by(CITIZEN, { date: SATURDAY })).refuses('hall-closed');
    // The holiday notice came after the slots were published.
    given(published(slot('1000'))).when(book(), by(CITIZEN, { date: '2023-03-08' })).refuses('hall-closed');
    given(extended(slot('1000'))).when(book(), by(CITIZEN, { date: SATURDAY })).recordsTypes('AppointmentBooked');
    given(extended(slot('1000'))).when(book({ slot: '1100' }), by(CITIZEN, { date: SATURDAY })).refuses('slot-unknown');
  });
  it('never goes beyond what a slot takes, and says what is still free', () => {
    const full = [published(slot('1000', 1), slot('1100', 1), slot('1400', 1)), booked({ subject: OTHER_CITIZEN.id, booking: LATER_BOOKING })];
    given(...full).when(book(), by(CITIZEN)).refuses('slot-full', { slot: '1000', next: ['1100', '1400'] });
    given(...full, { ...cancelled, data: { ...cancelled.data, booking: LATER_BOOKING } } as typeof cancelled).when(book(), by(CITIZEN)).recordsTypes('AppointmentBooked');
  });
  it('is one of a person in a slot', () => {
    given(published(slot('1000')), booked()).when(book({ booking: LATER_BOOKING }), by(CITIZEN)).refuses('double-booking');
    given(published(slot('1000')), booked()).when(book(), by(CITIZEN)).refuses('already-exists');
    given(published(slot('1000')), booked(), cancelled).when(book({ booking: LATER_BOOKING }), by(CITIZEN)).recordsTypes('AppointmentBooked');
  });
  it('is cancelled by whoever made it or by the hall, until its time', () => {
    given(published(slot('1000')), booked()).when(cancel, by(CITIZEN)).records(cancelled);
    given(published(slot('1000')), booked()).when(cancel, by(CLERK)).records({ ...cancelled, data: { ...cancelled.data, by: 'hall' } } as typeof cancelled);
    given(published(slot('1000')), booked()).when(cancel, by(OTHER_CITIZEN)).refuses('not-yours');
    given(published(slot('1000')), booked()).when(cancel, by(CITIZEN, AFTER_ELEVEN)).refuses('slot-past');
    given(published(slot('1000')), booked(), cancelled).when(cancel, by(CITIZEN)).refuses('already-done');
    given(published(slot('1000')), booked(), kept).when(cancel, by(CITIZEN)).refuses('wrong-step');
    given(published(slot('1000'))).when(cancel, by(CITIZEN)).refuses('not-booked', { booking: BOOKING });
  });
  it('is kept, or missed when its time is over, and who comes late has come', () => {
    given(published(slot('1000')), booked()).when(keep, by(CLERK)).records(kept);
    given(published(slot('1000')), booked()).when(keep, by({ id: 'system', unit: 'system', offices: [] })).records(kept);
    given(published(slot('1000')), booked()).when(miss, by({ id: 'system', unit: 'system', offices: [] }, AFTER_ELEVEN)).refuses('wrong-office');
    given(published(slot('1000')), booked()).when(miss, by(CLERK)).refuses('not-due-yet');
    given(published(slot('1000')), booked()).when(miss, by(CLERK, AFTER_ELEVEN)).records(missed);
    given(published(slot('1000')), booked(), missed).when(keep, by(CLERK)).records(kept);
    given(published(slot('1000')), booked(), missed).when(miss, by(CLERK)).refuses('already-done');
    given(published(slot('1000')), booked(), kept).when(miss, by(CLERK, AFTER_ELEVEN)).refuses('wrong-step');
    given(published(slot('1000')), booked(), kept).when(keep, by(CLERK)).refuses('already-done');
    given(published(slot('1000')), booked(), cancelled).when(keep, by(CLERK)).refuses('wrong-step');
    given(published(slot('1000')), booked()).when(keep, by(CLERK, { date: '2023-03-03' })).refuses('not-due-yet');
    given(published(slot('1000')), booked()).when(keep, by(CITIZEN)).refuses('wrong-office');
    given(published(slot('1000'))).when(miss, by(OTHER_CLERK, { town: TOWN })).refuses('wrong-office', { unit: TOWN });
    expect(OTHER_TOWN).not.toBe(TOWN);
  });
});

describe('what is free', () => {
  it('is told in order of time, with nothing that is over, full or closed', () => {
    const state = stateAfter(slotDecider, [published(slot('1400', 1), slot('1000', 1), slot('0800')), extended(slot('1900')), booked()]);
    expect(bookedIn(state, '1000')).toBe(1);
    const free = (ordinary: boolean) => freeSlots(state, { date: DATE, now: `${DATE}T01:00:00.000Z`, ordinary }).map(each => each.slot);
    expect([free(true), free(false)]).toEqual([['1400', '1900'], ['1900']]);
  });
  it('is by the clock of Shanghai', () => {
    expect([instantAt(DATE, '00:00'), instantAt(DATE, '07:59'), instantAt(DATE, '08:00'), instantAt(DATE, '23:30')]).toEqual(['2023-03-01T16:00:00.000Z', '2023-03-01T23:59:00.000Z', '2023-03-02T00:00:00.000Z', '2023-03-02T15:30:00.000Z']);
  });
});
