import { afterEach, describe, expect, test } from 'vitest';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { StoreDamaged } from '../../errors.ts';
import { START, type EventStore } from '../../event-store.ts';
import { newEvents } from '../../testing/events.ts';
import { openEventStoreDb, type Alarm } from '../index.ts';
import { EventStoreDouble } from '../testing/index.ts';
import { cleanUp, everything, fixture, onCleanUp, temporaryFolder } from '../testing/fixture.ts';

/** The store un-happens what it acknowledged (KurrentDB #3472, #3972): noticed, told, and never served over. */
afterEach(cleanUp);

async function ten(store: EventStore): Promise<void> {
  for (let n = 0; n < 10; n++) await store.append('a-1', n === 0 ? 'no-stream' : n - 1, newEvents('a-1', n, [{ data: { n } }]));
}

function listening(): { alarms: Alarm[]; store: { onAlarm: (alarm: Alarm) => void } } {
  const alarms: Alarm[] = [];
  return { alarms, store: { onAlarm: alarm => void alarms.push(alarm) } };
}

describe('a tail that un-happens', () => {
  test('while we follow: the next event is lower than the last one seen', async () => {
    const { alarms, store: options } = listening();
    const { store, double } = await fixture({ store: options });
    await ten(store);
    const follower = (async () => {
      for await (const batch of store.follow({ after: START }, new AbortController().signal)) expect(batch.upTo.number).toBeLessThan(11);
    })();
    follower.catch(() => undefined);
    double.truncate(3);
    double.log.write('b-1', [{ id: crypto.randomUUID(), type: 'T', contentType: 'application/json', data: new Uint8Array([123, 125]), metadata: new Uint8Array([123, 125]) }]);
    await expect(follower).rejects.toThrow(StoreDamaged);
    await expect(store.append('c-1', 'no-stream', newEvents('c-1', 0, [{}]))).rejects.toMatchObject({ code: 'store-diverged' });
    await expect(everything(store)).rejects.toMatchObject({ code: 'store-diverged' });
    await expect(store.head()).rejects.toMatchObject({ code: 'store-diverged' });
    expect(await store.health()).toMatchObject({ ok: false });
    expect(alarms.map(({ kind }) => kind)).toEqual(['store-diverged']);
  });

  test('while nothing is written: the question for the head notices the shorter log', async () => {
    const { alarms, store: options } = listening();
    const { store, double } = await fixture({ store: options });
    await ten(store);
    double.truncate(2);
    await expect(store.head()).rejects.toMatchObject({ code: 'store-diverged' });
    expect(alarms).toHaveLength(1);
  });

  test('over a restart of the server', async () => {
    const { alarms, store: options } = listening();
    const { store, double } = await fixture({ store: options });
    await ten(store);
    await double.stop();
    double.truncate(1);
    await double.start();
    await expect.poll(() => alarms.length).toBe(1);
    await expect(everything(store)).rejects.toThrow(StoreDamaged);
  });

  test('while we were away, and filled up again with others of the same size', async () => {
    const f = await fixture();
    await ten(f.store);
    await f.store.close();
    const last = f.double.log.records.at(-1);
    f.double.truncate(1);
    if (last !== undefined) f.double.log.write('a-1', [{ ...last, id: crypto.randomUUID() }]);
    await expect(f.reopen()).rejects.toMatchObject({ code: 'store-diverged' });
  });

  test('a mark that the log no longer has is refused', async () => {
    const f = await fixture();
    await ten(f.store);
    const { position } = await f.store.head();
    await f.store.close();
    f.double.truncate(4);
    rmSync(join(f.dataDir, 'eventstoredb-index.sqlite'));
    const store = await openEventStoreDb({ url: f.double.url(), dataDir: f.dataDir });
    onCleanUp(() => store.close());
    await expect(everything(store, position)).rejects.toThrow(StoreDamaged);
  });
});

test('an index is never silently moved to another log', async () => {
  const f = await fixture();
  await f.store.close();
  const other = await new EventStoreDouble().start();
  onCleanUp(() => other.stop());
  await expect(openEventStoreDb({ url: other.url(), dataDir: f.dataDir })).rejects.toMatchObject({ code: 'store-diverged' });
});

test('a log that does not begin with LogOpened is refused', async () => {
  const double = await new EventStoreDouble().start();
  onCleanUp(() => double.stop());
  double.log.write('a-1', [{ id: crypto.randomUUID(), type: 'T', contentType: 'application/json', data: new Uint8Array([123, 125]), metadata: new Uint8Array([123, 125]) }]);
  await expect(openEventStoreDb({ url: double.url(), dataDir: temporaryFolder() })).rejects.toThrow('begins with T');
});

describe('what is done to the store itself raises an alarm and takes no number', () => {
  const json = (text: string, type: string) => [{ id: crypto.randomUUID(), type, contentType: 'application/json', data: new TextEncoder().encode(text), metadata: new Uint8Array() }];
  test.each([
    ['metadata-written', 'a-1', (double: EventStoreDouble) => double.log.write('$$a-1', json('{"$maxCount":1}', '$metadata'))],
    ['stream-deleted', 'a-1', (double: EventStoreDouble) => double.log.softDelete('a-1')],
    ['stream-tombstoned', 'a-1', (double: EventStoreDouble) => double.log.tombstone('a-1')],
    ['access-changed', '$settings', (double: EventStoreDouble) => double.log.write('$settings', json('{}', 'settings'))],
    ['scavenge', '$scavenges', (double: EventStoreDouble) => double.log.write('$scavenges', json('{}', '$scavengeStarted'))],
  ])('%s', async (kind, stream, act) => {
    const { alarms, store: options } = listening();
    const { store, double } = await fixture({ store: options });
    await store.append('a-1', 'no-stream', newEvents('a-1', 0, [{}, {}]));
    act(double);
    double.log.write('$stats-127.0.0.1:2113', json('{}', '$statsCollected'));
    double.log.write('tlog-1', json('{}', 'Signed'));
    await store.append('b-1', 'no-stream', newEvents('b-1', 0, [{}]));
    expect(alarms).toMatchObject([{ kind, stream }]);
    expect(await everything(store)).toHaveLength(4);
    expect((await store.head()).number).toBe(3);
  });

  test('a stream whose events were hidden is not read as if they had never been', async () => {
    const { store, double } = await fixture();
    await store.append('a-1', 'no-stream', newEvents('a-1', 0, [{}, {}, {}]));
    double.log.write('$$a-1', json('{"$tb":2}', '$metadata'));
    const read = async (): Promise<void> => {
      for await (const event of store.readStream('a-1')) expect(event.revision).toBeGreaterThanOrEqual(0);
    };
    await expect(read()).rejects.toThrow(StoreDamaged);
    double.log.softDelete('a-1');
    await expect(read()).rejects.toThrow(StoreDamaged);
  });
});
