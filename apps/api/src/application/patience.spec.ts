import { describe, expect, it } from 'vitest';
import { within } from './patience.ts';

class Late extends Error {}
const late = (): Error => new Late('late');
const never = (): Promise<number> => new Promise(() => undefined);

describe('waiting no longer than one has patience', () => {
  it('gives the answer or the error of a job that ends in time', async () => {
    await expect(within(10_000, Promise.resolve(7), late)).resolves.toBe(7);
    await expect(within(10_000, Promise.reject(new RangeError('no')), late)).rejects.toBeInstanceOf(RangeError);
  });

  it('gives up on each of many by its own time, and goes on to look after those that came later', async () => {
    const patient = Promise.withResolvers<number>();
    const waits = within(10_000, patient.promise, late);
    const outcomes = await Promise.allSettled([within(1, never(), late), within(60, never(), late)]);
    expect(outcomes.map(outcome => outcome.status === 'rejected' && outcome.reason instanceof Late)).toEqual([true, true]);
    patient.resolve(3);
    await expect(waits).resolves.toBe(3);
    // Nobody waits any more; whoever comes next is looked after again.
    await expect(within(1, never(), late)).rejects.toBeInstanceOf(Late);
  });

  it('drops an answer that comes after its time', async () => {
    const slow = Promise.withResolvers<number>();
    await expect(within(1, slow.promise, late)).rejects.toBeInstanceOf(Late);
    slow.reject(new Error('too late to be heard, and not unhandled either'));
  });
});
