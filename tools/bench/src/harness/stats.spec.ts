import { describe, expect, it } from 'vitest';
import { exponent, interval, median, quantile } from './stats.ts';

describe('the statistics of the bench', () => {
  it('takes the middle of odd and even counts', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });
  it('finds the nearest-rank quantile', () => {
    expect(quantile([5, 1, 4, 2, 3], 0.95)).toBe(5);
    expect(quantile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  });
  it('gives an interval that holds the median and is the same each time', () => {
    const values = [0.8, 0.9, 0.85, 0.95, 0.7];
    const [low, high] = interval(values);
    expect(low).toBeLessThanOrEqual(0.85);
    expect(high).toBeGreaterThanOrEqual(0.85);
    expect(interval(values)).toEqual([low, high]);
  });
  it('reads the exponent of a power law', () => {
    expect(exponent([[10, 100], [100, 10_000], [1000, 1_000_000]])).toBeCloseTo(2, 10);
    expect(exponent([[10, 5], [100, 5], [1000, 5]])).toBeCloseTo(0, 10);
  });
});
