import { describe, expect, it } from 'vitest';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import { addWorkingDays, CalendarCommand, calendarDecider, type CalendarEvent, calendarEvents, isLoaded, isWorkingDay, workingDaysBetween } from './index.ts';
import { NOTICES, VECTORS, WORKING_DAYS } from './testing/notices.ts';

const { given } = specification(calendarDecider, { events: calendarEvents, commands: CalendarCommand });
const context = { now: '2025-12-01T01:00:00.000Z', today: '2025-12-01', actor: { id: 'u1', unit: 'D-ZFB', offices: [] } };
const published = NOTICES.map(data => ({ type: 'CalendarYearPublished', data }) satisfies CalendarEvent);
const calendar = stateAfter(calendarDecider, published);
const year = { year: 2023, notice: { title: '通知', number: null, issuer: '国务院办公厅', publishedOn: '2022-12-08' }, offDays: ['2022-12-31', '2023-01-02'], makeUpDays: ['2023-01-28'] };
const year2023: CalendarEvent = { type: 'CalendarYearPublished', data: year };

describe('holiday notices', () => {
  it.each(NOTICES.map(notice => [notice.year, notice] as const))('takes the notice for %i', (_, notice) => {
    given().when({ type: 'PublishCalendarYear', data: notice }, context).records({ type: 'CalendarYearPublished', data: notice });
  });
  // #region refuses
  it('takes one notice per year, and a later one as an amendment', () => {
    given(year2023).when({ type: 'PublishCalendarYear', data: year }, context).refuses('already-exists', { year: 2023 });
    given(year2023).when({ type: 'AmendCalendarYear', data: { ...year, offDays: ['2023-01-02'] } }, context).recordsTypes('CalendarYearAmended');
    given(year2023).when({ type: 'AmendCalendarYear', data: year }, context).changesNothing();
    given().when({ type: 'AmendCalendarYear', data: year }, context).refuses('does-not-exist');
  });
  // #endregion refuses
  it('refuses days of other years, days named twice, working days "made up" on a working day, and a notice to come', () => {
    given().when({ type: 'PublishCalendarYear', data: { ...year, offDays: ['2024-05-01'] } }, context).refuses('calendar-day-outside-year');
    given().when({ type: 'PublishCalendarYear', data: { ...year, offDays: ['2023-01-02', '2023-01-02'] } }, context).refuses('calendar-day-twice');
    given().when({ type: 'PublishCalendarYear', data: { ...year, offDays: ['2023-01-28'] } }, context).refuses('calendar-day-twice');
    given().when({ type: 'PublishCalendarYear', data: { ...year, makeUpDays: ['2023-01-30'] } }, context).refuses('make-up-day-not-weekend');
    given().when({ type: 'PublishCalendarYear', data: { ...year, notice: { ...year.notice, publishedOn: '2025-12-02' } } }, context).refuses('date-in-future');
  });
  it('replaces the days of a year when it is amended', () => {
    const state = stateAfter(calendarDecider, [year2023, { type: 'CalendarYearAmended', data: { ...year, makeUpDays: [] } }]);
    expect([isWorkingDay(state, '2023-01-02'), isWorkingDay(state, '2023-01-28')]).toEqual([false, false]);
  });
});

describe('working days', () => {
  it.each(VECTORS)('counts from %s: %i working days end on %s', (start, days, due) => {
    expect(addWorkingDays(start, days, calendar)).toEqual({ date: due, provisional: false });
    expect(workingDaysBetween(start, due, calendar)).toEqual({ days, provisional: false });
  });
  it.each(Object.entries(WORKING_DAYS).map(([of, days]) => [Number(of), days] as const))('finds the working days of %i', (of, days) => {
    const first = isWorkingDay(calendar, `${of}-01-01`) ? 1 : 0;
    expect(workingDaysBetween(`${of}-01-01`, `${of}-12-31`, calendar).days + first).toBe(days);
  });
  it('finds the ten that the plan left between its issue and the end of January 2023', () => {
    expect(workingDaysBetween('2023-01-12', '2023-01-31', calendar)).toEqual({ days: 10, provisional: false });
  });
  it('works on make-up weekends and rests on week days off', () => {
    expect([isWorkingDay(calendar, '2023-01-28'), isWorkingDay(calendar, '2023-01-27'), isWorkingDay(calendar, '2023-02-04'), isWorkingDay(calendar, '2023-02-06')]).toEqual([true, false, false, true]);
  });
  it('asks the notice of the next year for the last days of this one', () => {
    const only2023 = stateAfter(calendarDecider, [{ type: 'CalendarYearPublished', data: { ...year, offDays: ['2022-12-30'] } }]);
    expect([isWorkingDay(only2023, '2022-12-30'), isWorkingDay(only2023, '2022-12-29')]).toEqual([false, true]);
  });
  it('counts nothing for zero days or a reversed span', () => {
    expect(addWorkingDays('2023-01-21', 0, calendar)).toEqual({ date: '2023-01-21', provisional: false });
    expect(workingDaysBetween('2023-01-31', '2023-01-12', calendar).days).toBe(0);
  });
});

describe('past the last loaded year', () => {
  it('counts weekends alone and says so, up to the last loaded day with certainty', () => {
    expect(addWorkingDays('2026-12-30', 1, calendar)).toEqual({ date: '2026-12-31', provisional: false });
    expect(addWorkingDays('2026-12-30', 2, calendar)).toEqual({ date: '2027-01-01', provisional: true });
    expect(workingDaysBetween('2026-12-30', '2027-01-04', calendar)).toEqual({ days: 3, provisional: true });
  });
  it('is certain again when the notice arrives', () => {
    const notice = { ...year, year: 2027, offDays: ['2027-01-01'], makeUpDays: [] };
    const longer = stateAfter(calendarDecider, [...published, { type: 'CalendarYearPublished', data: notice }]);
    expect(addWorkingDays('2026-12-30', 2, longer)).toEqual({ date: '2027-01-04', provisional: false });
    expect([isLoaded(calendar, '2027-01-01'), isLoaded(longer, '2027-01-01')]).toEqual([false, true]);
  });
});
