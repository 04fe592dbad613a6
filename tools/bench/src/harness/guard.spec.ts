import { describe, expect, it } from 'vitest';
import { createGuard } from './guard.ts';
import { atLeast, atMost } from './goal.ts';

/** A guard whose probe reads these rates one after another, the first at its birth. */
const guardOf = (...rates: readonly number[]) => {
  let at = 0;
  return createGuard('', { probe: () => rates[at++] ?? Number.NaN });
};
const count = () => {
  const work = { runs: 0, run: async () => ++work.runs };
  return work;
};

describe('the noise guard', () => {
  it('takes what ran between two probes of one speed', async () => {
    expect(await guardOf(1000, 900, 1100).quietly(count().run)).toEqual({ result: 1, disturbed: 0 });
  });
  it('tries again when the disk moved more than twofold', async () => {
    expect(await guardOf(1000, 1000, 400, 1000, 1000).quietly(count().run)).toEqual({ result: 2, disturbed: 1 });
  });
  it('tries again when both probes are under half of the best seen', async () => {
    expect(await guardOf(1000, 300, 310, 900, 1000).quietly(count().run)).toEqual({ result: 2, disturbed: 1 });
  });
  it('gives up after three tries, with nothing', async () => {
    const work = count();
    expect(await guardOf(1000, 1000, 100, 1000, 100, 1000, 100).quietly(work.run)).toEqual({ result: null, disturbed: 3 });
    expect(work.runs).toBe(3);
  });
  it('tries nothing again once its patience is spent', async () => {
    const [work, rates] = [count(), [1000, 1000, 100, 1000, 1000]];
    const guard = createGuard('', { probe: () => rates.shift() ?? Number.NaN, patience: -1 });
    expect(await guard.quietly(work.run)).toEqual({ result: null, disturbed: 1 });
    expect(await guard.quietly(work.run)).toEqual({ result: 2, disturbed: 0 });
  });
  it('never calls the unmeasured green or red', () => {
    expect(atLeast('G', 'x', { must: 1, median: Number.NaN, interval: [2, 2] })).toMatchObject({ value: null, passed: null });
    expect(atMost('G', 'x', { must: 1, value: Number.NaN, unit: '' })).toMatchObject({ value: null, passed: null });
  });
});
