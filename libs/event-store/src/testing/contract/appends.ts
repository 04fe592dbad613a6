import { describe, expect, it } from 'vitest';
import { Conflict, type AppendRefused } from '../../errors.ts';
import { LIMITS } from '../../event-store.ts';
import { genesis } from '../events.ts';
import { numbers, readAll, readStream, revisions, type Setting, type Traits } from './harness.ts';

const refused = (code: AppendRefused['code']) => expect.objectContaining({ name: 'AppendRefused', code });
const text = (bytes: number) => [{ data: { text: 'x'.repeat(bytes) } }];

export function appendContract(setUp: () => Setting, traits: Traits): void {
  describe('append', () => {
    it('answers the revision and number of the last event, and keeps every byte', async () => {
      const { harness: { store }, names, make } = setUp();
      const stream = names.stream();
      const events = make(stream, 0, [{ data: { name: '乡镇审批服务 "😀"\n', deep: [null, true, -0.5, 1e21] } }, {}]);
      const answer = await store.append(stream, 'no-stream', events);
      const read = await readStream(store, stream);
      expect(read.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }))).toEqual(events);
      expect(read.at(-1)).toMatchObject({ stream, revision: answer.revision, number: answer.number });
      expect(answer.revision).toBe(1);
    });

    it('refuses another revision than the stream has, and then accepts the true one', async () => {
      const { harness: { store }, names, make, add } = setUp();
      const stream = names.stream();
      await add(stream, 0, 2);
      for (const expected of ['no-stream', 0, 2, 7] as const) {
        const at = expected === 'no-stream' ? 0 : expected + 1;
        await expect(store.append(stream, expected, make(stream, at, 1))).rejects.toEqual(new Conflict(stream, expected, 1));
      }
      expect(await store.append(stream, 1, make(stream, 2, 1))).toMatchObject({ revision: 2 });
    });

    it('refuses a revision of a stream that does not exist', async () => {
      const { harness: { store }, names, make } = setUp();
      const stream = names.stream();
      await expect(store.append(stream, 0, make(stream, 1, 1))).rejects.toEqual(new Conflict(stream, 0, -1));
      expect(await readStream(store, stream)).toEqual([]);
    });

    it('writes all events of an append or none', async () => {
      const { harness: { store }, names, make, add } = setUp();
      const stream = names.stream();
      const [first] = await add(stream, 0);
      await expect(store.append(stream, 'no-stream', [...(first ? [first] : []), ...make(stream, 1, 2)])).rejects.toThrow(Conflict);
      expect(revisions(await readStream(store, stream))).toEqual([0]);
    });

    it.each(['bad name-1', '', 'nohyphen', '$stats-1', 'café-1', `a-${'x'.repeat(300)}`])('refuses the stream name %j', async name => {
      const { harness: { store }, make } = setUp();
      await expect(store.append(name, 'no-stream', make(name, 0, 1))).rejects.toEqual(refused('bad-stream-name'));
    });
  });

  describe('a repeated append', () => {
    it('gives the first answer again, also after more was written and after a restart', async () => {
      const { harness, names, make, add } = setUp();
      const stream = names.stream();
      const events = make(stream, 0, 3);
      const answer = await harness.store.append(stream, 'no-stream', events);
      await add(stream, 3, 2);
      expect(await harness.store.append(stream, 'no-stream', events)).toEqual(answer);
      await harness.reopen?.();
      expect(await harness.store.append(stream, 'no-stream', events)).toEqual(answer);
      expect(revisions(await readStream(harness.store, stream))).toEqual([0, 1, 2, 3, 4]);
    });

    it('is a conflict when an id, the place or the number of events differs', async () => {
      const { harness: { store }, names, make, add } = setUp();
      const stream = names.stream();
      const events = await add(stream, 0, 2);
      await expect(store.append(stream, 'no-stream', [...events, ...make(stream, 2, 1)])).rejects.toThrow(Conflict);
      await expect(store.append(stream, 'no-stream', [...events.slice(0, 1), ...make(stream, 1, 1)])).rejects.toThrow(Conflict);
      await expect(store.append(stream, 0, events)).rejects.toThrow(Conflict);
    });

    it('has one effect when sent many times at once', async () => {
      const { harness: { store }, names, make } = setUp();
      const stream = names.stream();
      const events = make(stream, 0, 2);
      const answers = await Promise.all(Array.from({ length: 20 }, () => store.append(stream, 'no-stream', events)));
      expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1);
      expect(revisions(await readStream(store, stream))).toEqual([0, 1]);
    });

    if (traits.losesAnswers) it('finds what an append without an answer has written', async () => {
      const { harness, names, make } = setUp();
      const stream = names.stream();
      const events = make(stream, 0, 2);
      harness.loseNextAnswer?.();
      await harness.store.append(stream, 'no-stream', events).catch((error: unknown) => expect(error).toMatchObject({ code: 'store-unavailable', outcome: 'unknown' }));
      expect(await harness.store.append(stream, 'no-stream', events)).toMatchObject({ revision: 1 });
      expect(revisions(await readStream(harness.store, stream))).toEqual([0, 1]);
    });
  });

  describe('event ids', () => {
    it('are refused twice in one append', async () => {
      const { harness: { store }, names, make } = setUp();
      const stream = names.stream();
      const id = crypto.randomUUID();
      await expect(store.append(stream, 'no-stream', make(stream, 0, [{ id }, { id }]))).rejects.toEqual(refused('duplicate-event-id'));
      expect(await readStream(store, stream)).toEqual([]);
    });

    if (traits.idsUniqueInLog) it('are refused a second time at another place, and nothing else of the append is kept', async () => {
      const { harness: { store }, names, make, add } = setUp();
      const [first] = await add(names.stream('a'), 0);
      const other = names.stream('b');
      await expect(store.append(other, 'no-stream', make(other, 0, [{}, { id: first?.id ?? '' }]))).rejects.toEqual(refused('duplicate-event-id'));
      expect(await readStream(store, other)).toEqual([]);
      await add(other, 0);
    });
  });

  describe('limits', () => {
    it('accepts an event of 60 KiB and refuses one of more than 64 KiB, counted in bytes', async () => {
      const { harness: { store }, names, make } = setUp();
      const stream = names.stream();
      await expect(store.append(stream, 'no-stream', make(stream, 0, text(LIMITS.eventBytes)))).rejects.toEqual(refused('event-too-large'));
      await expect(store.append(stream, 'no-stream', make(stream, 0, [{ data: { text: '窗'.repeat(22_000) } }]))).rejects.toEqual(refused('event-too-large'));
      expect(await store.append(stream, 'no-stream', make(stream, 0, text(60 * 1024)))).toMatchObject({ revision: 0 });
    });

    it('refuses more than 1 MiB, more than 500 events, and nothing', async () => {
      const { harness: { store }, names, make } = setUp();
      const stream = names.stream();
      const heavy = Array.from({ length: 18 }, () => text(60 * 1024)).flat();
      await expect(store.append(stream, 'no-stream', make(stream, 0, heavy))).rejects.toEqual(refused('append-too-large'));
      await expect(store.append(stream, 'no-stream', make(stream, 0, LIMITS.appendEvents + 1))).rejects.toEqual(refused('too-many-events'));
      await expect(store.append(stream, 'no-stream', [])).rejects.toEqual(refused('empty-append'));
      expect(await store.append(stream, 'no-stream', make(stream, 0, LIMITS.appendEvents))).toMatchObject({ revision: LIMITS.appendEvents - 1 });
      expect(revisions(await readStream(store, stream))).toEqual(Array.from({ length: LIMITS.appendEvents }, (_, index) => index));
    });
  });
}

/** Streams that are no part of the log: architecture §11.1. The names are natural, so the test has a stream of its own. */
export function unnumberedContract(setUp: () => Setting): void {
  describe('a tlog-… stream', () => {
    it('has revisions and no numbers: readAll and head do not know it, and the next number is not used up', async () => {
      const { harness, names, make, add } = setUp();
      const stream = `tlog-${names.category}`;
      const before = await harness.store.head();
      const events = make(stream, 0, 2);
      expect(await harness.store.append(stream, 'no-stream', events)).toEqual({ revision: 1, number: -1 });
      expect(await harness.store.append(stream, 1, make(stream, 2, 1))).toEqual({ revision: 2, number: -1 });
      const [numbered] = await add(names.stream(), 0);
      const read = await readStream(harness.store, stream);
      expect([revisions(read), numbers(read)]).toEqual([[0, 1, 2], [-1, -1, -1]]);
      expect(read.slice(0, 2).map(({ id, data, metadata }) => ({ id, data, metadata }))).toEqual(events.map(({ id, data, metadata }) => ({ id, data, metadata })));
      const log = (await readAll(harness.store, { after: before.position })).events;
      expect(log.filter(event => event.stream === stream)).toEqual([]);
      expect(log.find(event => event.id === numbered?.id)).toBeDefined();
      expect(numbers(log)).toEqual(log.map((_, index) => before.number + 1 + index));
      expect(numbers(await readStream(harness.store, stream, { backwards: true, limit: 1, upTo: 0 }))).toEqual([-1]);
      await harness.reopen?.();
      expect(revisions(await readStream(harness.store, stream))).toEqual([0, 1, 2]);
    });

    it('has the rules of every stream: the exact revision, a repeat answered again, all events or none', async () => {
      const { harness: { store }, names, make } = setUp();
      const stream = `tlog-${names.category}`;
      const events = make(stream, 0, 2);
      const answer = await store.append(stream, 'no-stream', events);
      expect(await store.append(stream, 'no-stream', events)).toEqual(answer);
      await expect(store.append(stream, 0, make(stream, 1, 1))).rejects.toEqual(new Conflict(stream, 0, 1));
      await expect(store.append(stream, 4, make(stream, 5, 1))).rejects.toEqual(new Conflict(stream, 4, 1));
      expect(revisions(await readStream(store, stream))).toEqual([0, 1]);
    });
  });
}

/** Only where each harness begins with an empty log. */
export function emptyLogContract(setUp: () => Setting): void {
  describe('an empty log', () => {
    it('ends nowhere, and begins with LogOpened or not at all', async () => {
      const { harness: { store }, names, make } = setUp();
      expect(await store.head()).toEqual({ position: '', number: -1 });
      const stream = names.stream();
      await expect(store.append(stream, 'no-stream', make(stream, 0, 1))).rejects.toEqual(refused('log-not-opened'));
      const apart = `tlog-${names.category}`;
      expect(await store.append(apart, 'no-stream', make(apart, 0, 1))).toEqual({ revision: 0, number: -1 });
      expect(await store.head()).toEqual({ position: '', number: -1 });
      expect(await store.append('log-610702', 'no-stream', genesis())).toEqual({ revision: 0, number: 0 });
      expect(await store.append(stream, 'no-stream', make(stream, 0, 1))).toEqual({ revision: 0, number: 1 });
    });

    it('is opened once: a second LogOpened is a conflict in its own stream and in another', async () => {
      const { harness: { store }, names, make } = setUp();
      const first = genesis();
      await expect(store.append('log-610702', 'no-stream', [...first, ...make('log-610702', 1, [{ type: 'LogOpened' }])])).rejects.toThrow(Conflict);
      expect((await store.head()).number).toBe(-1);
      const answer = await store.append('log-610702', 'no-stream', first);
      expect(await store.append('log-610702', 'no-stream', first)).toEqual(answer);
      const opened = [{ type: 'LogOpened' }];
      await expect(store.append('log-610703', 'no-stream', make('log-610703', 0, opened))).rejects.toEqual(new Conflict('log-610703', 'no-stream', -1));
      await expect(store.append('log-610702', 0, make('log-610702', 1, opened))).rejects.toThrow(Conflict);
      expect((await store.head()).number).toBe(0);
      const stream = names.stream();
      expect(await store.append(stream, 'no-stream', make(stream, 0, 1))).toEqual({ revision: 0, number: 1 });
    });
  });
}
