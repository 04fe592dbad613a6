import { describe, expect, it } from 'vitest';
import type { EventStore, RecordedEvent } from '../event-store.ts';
import { createMemoryStore, type MemoryStore } from '../memory/index.ts';
import { readAll } from '../testing/contract/harness.ts';
import { genesis, newEvents } from '../testing/events.ts';
import { checkLog } from './check-log.ts';
import { copyLog } from './copy-log.ts';

async function sampleLog(): Promise<MemoryStore> {
  const store = createMemoryStore();
  await store.append('log-610702', 'no-stream', genesis());
  for (let round = 0; round < 4; round += 1) {
    for (const stream of ['item-a', 'item-b']) await store.append(stream, round === 0 ? 'no-stream' : round * 3 - 1, newEvents(stream, round * 3, [{}, {}, { data: { text: '名称' } }]));
  }
  return store;
}

/** The log with one event replaced on the way out. */
function damaged(store: EventStore, number: number, change: (event: RecordedEvent) => RecordedEvent): EventStore {
  return {
    ...store,
    readAll: async function* read(query) {
      for await (const batch of store.readAll(query)) yield { ...batch, events: batch.events.map(event => (event.number === number ? change(event) : event)) };
    },
  };
}

describe('checkLog', () => {
  it('finds nothing wrong with a good log and counts it', async () => {
    expect(await checkLog(await sampleLog())).toEqual({ checked: 25, streams: 3, first: null });
    expect(await checkLog(createMemoryStore())).toEqual({ checked: 0, streams: 0, first: null });
  });

  it.each([
    ['hash', (event: RecordedEvent) => ({ ...event, data: event.data.replace('0', '9') })],
    ['hash', (event: RecordedEvent) => ({ ...event, metadata: event.metadata.replace('tester', 'taster') })],
    ['number', (event: RecordedEvent) => ({ ...event, number: 99 })],
    ['revision', (event: RecordedEvent) => ({ ...event, revision: event.revision + 1 })],
  ] as const)('names the first event with a wrong %s', async (damage, change) => {
    const store = await sampleLog();
    const wrong = change(store.log[7] ?? (() => { throw new Error('no event 7'); })());
    const { number, stream, revision, id } = wrong;
    expect(await checkLog(damaged(damaged(store, 20, change), 7, change))).toMatchObject({ checked: 7, first: { damage, number, stream, revision, id } });
  });

  it('wants LogOpened first', async () => {
    expect((await checkLog(damaged(await sampleLog(), 0, event => ({ ...event, type: 'Other' })))).first).toMatchObject({ damage: 'not-opened', number: 0 });
  });
});

describe('copyLog', () => {
  it('gives an equal log, in order', async () => {
    const from = await sampleLog();
    const to = createMemoryStore();
    const progress: number[] = [];
    expect(await copyLog({ from, to, onProgress: copied => { progress.push(copied); } })).toBe(25);
    expect(to.log).toEqual(from.log);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });

  it('goes on where it was interrupted, also between the events of one append', async () => {
    const from = await sampleLog();
    for (const stop of [0, 3, 5, 24]) {
      const to = createMemoryStore();
      for (const event of from.log.slice(0, stop + 1)) await to.append(event.stream, event.revision === 0 ? 'no-stream' : event.revision - 1, [event]);
      expect(await copyLog({ from, to })).toBe(25);
      expect(to.log).toEqual(from.log);
    }
  });

  it('refuses a target that holds another log', async () => {
    const from = await sampleLog();
    const to = createMemoryStore();
    await to.append('log-610702', 'no-stream', genesis());
    await expect(copyLog({ from, to })).rejects.toMatchObject({ code: 'store-diverged', at: { number: 0 } });
    expect(to.log).toHaveLength(1);
  });

  it('stops when somebody else writes to the target', async () => {
    const from = await sampleLog();
    const to = createMemoryStore();
    const intruder = async (copied: number) => {
      if (copied === 4) await to.append('intruder-1', 'no-stream', newEvents('intruder-1', 0, [{}]));
    };
    await expect(copyLog({ from, to, onProgress: copied => { void intruder(copied); } })).rejects.toMatchObject({ code: 'store-diverged' });
  });

  it('copies no damaged event', async () => {
    const store = await sampleLog();
    const to = createMemoryStore();
    const from = damaged(store, 9, event => ({ ...event, data: '{"n":8}' }));
    await expect(copyLog({ from, to })).rejects.toMatchObject({ code: 'event-hash', at: { number: 9 } });
    expect((await readAll(to)).events.every(event => event.number < 9)).toBe(true);
  });
});
