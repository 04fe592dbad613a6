import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { START, type Head } from '../../event-store.ts';
import { followUntil, numbers, readAll, readStream, revisions, type Setting } from './harness.ts';

export function followContract(setUp: () => Setting): void {
  describe('follow', () => {
    it('brings what is there, says so with an empty batch, then brings what comes', async () => {
      const { harness: { store }, names, add } = setUp();
      const { position: after } = await store.head();
      const stream = names.stream();
      await add(stream, 0, 3);
      let caughtUp = false;
      const events = await followUntil(store, { after }, (seen, batch) => {
        if (!caughtUp && batch.events.length === 0) {
          caughtUp = true;
          expect(revisions(seen)).toEqual([0, 1, 2]);
          void add(stream, 3, 2);
        }
        return seen.length === 5;
      });
      expect(revisions(events)).toEqual([0, 1, 2, 3, 4]);
    });

    it('goes on after any event, from the middle too', async () => {
      const { harness: { store }, names, add } = setUp();
      const { position: after } = await store.head();
      await add(names.stream('a'), 0, 3);
      await add(names.stream('b'), 0, 3);
      const expected = numbers((await readAll(store, { after })).events);
      const { batches } = await readAll(store, { after, limit: 2 });
      const events = await followUntil(store, { after: batches.at(-1)?.upTo.position ?? START }, seen => seen.length === 4);
      expect(numbers(events)).toEqual(expected.slice(2));
    });

    it('moves on where its filter matches nothing', async () => {
      const { harness: { store }, names, add, make } = setUp();
      const { position: after } = await store.head();
      await add(names.stream('a'), 0, 5);
      const head = await store.head();
      let upTo: Head | undefined;
      await followUntil(store, { after, types: [`${names.type}Rare`] }, (_seen, batch) => {
        upTo = batch.upTo;
        return batch.upTo.number >= head.number;
      });
      expect(upTo).toEqual(head);
      const rare = names.stream('rare');
      await store.append(rare, 'no-stream', make(rare, 0, [{ type: `${names.type}Rare` }]));
      const events = await followUntil(store, { after, types: [`${names.type}Rare`], categories: [names.category] }, seen => seen.length === 1);
      expect(events[0]?.stream).toBe(rare);
    });

    it('ends without an error when stopped: while it waits, before it starts, and when left', async () => {
      const { harness: { store } } = setUp();
      const stop = new AbortController();
      const waiting = (async () => {
        for await (const batch of store.follow({ after: (await store.head()).position }, stop.signal)) if (batch.events.length > 0) throw new Error('nothing was written');
        return 'ended';
      })();
      await setTimeout(20);
      stop.abort();
      expect(await waiting).toBe('ended');
      for await (const batch of store.follow({ after: START }, stop.signal)) expect(batch).toBe('nothing, it was stopped before');
      for await (const batch of store.follow({ after: START }, new AbortController().signal)) {
        expect(batch.upTo.number).toBeGreaterThanOrEqual(-1);
        break;
      }
    });

    it('misses nothing and keeps the order while many write', async () => {
      const { harness: { store }, names, make } = setUp();
      const { position: after } = await store.head();
      const [writers, rounds] = [8, 25];
      const following = followUntil(store, { after, categories: [names.category] }, seen => seen.length === writers * rounds);
      await Promise.all(Array.from({ length: writers }, async (_, writer) => {
        const stream = names.stream(writer);
        for (let round = 0; round < rounds; round += 1) await store.append(stream, round === 0 ? 'no-stream' : round - 1, make(stream, round, 1));
      }));
      const events = await following;
      expect(numbers(events)).toEqual(numbers(events).toSorted((a, b) => a - b));
      expect(new Set(numbers(events)).size).toBe(writers * rounds);
      for (let writer = 0; writer < writers; writer += 1) expect(revisions(events.filter(event => event.stream === names.stream(writer)))).toEqual(Array.from({ length: rounds }, (_, index) => index));
    });
  });

  describe('many writers of one stream', () => {
    it('win one revision each, without gap or doubling, and a follower sees them in order', async () => {
      const { harness: { store }, names, make } = setUp();
      const { position: after } = await store.head();
      const stream = names.stream('hot');
      const [writers, each] = [8, 6];
      const following = followUntil(store, { after, categories: [names.category] }, seen => seen.length === writers * each);
      const win = async (): Promise<void> => {
        for (;;) {
          const next = (await readStream(store, stream, { backwards: true, limit: 1 }))[0]?.revision ?? -1;
          const won = await store.append(stream, next < 0 ? 'no-stream' : next, make(stream, next + 1, 1)).then(() => true, (error: unknown) => {
            expect(error).toMatchObject({ code: 'revision-conflict' });
            return false;
          });
          if (won) return;
        }
      };
      await Promise.all(Array.from({ length: writers }, async () => {
        for (let won = 0; won < each; won += 1) await win();
      }));
      const all = Array.from({ length: writers * each }, (_, index) => index);
      expect(revisions(await following)).toEqual(all);
      expect(revisions(await readStream(store, stream))).toEqual(all);
    });

    it('may send consecutive revisions without waiting, and one refused append harms no other', async () => {
      const { harness: { store }, names, make } = setUp();
      const stream = names.stream('hot');
      const chain = Array.from({ length: 10 }, (_, revision) => store.append(stream, revision === 0 ? 'no-stream' : revision - 1, make(stream, revision, 1)));
      const wrong = store.append(stream, 42, make(stream, 43, 1));
      const other = store.append(names.stream('other'), 'no-stream', make(names.stream('other'), 0, 2));
      await expect(wrong).rejects.toMatchObject({ code: 'revision-conflict' });
      expect((await Promise.all(chain)).map(answer => answer.revision)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(await other).toMatchObject({ revision: 1 });
    });
  });
}

/** Only where the log outlives the store object. */
export function restartContract(setUp: () => Setting): void {
  describe('a restart', () => {
    it('keeps every event, its number and its position', async () => {
      const { harness, names, add } = setUp();
      const { position: after } = await harness.store.head();
      await add(names.stream('a'), 0, 4);
      const before = await readAll(harness.store, { after });
      const head = await harness.store.head();
      await harness.reopen?.();
      expect((await readAll(harness.store, { after })).events).toEqual(before.events);
      expect(await harness.store.head()).toEqual(head);
      await add(names.stream('a'), 4);
      const events = await followUntil(harness.store, { after: head.position }, seen => seen.length === 1);
      expect(numbers(events)).toEqual([head.number + 1]);
    });
  });
}
