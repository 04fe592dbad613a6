import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOf, epochDay, isWeekend, legalDateOf } from './dates.ts';

const day = fc.integer({ min: epochDay('1600-01-01'), max: epochDay('2400-12-31') });

describe('days', () => {
  it('agrees with known days', () => {
    expect([epochDay('1970-01-01'), epochDay('2000-03-01'), epochDay('2023-01-12'), epochDay('1969-12-31')]).toEqual([0, 11_017, 19_369, -1]);
  });
  it('knows leap years', () => {
    expect([addDays('2024-02-28', 1), addDays('2023-02-28', 1), addDays('2100-02-28', 1), addDays('2000-02-28', 1), addDays('2024-03-01', -1)]).toEqual(['2024-02-29', '2023-03-01', '2100-03-01', '2000-02-29', '2024-02-29']);
  });
  it('goes there and back', () => {
    fc.assert(fc.property(day, n => epochDay(dateOf(n)) === n));
  });
  it('keeps the order of days as the order of their texts', () => {
    fc.assert(fc.property(day, day, (a, b) => Math.sign(a - b) === (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0)));
  });
  it('has two weekend days in any seven', () => {
    fc.assert(fc.property(day, n => [0, 1, 2, 3, 4, 5, 6].filter(more => isWeekend(dateOf(n + more))).length === 2));
    expect([isWeekend('2023-01-14'), isWeekend('2023-01-15'), isWeekend('2023-01-16')]).toEqual([true, true, false]);
  });
  it('takes the legal day from an instant, eight hours ahead of UTC', () => {
    expect([legalDateOf('2023-01-11T15:59:59.999Z'), legalDateOf('2023-01-11T16:00:00.000Z'), legalDateOf('2022-12-31T16:00:00.000Z')]).toEqual(['2023-01-11', '2023-01-12', '2023-01-01']);
  });
});
