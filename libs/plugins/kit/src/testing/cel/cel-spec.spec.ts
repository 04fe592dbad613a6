import { describe, expect, it } from 'vitest';
import { publicCases } from './cases.ts';
import { REASONS, verdictOf, type Reason } from './verdict.ts';

/**
 * Where the engine differs from the language in what a manifest may say: sums of instants beyond the years 1 and 9999 are no
 * error. No answer of a form reaches there but one whose own day does; what follows is compared as it is.
 */
const DIFFERENT = ['add_duration_under', 'add_duration_over', 'sub_time_duration_over', 'sub_time_duration_under'].map(name => `timestamps/timestamp_range/${name}`);
const verdicts = publicCases().map(one => ({ ...one, verdict: verdictOf(one) }));

describe('the public cases of the Common Expression Language', () => {
  it('agree wherever the guard lets them in, but for four beyond the calendar', () => {
    expect(verdicts.filter(({ verdict }) => 'agrees' in verdict && !verdict.agrees).map(({ id }) => id).toSorted((a, b) => a.localeCompare(b))).toEqual(DIFFERENT.toSorted((a, b) => a.localeCompare(b)));
    expect(verdicts.filter(({ verdict }) => 'agrees' in verdict && verdict.agrees).length).toBeGreaterThan(400);
  });
  it('are all accounted for: those left out stand in a file, each with its reason', async () => {
    const left = new Map<Reason, string[]>();
    for (const { id, verdict } of verdicts) if ('excluded' in verdict) left.set(verdict.excluded, [...(left.get(verdict.excluded) ?? []), id]);
    const listed = [...left].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([code, cases]) => ({ code, reason: REASONS[code], cases }));
    await expect(`${JSON.stringify(listed, null, 1)}\n`).toMatchFileSnapshot('./excluded.json');
    expect(new Set(verdicts.map(({ id }) => id)).size).toBe(verdicts.length);
  });
});
