import { describe, expect, it } from 'vitest';
import { publicCases } from './cases.ts';
import { REASONS, verdictOf, type Reason } from './verdict.ts';

/**
 * Where the engine differs from the language in what a manifest may say: an instant after the year 9999 is no error. Days begin with
 * the year 1000 and end with 9999, so that only a sum gets there; it is compared as what it is.
 */
const DIFFERENT = ['timestamps/timestamp_range/add_duration_over'];
const verdicts = publicCases().map(one => ({ ...one, verdict: verdictOf(one) }));

describe('the public cases of the Common Expression Language', () => {
  it('agree wherever the guard lets them in, but for one beyond the calendar', () => {
    expect(verdicts.filter(({ verdict }) => 'agrees' in verdict && !verdict.agrees).map(({ id }) => id)).toEqual(DIFFERENT);
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
