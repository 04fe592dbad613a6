import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { DomainEvent } from '@yichuang/domain';
import type { EventStore } from '@yichuang/event-store';
import { openDatabase } from '@yichuang/sqlite';
import { PROJECTIONS } from '../definitions.ts';
import { events, recordedAtOf } from '../event-index/query.ts';
import { unit, unitTree } from '../organisations/query.ts';
import { append, bench, openedLog, REGISTRY, temporaryFolder, type Bench } from '../testing/log.ts';
import { established } from '../testing/catalogue-log.ts';
import { defineProjection } from './define.ts';
import { eventIndexProjection } from '../event-index/projection.ts';
import { foldable } from './foldable.ts';
import { createRunner } from './runner.ts';

const EVENT_INDEX = `event_index__v${eventIndexProjection.version}`;

const ON = '2023-01-01';
/** Refuses the second unit it meets. */
const fussy = foldable(defineProjection<{ seen: string[] }, DomainEvent<'UnitEstablished', { code: string }>>({
  name: 'village-item', version: 1, categories: ['unit'], keys: () => ['all'], initial: () => ({ seen: [] }), indexes: {}, history: 'versions',
  on: {
    UnitEstablished: (row, { data }) => {
      row.seen.push(data.code);
      if (data.code === 'POISON') throw new Error('cannot read this');
    },
  },
}));
const WITH_FUSSY = [...PROJECTIONS.filter(({ name }) => name !== 'village-item'), fussy];

describe('the runner', () => {
  const open: Bench[] = [];
  const cleaners: (() => void)[] = [];
  afterEach(async () => {
    for (const each of open.splice(0)) await each.close();
    for (const clean of cleaners.splice(0)) clean();
  });
  async function opened(...args: Parameters<typeof bench>): Promise<Bench> {
    const made = await bench(...args);
    open.push(made);
    return made;
  }

  it('answers a read at the number that every view has reached', async () => {
    const { happened, read } = await opened();
    const number = await happened(established('D-A', '甲局'), established('D-B', '乙局'));
    expect(read(['organisations', 'event-index'], model => [model.number, unitTree(model, { on: ON }).length, events(model, {}).events.length])).toEqual([number, 2, number + 1]);
  });

  it('shows nothing of an event before it is folded, and says which views lag', async () => {
    const { runner } = await opened();
    await expect(runner.waitFor(7, { views: ['organisations'], timeoutMs: 5 })).rejects.toMatchObject({ code: 'projection-lag', number: 7, behind: ['unit'] });
  });

  it('lets a waiter go on as soon as its event is folded', async () => {
    const { runner, store, read } = await opened();
    const waited = runner.waitFor(1, { views: ['organisations'] });
    await append(store, [established('D-A', '甲局')]);
    await waited;
    expect(read(['organisations'], model => unit(model, 'D-A', { on: ON }))).toMatchObject({ name: { zh: '甲局' } });
  });

  it('folds each event once, however often it is stopped and started', async () => {
    const folder = temporaryFolder();
    cleaners.push(folder.remove);
    const store = await openedLog();
    const file = join(folder.path, 'views.sqlite');
    for (const code of ['D-A', 'D-B', 'D-C']) {
      const runner = createRunner({ store, registry: REGISTRY, file, definitions: PROJECTIONS });
      await runner.start();
      await runner.waitFor(await append(store, [established(code, code)]));
      await runner.stop();
    }
    const runner = createRunner({ store, registry: REGISTRY, file, definitions: PROJECTIONS });
    await runner.start();
    await expect.poll(() => runner.health().head).toBe(3);
    expect(runner.health()).toMatchObject({ diverged: null });
    expect(runner.health().projections.every(({ checkpoint, state }) => checkpoint === 3 && state === 'live')).toBe(true);
    expect(runner.read(['event-index'], model => events(model, { oldestFirst: true })).events.map(({ number }) => number)).toEqual([0, 1, 2, 3]);
    expect(await runner.verify('event-index')).toMatchObject({ identical: true, rows: 4 });
    await runner.stop();
  });

  it('stops only the projection that an event poisons, with everything before that event folded', async () => {
    const { runner, store, read } = await opened({ definitions: WITH_FUSSY });
    const number = await append(store, [established('D-A', '甲局'), established('POISON', '毒'), established('D-B', '乙局')]);
    await runner.waitFor(number, { views: ['organisations', 'event-index'] });
    const { projections } = runner.health();
    expect(projections.find(({ name }) => name === 'village-item')).toMatchObject({ state: 'stopped', checkpoint: 1, stoppedAt: { number: 2, type: 'UnitEstablished', error: 'cannot read this' } });
    expect(projections.filter(({ name }) => name !== 'village-item').every(({ state, checkpoint }) => state === 'live' && checkpoint === number)).toBe(true);
    expect(read(['village'], model => model.row(fussy, 'all'))).toMatchObject({ doc: { seen: ['D-A'] } });
    expect(read(['organisations', 'village'], model => [model.number, unitTree(model, { on: ON }).map(({ code }) => code)])).toEqual([1, ['D-A']]);
  });

  it('stops what would have to show an event of a type that it does not know, and nothing else', async () => {
    const { runner, store } = await opened();
    const number = await append(store, [{ stream: 'unit-X', event: { type: 'NobodyKnowsThis', data: {} } }]);
    await runner.waitFor(number, { views: ['organisations'] });
    expect(runner.health().projections.filter(({ state }) => state === 'stopped').map(({ name }) => name)).toEqual(['instrument-act', 'event-index', 'event-subject']);
    expect(runner.health().diverged).toBeNull();
  });

  it('tries again while its file cannot be written, and counts nothing twice when it can', async () => {
    const { runner, store, file, read } = await opened({ retryMs: 1 });
    const other = openDatabase(file, { durability: 'normal' });
    other.exec(`CREATE TRIGGER full BEFORE INSERT ON ${EVENT_INDEX} BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`);
    const number = await append(store, [established('D-A', '甲局'), established('D-B', '乙局')]);
    await expect(runner.waitFor(number, { timeoutMs: 50 })).rejects.toMatchObject({ code: 'projection-lag' });
    expect(read(['organisations'], model => unitTree(model, { on: ON }))).toEqual([]);
    other.exec('DROP TRIGGER full');
    other.close();
    await runner.waitFor(number);
    expect(runner.health().diverged).toBeNull();
    expect(await runner.verify('event-index')).toMatchObject({ identical: true, rows: 3 });
  });

  it('halts at a gap in the numbers', async () => {
    const folder = temporaryFolder();
    cleaners.push(folder.remove);
    const store = await openedLog();
    await append(store, [established('D-A', '甲局'), established('D-B', '乙局')]);
    const gappy: EventStore = { ...store, follow: async function* follow(query, signal) {
      for await (const batch of store.follow(query, signal)) yield { ...batch, events: batch.events.filter(({ number }) => number !== 1) };
    } };
    const runner = createRunner({ store: gappy, registry: REGISTRY, file: join(folder.path, 'views.sqlite'), definitions: PROJECTIONS });
    await runner.start();
    await expect.poll(() => runner.health().diverged).toContain('STORE_DIVERGED: event 2 follows 0');
    expect(runner.health().projections.every(({ state, checkpoint }) => state === 'diverged' && checkpoint === -1)).toBe(true);
    await runner.stop();
  });

  it.each([
    ['a shorter log', [], 'the log ends at 0'],
    ['another event at the checkpoint', [established('D-A', '别局'), established('D-B', '乙局')], 'was folded'],
  ])('halts on %s', async (_title, other, message) => {
    const folder = temporaryFolder();
    cleaners.push(folder.remove);
    const file = join(folder.path, 'views.sqlite');
    const first = await openedLog();
    const before = createRunner({ store: first, registry: REGISTRY, file, definitions: PROJECTIONS });
    await before.start();
    await before.waitFor(await append(first, [established('D-A', '甲局'), established('D-B', '乙局')]));
    await before.stop();
    const second = await openedLog();
    await append(second, other);
    const after = createRunner({ store: second, registry: REGISTRY, file, definitions: PROJECTIONS });
    await after.start();
    await expect.poll(() => after.health().diverged).toContain(message);
    expect(after.read(['organisations'], model => unitTree(model, { on: ON }).length)).toBe(2);
    await after.stop();
  });

  it('finds the number of a moment by the running maximum of the recording times', async () => {
    const { happened, read } = await opened();
    const times = ['2024-01-15T02:00:00.000Z', '2024-01-15T01:30:00.000Z', '2024-01-15T03:00:00.000Z'];
    await happened(...times.map((recordedAt, index) => ({ ...established(`D-${index}`, '局'), recordedAt })));
    const numberAt = (instant: string) => read(['event-index'], model => model.numberAt(instant));
    expect(numberAt('2024-01-15T00:59:59.999Z')).toBe(-1);
    expect(numberAt('2024-01-15T01:45:00.000Z')).toBe(0);
    expect(numberAt('2024-01-15T02:00:00.000Z')).toBe(2);
    expect(numberAt('2025-01-01T00:00:00.000Z')).toBe(3);
    expect(read(['event-index'], model => [recordedAtOf(model, 2), recordedAtOf(model, 99)])).toEqual([times[1], null]);
  });
});
