import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarOf, weekdaysBetween } from './calendar.ts';
import { weekdaysBetween as dayByDay } from './testing/specification.ts';

const day = fc.integer({ min: 15_000, max: 22_000 }).map(number => new Date(number * 86_400_000).toISOString().slice(0, 10));

it('counts by weekends as counting day by day does', () => {
  fc.assert(fc.property(day, day, (from, to) => {
    expect(weekdaysBetween(from, to)).toBe(dayByDay(from, to));
  }), { numRuns: 300 });
});
it('counts by notices: the ten working days between the plan and the end of January 2023', () => {
  const notice = calendarOf({ offDays: ['2023-01-21', '2023-01-22', '2023-01-23', '2023-01-24', '2023-01-25', '2023-01-26', '2023-01-27'], makeUpDays: ['2023-01-28', '2023-01-29'] });
  expect([notice('2023-01-12', '2023-01-31'), notice('2023-01-20', '2023-01-28'), notice('2023-01-31', '2023-01-12')]).toEqual([10, 1, 0]);
});
