import { ProjectionLag } from '@yichuang/projections/runner';
import { describe, expect, it } from 'vitest';
import { catchUp } from './catch-up.ts';

/** Views that have folded everything after so many waits. */
function views(waits: number) {
  let waited = 0;
  return {
    health: () => ({ head: 9, diverged: null, projections: [{ name: 'unit', version: 1, state: 'catching-up' as const, checkpoint: waited, lag: 9 - waited, stoppedAt: null }] }),
    waitFor: async (number: number) => {
      waited += 1;
      if (waited <= waits) throw new ProjectionLag(number, ['unit']);
    },
  };
}

describe('after a start', () => {
  it('the views are waited for, and told of while it lasts', async () => {
    const told: string[] = [];
    expect(await catchUp(views(2), 9, { tell: (done, of) => told.push(`${done}/${of}`) })).toBe(true);
    expect(told).toEqual(['2/10', '3/10']);
  });
  it('a log too long to wait for is served from where the views are', async () => {
    expect(await catchUp(views(99), 9, { tell: () => undefined, limitMs: 6_000 })).toBe(false);
  });
  it('any other failure is not waited out', async () => {
    const broken = { ...views(0), waitFor: () => Promise.reject(new Error('diverged')) };
    await expect(catchUp(broken, 9, { tell: () => undefined })).rejects.toThrow('diverged');
  });
});
