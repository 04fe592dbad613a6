import { afterEach, expect, test } from 'vitest';
import { START } from '../../event-store.ts';
import { newEvents } from '../../testing/events.ts';
import { cleanUp, everything, fixture } from '../testing/fixture.ts';

afterEach(cleanUp);

test('three restarts under 600 appends with a follower: nothing lost, doubled or reordered', async () => {
  const { store, double } = await fixture();
  const seen: { number: number; id: string }[] = [];
  const stop = new AbortController();
  const following = (async () => {
    for await (const batch of store.follow({ after: START }, stop.signal)) {
      seen.push(...batch.events.map(({ number, id }) => ({ number, id })));
      expect(batch.upTo.number).toBe((seen.at(-1)?.number ?? -1));
      if (seen.length === 601) stop.abort();
    }
  })();
  const written: string[] = [];
  const writer = async (w: number): Promise<void> => {
    const stream = `w-${w}`;
    for (let n = 0; n < 75; n++) {
      const [event] = newEvents(stream, n, [{ data: { n } }]);
      if (event === undefined) continue;
      for (let settled = false; !settled; ) settled = await store.append(stream, n === 0 ? 'no-stream' : n - 1, [event]).then(() => true, (error: { code?: string }) => error.code !== 'store-unavailable');
      written.push(event.id);
    }
  };
  const restarts = (async () => {
    for (const mark of [100, 250, 420]) {
      await expect.poll(() => double.log.records.length, { timeout: 20_000, interval: 2 }).toBeGreaterThan(mark);
      await double.stop();
      await double.start();
    }
  })();
  await Promise.all([...Array.from({ length: 8 }, (_, w) => writer(w)), restarts]);
  await following;
  expect(seen.map(({ number }) => number)).toEqual(Array.from({ length: 601 }, (_, number) => number));
  expect(new Set(seen.map(({ id }) => id)).size).toBe(601);
  expect(new Set(written)).toEqual(new Set(seen.slice(1).map(({ id }) => id)));
  const again = await everything(store);
  expect(again.map(({ id }) => id)).toEqual(seen.map(({ id }) => id));
  for (let w = 0; w < 8; w++) expect(again.filter(({ stream }) => stream === `w-${w}`).map(({ revision }) => revision)).toEqual(Array.from({ length: 75 }, (_, n) => n));
});
