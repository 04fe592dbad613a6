import { beforeEach, describe, expect, it } from 'vitest';
import { Rejection, startOfDay, type CatalogEvent } from '@yichuang/domain';
import { manualClock, type CommandEnvelope, type CommandResult, type EventStore } from '@yichuang/event-store';
import type { MemoryStore } from '@yichuang/event-store/memory';
import { append, openedLog, REGISTRY } from '../testing/log.ts';
import { FIRST, onCatalog, published, SECOND } from '../testing/catalogue-log.ts';
import { catalogueNotices, type NoticeCommand } from './catalogue-notices.ts';
import { createReactor, type Reactor, type ReactorOptions } from './reactor.ts';

const ACTOR = { id: 'system', unit: 'G', post: 'timer' };

/** Stands for the command handler: the same command id is answered again without acting. */
function handler() {
  const acted: { readonly command: NoticeCommand; readonly envelope: CommandEnvelope }[] = [];
  const execute = async (command: NoticeCommand, envelope: CommandEnvelope): Promise<CommandResult> => {
    const outcome = acted.some(each => each.envelope.commandId === envelope.commandId) ? 'replayed' : 'recorded';
    if (outcome === 'recorded') acted.push({ command, envelope });
    return { outcome, stream: 'catalog-610702', revision: 0, number: 0, events: [] };
  };
  return { acted, execute, versions: () => acted.map(({ command: { command } }) => command.data.version) };
}

describe('the notices of a catalogue version', () => {
  let store: MemoryStore;
  let clock: ReturnType<typeof manualClock>;
  let office: ReturnType<typeof handler>;
  beforeEach(async () => {
    store = await openedLog();
    clock = manualClock('2023-01-01T00:00:00.000Z');
    office = handler();
  });
  const reactor = (more: Partial<ReactorOptions<CatalogEvent, NoticeCommand>> = {}): Reactor =>
    createReactor<CatalogEvent, NoticeCommand>({ name: 'catalogue-notices', store, registry: REGISTRY, clock, actor: ACTOR, on: catalogueNotices, execute: office.execute, retryMs: 1, ...more });
  const published2023 = onCatalog(published('2023', SECOND, '2023-01-12', '2022'));
  const done = () => store.log.filter(({ stream }) => stream === 'reactor-catalogue-notices').map(({ type }) => type);
  const hasTimer = (one: Reactor) => expect.poll(() => one.health().timers.length).toBe(1);

  it('are sent on the effective day at midnight in Shanghai, once', async () => {
    const one = reactor();
    await one.start();
    await append(store, [published2023]);
    await hasTimer(one);
    clock.set('2023-01-11T15:59:59.999Z');
    expect(await one.tick()).toBe(0);
    clock.set(startOfDay('2023-01-12'));
    expect([await one.tick(), await one.tick()]).toEqual([1, 0]);
    expect(office.acted).toMatchObject([{ command: { category: 'catalog', id: '610702', command: { type: 'RecordVersionTookEffect', data: { version: '2023', on: '2023-01-12' } } }, envelope: { channel: 'system', actor: ACTOR } }]);
    expect(done()).toEqual(['ReactorStarted', 'TimerSet', 'TimerFired']);
    await one.stop();
  });

  it('survive a restart, and are sent once by whoever runs next', async () => {
    const first = reactor();
    await first.start();
    await append(store, [published2023]);
    await hasTimer(first);
    await first.stop();
    clock.set('2023-02-01T00:00:00.000Z');
    for (let run = 0; run < 2; run += 1) {
      const next = reactor();
      await next.start();
      await next.tick();
      await next.stop();
    }
    expect(office.versions()).toEqual(['2023']);
    expect(done()).toEqual(['ReactorStarted', 'TimerSet', 'TimerFired']);
  });

  it('are not sent for what was recorded before the live-from mark, whatever is started or rebuilt later', async () => {
    await append(store, [onCatalog(published('2022', FIRST, '2022-01-01'))]);
    for (let run = 0; run < 2; run += 1) {
      const one = reactor();
      await one.start();
      await expect.poll(() => one.health().looked).toBeGreaterThanOrEqual(1);
      expect(await one.tick()).toBe(0);
      await one.stop();
    }
    expect(done()).toEqual(['ReactorStarted']);
  });

  it('are sent for history when the mark says so', async () => {
    await append(store, [onCatalog(published('2022', FIRST, '2022-01-01'))]);
    const one = reactor({ liveFrom: 0 });
    await one.start();
    await hasTimer(one);
    await one.tick();
    expect(office.versions()).toEqual(['2022']);
    await one.stop();
  });

  it('are taken back with the publication', async () => {
    const one = reactor();
    await one.start();
    await append(store, [published2023, onCatalog({ type: 'CatalogPublicationCancelled', data: { version: '2023', reason: '方案有误' } })]);
    await expect.poll(done).toEqual(['ReactorStarted', 'TimerSet', 'TimerCancelled']);
    clock.set('2023-02-01T00:00:00.000Z');
    expect(await one.tick()).toBe(0);
    await one.stop();
  });

  it('take effect once when the process dies between the command and its record', async () => {
    let broken = true;
    const failing: EventStore = { ...store, append: async (stream, expected, events) => {
      if (broken && events[0]?.type === 'TimerFired') throw new Error('power cut');
      return store.append(stream, expected, events);
    } };
    const first = reactor({ store: failing });
    await first.start();
    await append(store, [published2023]);
    await hasTimer(first);
    clock.set('2023-02-01T00:00:00.000Z');
    await expect(first.tick()).rejects.toThrow('power cut');
    await first.stop();
    broken = false;
    const second = reactor();
    await second.start();
    expect(await second.tick()).toBe(1);
    expect(office.versions()).toEqual(['2023']);
    expect(store.log.at(-1)?.data).toContain('"outcome":"replayed"');
    await second.stop();
  });

  it('are over when the rule refuses them, and tried again when something else fails', async () => {
    let failures = 1;
    const one = reactor({ execute: async () => {
      if (failures-- > 0) throw new Error('not now');
      throw new Rejection('does-not-exist');
    } });
    await one.start();
    await append(store, [published2023]);
    await hasTimer(one);
    clock.set('2023-02-01T00:00:00.000Z');
    await expect(one.tick()).rejects.toThrow('not now');
    expect(await one.tick()).toBe(1);
    expect(store.log.at(-1)).toMatchObject({ type: 'TimerFired', data: expect.stringContaining('"refusal":"does-not-exist"') });
    expect(await one.tick()).toBe(0);
    await one.stop();
  });
});

describe('a reaction to an event', () => {
  it('is one command, however often the reactor starts again', async () => {
    const store = await openedLog();
    const office = handler();
    const command: NoticeCommand = { category: 'catalog', id: '610702', command: { type: 'RecordVersionTookEffect', data: { version: '2023', on: '2023-01-12' } } };
    const now = () => createReactor<CatalogEvent, NoticeCommand>({
      name: 'at-once', store, registry: REGISTRY, clock: manualClock('2023-01-01T00:00:00.000Z'), actor: ACTOR, liveFrom: 0, execute: office.execute,
      on: { CatalogVersionPublished: () => [{ kind: 'now', command }] },
    });
    await append(store, [onCatalog(published('2022', FIRST, '2022-01-01')), onCatalog(published('2023', SECOND, '2023-01-12', '2022'))]);
    for (let run = 0; run < 3; run += 1) {
      const one = now();
      await one.start();
      await expect.poll(() => one.health().looked).toBeGreaterThanOrEqual(2);
      await one.stop();
    }
    expect(office.acted).toHaveLength(2);
    expect(new Set(office.acted.map(({ envelope }) => envelope.causationId)).size).toBe(2);
    expect(store.log.filter(({ type }) => type === 'ReactionDone')).toHaveLength(2);
  });
});
