import { describe, expect, it } from 'vitest';
import { answerReclaims, reclaim } from './reclaim.ts';

const problem = (code: string) => ({ status: 401, code, title: '', detail: '', traceId: null });

describe('a refusal that the person can put right', () => {
  it('asks once for requests that fail at the same time, and again for a later one', async () => {
    const asked: string[] = [];
    const stop = answerReclaims(async lost => {
      asked.push(lost);
      await Promise.resolve();
      return true;
    });
    expect(await Promise.all([reclaim(problem('session-expired')), reclaim(problem('session-expired'))])).toEqual([true, true]);
    expect(asked).toEqual(['session']);
    expect(await reclaim(problem('step-up-required'))).toBe(true);
    expect(asked).toEqual(['session', 'proof']);
    stop();
    expect(await reclaim(problem('session-expired'))).toBe(false);
  });

  it('leaves every other refusal alone', async () => {
    const stop = answerReclaims(async () => true);
    expect(await reclaim(problem('not-delegated'))).toBe(false);
    expect(await reclaim(problem('sign-in-failed'))).toBe(false);
    stop();
  });
});
