import { afterEach, expect, test } from 'vitest';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { newEvents } from '../testing/events.ts';
import { openEventStoreDb, type Alarm } from './index.ts';
import { EventStoreDouble } from './testing/index.ts';
import { cleanUp, everything, fixture, onCleanUp, temporaryFolder } from './testing/fixture.ts';

afterEach(cleanUp);

/** A second process on the same log: it says `held <term>` or the code of its refusal, and goes on until it is killed. */
async function rival(double: EventStoreDouble, lease: object): Promise<{ child: ChildProcess; word: string }> {
  const child = fork(new URL('./testing/rival.ts', import.meta.url), [double.url(), temporaryFolder(), JSON.stringify(lease)], { execArgv: [] });
  onCleanUp(async () => {
    child.kill('SIGKILL');
  });
  const [word] = (await once(child, 'message')) as [string];
  return { child, word };
}

test('a released lease is taken at the next term; it costs no event number', async () => {
  const f = await fixture({ store: { lease: {} } });
  expect(f.store.term).toBe(0);
  const store = await f.reopen();
  expect(store.term).toBe(1);
  expect(await everything(store)).toHaveLength(1);
});

test('a living holder is asked and keeps its lease; one killed is succeeded at once', async () => {
  const double = await new EventStoreDouble().start();
  onCleanUp(() => double.stop());
  const first = await rival(double, {});
  expect(first.word).toBe('held 0');
  expect((await rival(double, { waitMs: 20_000 })).word).toBe('store-locked');
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  expect((await rival(double, { waitMs: 600_000 })).word).toBe('held 1');
});

test('who is taken over is fenced: it writes no more, and says so', async () => {
  const alarms: Alarm[] = [];
  const { store, double } = await fixture({ store: { lease: {}, onAlarm: alarm => void alarms.push(alarm) } });
  expect((await rival(double, { takeOver: true })).word).toBe('held 1');
  await expect.poll(() => alarms.map(({ kind }) => kind)).toEqual(['lease-lost']);
  await expect(store.append('a-1', 'no-stream', newEvents('a-1', 0, [{}]))).rejects.toMatchObject({ outcome: 'not-written' });
});

test('without a lease any number may append, and `tlog-…` streams are written and read without numbers', async () => {
  const { store, double } = await fixture();
  expect(store.term).toBe(-1);
  expect(await store.append('tlog-note', 'no-stream', newEvents('tlog-note', 0, [{}, {}]))).toEqual({ revision: 1, number: -1 });
  const numbers: number[] = [];
  for await (const event of store.readStream('tlog-note')) numbers.push(event.number);
  expect(numbers).toEqual([-1, -1]);
  await store.close();
  const again = await openEventStoreDb({ url: double.url(), dataDir: temporaryFolder() });
  onCleanUp(() => again.close());
  expect((await again.head()).number).toBe(0);
});
