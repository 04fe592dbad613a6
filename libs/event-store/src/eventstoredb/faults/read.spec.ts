import { status } from '@grpc/grpc-js';
import { afterEach, describe, expect, test } from 'vitest';
import { START, type EventStore } from '../../event-store.ts';
import { newEvents } from '../../testing/events.ts';
import { cleanUp, collect, everything, fixture } from '../testing/fixture.ts';

/** Faults of the client that leak calls, lose events after a crash, or end a reader. */
afterEach(cleanUp);

const cut = { code: status.UNAVAILABLE, details: 'connection lost' };

async function filled(store: EventStore, streams: number, each: number): Promise<void> {
  const stream = (s: number): string => `a-${s}`;
  await Promise.all(Array.from({ length: streams }, (_, s) => store.append(stream(s), 'no-stream', newEvents(stream(s), 0, Array.from({ length: each }, () => ({}))))));
}

describe('8: leaving a read early ends its call', () => {
  test('break out of readStream, readAll and follow', async () => {
    const { store, double } = await fixture();
    await filled(store, 4, 400);
    const atRest = double.openCalls.size;
    for (let round = 0; round < 10; round++) {
      for await (const event of store.readStream('a-1')) if (event.revision >= 0) break;
      for await (const batch of store.readAll({ after: START })) if (batch.events.length > 0) break;
      for await (const batch of store.follow({ after: START }, new AbortController().signal)) if (batch.events.length > 0) break;
    }
    await expect.poll(() => double.openCalls.size).toBe(atRest);
    await store.close();
    await expect.poll(() => double.openCalls.size).toBe(0);
  });
});

test('9: the mark never overtakes what was handed over: a restart at any mark misses nothing', async () => {
  const f = await fixture();
  await filled(f.store, 6, 100);
  const stop = new AbortController();
  let handled = 0;
  let resumed = 0;
  for await (const batch of f.store.follow({ after: START }, stop.signal)) {
    handled += batch.events.length;
    expect(batch.upTo.number).toBe(handled - 1);
    if (handled > 200) {
      const rest = await everything(f.store, batch.upTo.position);
      resumed = rest.length;
      expect(rest[0]?.number).toBe(handled);
      stop.abort();
    }
  }
  expect(handled + resumed).toBe(601);
});

test('10: a consumer that throws ends its own follow and nobody else\'s', async () => {
  const { store } = await fixture();
  await filled(store, 2, 50);
  const failing = async (): Promise<void> => {
    for await (const _ of store.follow({ after: START }, new AbortController().signal)) throw new Error('the view is broken');
  };
  await expect(failing()).rejects.toThrow('the view is broken');
  await store.append('b-1', 'no-stream', newEvents('b-1', 0, [{}]));
  expect(await everything(store)).toHaveLength(102);
});

describe('11: a subscription that drops is taken up again after the last event', () => {
  test.each([
    ['cut in the middle', { error: cut, after: 7 }],
    ['ended by the server', { end: true, after: 7 }],
    ['dropped as too slow', { error: { code: status.ABORTED, details: 'Consumer too slow' }, after: 7 }],
    ['broken inside the server', { error: { code: status.INTERNAL, details: 'broken' }, after: 0 }],
  ])('%s', async (_, fault) => {
    const f = await fixture();
    await f.store.close();
    for (let n = 0; n < 40; n++) f.double.log.write('a-1', [{ id: crypto.randomUUID(), type: 'T', contentType: 'application/json', data: new TextEncoder().encode(`{"n":${n}}`), metadata: new TextEncoder().encode('{}') }]);
    f.double.failNext('read', {});
    f.double.failNext('read', {});
    f.double.failNext('read', fault);
    f.double.failNext('read', fault);
    f.double.failNext('read', fault);
    const store = await f.reopen();
    expect((await everything(store)).map(({ number }) => number)).toEqual(Array.from({ length: 41 }, (_unused, number) => number));
    expect(f.double.pendingFaults).toBe(0);
  });
});

test('11: reads cut in the middle go on where they broke off', async () => {
  const { store, double } = await fixture();
  await filled(store, 2, 60);
  for (const after of [10, 0, 31]) double.failNext('read', { error: cut, after });
  expect((await everything(store)).map(({ number }) => number)).toEqual(Array.from({ length: 121 }, (_, number) => number));
  for (const after of [10, 0, 31]) double.failNext('read', { error: cut, after });
  const revisions: number[] = [];
  for await (const event of store.readStream('a-1')) revisions.push(event.revision);
  expect(revisions).toEqual(Array.from({ length: 60 }, (_, revision) => revision));
  double.failNext('read', { error: cut, after: 5 });
  expect((await collect(store.readAll({ after: START, backwards: true }))).map(({ number }) => number)).toEqual(Array.from({ length: 121 }, (_, number) => 120 - number));
  expect(double.pendingFaults).toBe(0);
});

test('18: filters run here; the mark moves on over what did not match', async () => {
  const { store } = await fixture();
  await store.append('a-1', 'no-stream', newEvents('a-1', 0, [{ type: 'X' }, { type: 'Y' }, { type: 'X' }]));
  await store.append('b-1', 'no-stream', newEvents('b-1', 0, [{ type: 'X' }]));
  const batches = [];
  for await (const batch of store.readAll({ after: START, types: ['X'], categories: ['a'] })) batches.push(batch);
  expect(batches.flatMap(({ events }) => events.map(({ number }) => number))).toEqual([1, 3]);
  expect(batches.at(-1)?.upTo.number).toBe(4);
});

test('old servers without `caughtUp` are followed to their end', async () => {
  const f = await fixture({ double: { caughtUp: false, streamPositions: false } });
  await filled(f.store, 2, 10);
  const store = await f.reopen();
  expect((await store.head()).number).toBe(20);
  const revisions: number[] = [];
  for await (const event of store.readStream('a-1', { from: 8 })) revisions.push(event.revision);
  expect(revisions).toEqual([8, 9]);
});
