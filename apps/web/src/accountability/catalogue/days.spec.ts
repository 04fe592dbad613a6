import { describe, expect, it } from 'vitest';
import { fixtureVersion } from '../../testing/fixture.ts';
import { daysBetween, spanOf, versionOn } from './days.ts';

const first = { ...fixtureVersion, version: '2022', effectiveFrom: '2022-07-01', number: 520, count: 500 };
const second = { ...fixtureVersion, version: '2023', effectiveFrom: '2023-01-12', number: 1204, count: 366 };
const cancelled = { ...fixtureVersion, version: '2023.1', effectiveFrom: '2023-06-01', number: 1300, cancelled: true };

describe('the catalogue on a day', () => {
  it.each([['2022-06-30', null], ['2022-07-01', 500], ['2023-01-11', 500], ['2023-01-12', 366], ['2023-12-31', 366]])('on %s counts %s', (day, count) => {
    expect(versionOn([second, cancelled, first], day)?.count ?? null).toBe(count);
  });

  it('is slid over from before the first version to today, or to a later start', () => {
    expect(spanOf([second, first], '2024-01-15')).toEqual({ first: '2022-06-01', last: '2024-01-15' });
    expect(spanOf([second], '2022-01-01').last).toBe('2023-01-12');
    expect(daysBetween('2022-06-01', '2023-01-12')).toBe(225);
  });
});
