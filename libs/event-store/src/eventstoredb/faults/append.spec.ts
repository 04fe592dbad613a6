import { status } from '@grpc/grpc-js';
import { afterEach, describe, expect, test } from 'vitest';
import { AppendRefused, Conflict, StoreDamaged, StoreUnavailable } from '../../errors.ts';
import { newEvents } from '../../testing/events.ts';
import { openEventStoreDb } from '../index.ts';
import { EventStoreDouble } from '../testing/index.ts';
import { cleanUp, everything, fixture, onCleanUp, temporaryFolder } from '../testing/fixture.ts';

/** One test per known fault of the client that loses an append, hangs it or kills the process; numbers are those of its fault table. */
afterEach(cleanUp);

const impatient = { store: { append: { deadlineMs: 60, graceMs: 60, firstDelayMs: 5 } } };
const internal = { code: status.INTERNAL, details: 'something broke' };

describe('1: what the client cannot encode never reaches it', () => {
  test.each([
    ['not JSON', 'undefined'],
    ['a text that is not what it parses to', '{"n":1 }'],
    ['a number that loses digits', '{"n":12345678901234567890}'],
  ])('%s', async (_, data) => {
    const { store, double } = await fixture();
    const [event] = newEvents('a-1', 0, [{}]);
    await expect(store.append('a-1', 'no-stream', [{ id: event?.id ?? '', type: 'T', data, metadata: '{}' }])).rejects.toThrow(AppendRefused);
    expect(double.log.lastRevision('a-1')).toBe(-1);
  });
});

test('2: a second client in one process is refused, and allowed once the first is closed', async () => {
  const { store, double } = await fixture();
  await expect(openEventStoreDb({ url: double.url(), dataDir: temporaryFolder() })).rejects.toThrow('already has an EventStoreDB client');
  await store.close();
  const second = await openEventStoreDb({ url: double.url(), dataDir: temporaryFolder() });
  await second.close();
});

describe.each([{ batchAppend: true }, { batchAppend: false }])('3: an answer that never comes, %o', options => {
  const method = options.batchAppend ? ('batchAppend' as const) : ('append' as const);

  test('the append is repeated with the same ids and stands once', async () => {
    const { store, double } = await fixture({ double: options, ...impatient });
    double.failNext(method, { dropResponse: true });
    double.failNext(method, { timeout: true, written: true });
    await expect(store.append('a-1', 'no-stream', newEvents('a-1', 0, [{}, {}]))).resolves.toMatchObject({ revision: 1 });
    expect(double.log.records.filter(record => record.stream === 'a-1')).toHaveLength(2);
    expect(double.pendingFaults).toBe(0);
  });

  test('others under way at that moment are written once too, in their order', async () => {
    const { store, double } = await fixture({ double: options, ...impatient });
    double.failNext(method, { dropResponse: true, after: 3 });
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => store.append(`a-${i}`, 'no-stream', newEvents(`a-${i}`, 0, [{}]))));
    expect(new Set(answers.map(({ number }) => number)).size).toBe(20);
    expect(double.log.records.filter(record => record.stream.startsWith('a-'))).toHaveLength(20);
  });
});

test('3: a batch stream that the server ends without an error does not swallow this append nor the next', async () => {
  const { store, double } = await fixture(impatient);
  double.failNext('batchAppend', { end: true });
  await expect(store.append('a-1', 'no-stream', newEvents('a-1', 0, [{}]))).resolves.toMatchObject({ revision: 0 });
  await expect(store.append('a-1', 0, newEvents('a-1', 1, [{}]))).resolves.toMatchObject({ revision: 1 });
});

test('3: after all tries the outcome is unknown, and asking again with the same ids settles it', async () => {
  const { store, double } = await fixture({ store: { append: { deadlineMs: 30, graceMs: 30, firstDelayMs: 1, tries: 2 } } });
  const events = newEvents('a-1', 0, [{}]);
  double.failNext('batchAppend', { dropResponse: true });
  double.failNext('batchAppend', { dropResponse: true });
  await expect(store.append('a-1', 'no-stream', events)).rejects.toMatchObject({ code: 'store-unavailable', outcome: 'unknown' });
  await expect(store.append('a-1', 'no-stream', events)).resolves.toMatchObject({ revision: 0 });
  expect(double.log.lastRevision('a-1')).toBe(0);
});

test('4: a conflict is thrown with the real revision', async () => {
  const { store } = await fixture();
  await store.append('a-1', 'no-stream', newEvents('a-1', 0, Array.from({ length: 8 }, () => ({}))));
  await expect(store.append('a-1', 3, newEvents('a-1', 4, [{}]))).rejects.toEqual(new Conflict('a-1', 3, 7));
  await expect(store.append('b-1', 3, newEvents('b-1', 4, [{}]))).rejects.toEqual(new Conflict('b-1', 3, -1));
});

test('4: a URL that turns errors off is refused', async () => {
  const double = await new EventStoreDouble().start();
  onCleanUp(() => double.stop());
  await expect(openEventStoreDb({ url: `${double.url()}&throwOnAppendFailure=false`, dataDir: temporaryFolder() })).rejects.toThrow('hides conflicts');
});

test('5: an append of nothing is refused before it is sent', async () => {
  const { store, double } = await fixture();
  const before = double.calls.batchAppend;
  await expect(store.append('a-1', 'no-stream', [])).rejects.toMatchObject({ code: 'empty-append' });
  expect(double.calls.batchAppend).toBe(before);
});

test('6: a client that took one bad answer about the server for ever is replaced', async () => {
  const { store, double } = await fixture({ empty: true });
  double.failNext('getSupportedMethods', { error: internal });
  await expect(store.append('log-610702', 'no-stream', newEvents('log-610702', 0, [{ type: 'LogOpened' }]))).resolves.toEqual({ revision: 0, number: 0 });
});

test('6: a question about the server that is never answered ends with our timer', async () => {
  const { store, double } = await fixture({ empty: true, ...impatient });
  double.failNext('getSupportedMethods', { dropResponse: true });
  await expect(store.append('log-610702', 'no-stream', newEvents('log-610702', 0, [{ type: 'LogOpened' }]))).resolves.toEqual({ revision: 0, number: 0 });
});

test('7: on a cold client appends to one stream go out in the order they were asked for', async () => {
  const f = await fixture();
  const store = await f.reopen();
  const answers = await Promise.all([0, 1, 2, 3].map(n => store.append('a-1', n === 0 ? 'no-stream' : n - 1, newEvents('a-1', n, [{ data: { n } }]))));
  expect(answers.map(({ revision }) => revision)).toEqual([0, 1, 2, 3]);
  expect((await everything(store)).slice(1).map(({ data }) => data)).toEqual(['{"n":0}', '{"n":1}', '{"n":2}', '{"n":3}']);
});

test('12: after a restart the append goes through by itself', async () => {
  const { store, double } = await fixture();
  await double.stop();
  const waiting = store.append('a-1', 'no-stream', newEvents('a-1', 0, [{}]));
  await new Promise(resolve => setTimeout(resolve, 30));
  await double.start();
  await expect(waiting).resolves.toMatchObject({ revision: 0 });
});

test('12: a server that stays away is told as not written, when nothing was sent', async () => {
  const f = await fixture({ store: { append: { tries: 3, firstDelayMs: 1 } } });
  const store = await f.reopen();
  await f.double.stop();
  await expect(store.append('a-1', 'no-stream', newEvents('a-1', 0, [{}]))).rejects.toThrow(StoreUnavailable);
});

test('14: a server that is not ready yet is asked again', async () => {
  const { store, double } = await fixture();
  double.setNotReady(true);
  const waiting = store.append('a-1', 'no-stream', newEvents('a-1', 0, [{}]));
  await expect.poll(() => double.calls.batchAppend).toBeGreaterThan(0);
  double.setNotReady(false);
  await expect(waiting).resolves.toMatchObject({ revision: 0 });
});

test('14: a node that is no longer leader sends us to the new one, and all under way arrive once', async () => {
  const old = await fixture();
  const next = new EventStoreDouble();
  next.log.write('log-610702', old.double.log.records);
  await next.start();
  onCleanUp(() => next.stop());
  old.double.setLeader({ host: '127.0.0.1', port: next.port });
  const sent = Array.from({ length: 10 }, (_, i) => old.store.append(`a-${i}`, 'no-stream', newEvents(`a-${i}`, 0, [{}])));
  await Promise.all(sent);
  expect(next.log.records.filter(record => record.stream.startsWith('a-'))).toHaveLength(10);
  expect(old.double.log.records.filter(record => record.stream.startsWith('a-'))).toHaveLength(0);
});

test('a stream that was deleted in the store is damage, not a new stream', async () => {
  const { store, double } = await fixture();
  await store.append('a-1', 'no-stream', newEvents('a-1', 0, [{}]));
  double.log.tombstone('a-1');
  await expect(store.append('a-1', 0, newEvents('a-1', 1, [{}]))).rejects.toThrow(StoreDamaged);
});
