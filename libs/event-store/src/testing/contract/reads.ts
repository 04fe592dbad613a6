import { describe, expect, it } from 'vitest';
import { START } from '../../event-store.ts';
import { numbers, readAll, readStream, revisions, type Setting } from './harness.ts';

export function readContract(setUp: () => Setting): void {
  describe('readStream', () => {
    it('reads from an inclusive revision, either way, up to a limit', async () => {
      const { harness: { store }, names, add } = setUp();
      const stream = names.stream();
      await add(stream, 0, 6);
      const read = async (query?: Parameters<typeof readStream>[2]) => revisions(await readStream(store, stream, query));
      expect(await read()).toEqual([0, 1, 2, 3, 4, 5]);
      expect(await read({ from: 4 })).toEqual([4, 5]);
      expect(await read({ from: 6 })).toEqual([]);
      expect(await read({ from: 2, limit: 2 })).toEqual([2, 3]);
      expect(await read({ limit: 0 })).toEqual([]);
      expect(await read({ backwards: true })).toEqual([5, 4, 3, 2, 1, 0]);
      expect(await read({ backwards: true, limit: 1 })).toEqual([5]);
      expect(await read({ backwards: true, from: 2 })).toEqual([2, 1, 0]);
      expect(await read({ backwards: true, from: 99, limit: 2 })).toEqual([5, 4]);
    });

    it('stops at an event number', async () => {
      const { harness: { store }, names, add } = setUp();
      const stream = names.stream();
      await add(stream, 0, 2);
      await add(names.stream('other'), 0, 2);
      await add(stream, 2, 2);
      const third = numbers(await readStream(store, stream))[2] ?? 0;
      expect(revisions(await readStream(store, stream, { upTo: third }))).toEqual([0, 1, 2]);
      expect(revisions(await readStream(store, stream, { upTo: third - 1 }))).toEqual([0, 1]);
      expect(revisions(await readStream(store, stream, { upTo: third, backwards: true }))).toEqual([2, 1, 0]);
    });

    it('of a stream that does not exist is empty', async () => {
      const { harness: { store }, names } = setUp();
      expect(await readStream(store, names.stream('none'))).toEqual([]);
    });

    it('reads a stream longer than a page, either way', async () => {
      const { harness: { store }, names, add } = setUp();
      const stream = names.stream();
      for (let revision = 0; revision < 1200; revision += 400) await add(stream, revision, 400);
      const all = Array.from({ length: 1200 }, (_, index) => index);
      expect(revisions(await readStream(store, stream))).toEqual(all);
      expect(revisions(await readStream(store, stream, { backwards: true }))).toEqual(all.toReversed());
    });
  });

  describe('readAll', () => {
    it('gives dense numbers in the order of writing, the same in every query', async () => {
      const { harness: { store }, names, add } = setUp();
      const before = await store.head();
      for (let round = 0; round < 3; round += 1) for (const id of ['a', 'b']) await add(names.stream(id), round * 2, 2);
      const { events } = await readAll(store, { after: before.position, categories: [names.category] });
      expect(events.map(event => event.stream.slice(-1)).join('')).toBe('aabbaabbaabb');
      const whole = await readAll(store);
      expect(numbers(whole.events)).toEqual(whole.events.map((_, index) => index));
      expect(whole.events.filter(event => event.stream.startsWith(`${names.category}-`))).toEqual(events);
      expect((await store.head()).number).toBe(whole.events.length - 1);
    });

    it('is exclusive at its start and goes on exactly where a page ended', async () => {
      const { harness: { store }, names, add } = setUp();
      const before = await store.head();
      await add(names.stream('a'), 0, 3);
      await add(names.stream('b'), 0, 2);
      const expected = numbers((await readAll(store, { after: before.position })).events);
      let after = before.position;
      const seen: number[] = [];
      for (let page = 0; page < expected.length; page += 1) {
        const { events, batches } = await readAll(store, { after, limit: 1 });
        seen.push(...numbers(events));
        after = batches.at(-1)?.upTo.position ?? after;
      }
      expect(seen).toEqual(expected);
      expect(after).toBe((await store.head()).position);
      expect((await readAll(store, { after })).events).toEqual([]);
    });

    it('reads backwards from the end, or before a position, and stops at an event number', async () => {
      const { harness: { store }, names, add } = setUp();
      await add(names.stream('a'), 0, 5);
      const [first = 0] = numbers(await readStream(store, names.stream('a')));
      const back = await readAll(store, { backwards: true, limit: 3, categories: [names.category] });
      expect(numbers(back.events)).toEqual([first + 4, first + 3, first + 2]);
      const more = await readAll(store, { backwards: true, after: back.batches.at(-1)?.upTo.position ?? START, limit: 2, categories: [names.category] });
      expect(numbers(more.events)).toEqual([first + 1, first]);
      expect(numbers((await readAll(store, { backwards: true, upTo: first + 1, limit: 2 })).events)).toEqual([first + 1, first]);
      expect(numbers((await readAll(store, { upTo: first + 1, categories: [names.category] })).events)).toEqual([first, first + 1]);
    });

    it('filters by type and category, and moves on where nothing matches', async () => {
      const { harness: { store }, names, add, make } = setUp();
      const before = await store.head();
      const [a, b] = [names.stream('a'), `x${names.category}-1`];
      await store.append(a, 'no-stream', make(a, 0, [{ type: `${names.type}One` }, { type: `${names.type}Two` }, { type: `${names.type}One` }]));
      await store.append(b, 'no-stream', make(b, 0, [{ type: `${names.type}One` }, { type: `${names.type}Three` }]));
      await add(names.stream('tail'), 0, 3);
      const types = async (query: { types?: string[]; categories?: string[] }) => (await readAll(store, { after: before.position, ...query })).events.map(event => event.type.replace(names.type, ''));
      expect(await types({ types: [`${names.type}One`] })).toEqual(['One', 'One', 'One']);
      expect(await types({ types: [`${names.type}Three`, `${names.type}Two`] })).toEqual(['Two', 'Three']);
      expect(await types({ types: [`${names.type}One`], categories: [names.category] })).toEqual(['One', 'One']);
      expect(await types({ categories: [`x${names.category}`] })).toEqual(['One', 'Three']);
      expect(await types({ types: ['1', '2', '3', '4', '5', `${names.type}Two`] })).toEqual(['Two']);
      expect(await types({ types: [] })).toEqual([]);
      const none = await readAll(store, { after: before.position, types: [`${names.type}Never`] });
      expect(none.events).toEqual([]);
      expect(none.batches.at(-1)?.upTo).toEqual(await store.head());
    });

    it('counts only what matches against the limit', async () => {
      const { harness: { store }, names, make } = setUp();
      const before = await store.head();
      const stream = names.stream();
      await store.append(stream, 'no-stream', make(stream, 0, Array.from({ length: 30 }, (_, index) => ({ type: `${names.type}${index % 3 ? 'No' : 'Yes'}` }))));
      const { events, batches } = await readAll(store, { after: before.position, types: [`${names.type}Yes`], limit: 4 });
      expect(revisions(events)).toEqual([0, 3, 6, 9]);
      expect(batches.at(-1)?.upTo.number).toBe(events.at(-1)?.number);
    });
  });
}
