import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manualClock, type EventStore } from '@yichuang/event-store';
import { LOG_FILE, openSqliteStore } from '@yichuang/event-store/sqlite';
import { PROJECTIONS } from '@yichuang/projections';
import { createApplication, type Application } from '../application.ts';
import { PUBLIC, type Caller } from '../policy/caller.ts';
import { idOf, OPENING } from '../testing/sample-commands.ts';
import { listen, openStation, type Station } from './testing/listen.ts';

const AUDITOR: Caller = { audience: 'staff', actor: { id: 'officer-auditor', unit: 'D-SJJ', post: 'auditor' }, offices: ['auditor'] };
const CLERK: Caller = { audience: 'staff', actor: { id: 'officer-town', unit: '610702101', post: 'centre_manager' }, offices: ['centre_manager'] };

describe('the stream of changes', () => {
  let folder: string;
  let store: EventStore;
  let app: Application;
  let station: Station;
  let sent = 0;
  let follows = 0;

  async function open(): Promise<void> {
    const clock = manualClock('2022-01-04T01:00:00.000Z');
    const log = openSqliteStore({ file: join(folder, LOG_FILE) });
    store = { ...log, append: (...args) => log.append(...args), follow: (query, signal) => { follows += 1; return log.follow(query, signal); } };
    app = createApplication({ store, clock, dataDir: folder, mode: 'sample', views: PROJECTIONS });
    await app.ready();
    station = await openStation(app, store, { checkMs: 50 });
  }
  async function shut(): Promise<void> {
    await station.close();
    await app.close();
    await store.close();
  }
  async function run(from: number, to = from + 1): Promise<void> {
    for (const { type, stream, data, by } of OPENING.slice(from, to)) await app.execute({ type, stream, data }, { commandId: idOf(`live ${sent += 1}`), actor: by, channel: 'web' });
  }
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'live-'));
    [sent, follows] = [0, 0];
    await open();
    await run(0);
  });
  afterEach(async () => {
    await shut();
    rmSync(folder, { recursive: true });
  });

  it('hints at what to ask for again, and tells nothing of it', async () => {
    const reader = await listen(station.address('unit,unit:D-SPJ,instrument'));
    expect(await reader.next()).toEqual({ event: 'ready', id: 'p:0', data: { position: 'p:0' } });
    await run(1, 3);
    expect(await reader.hint('unit')).toEqual({ event: 'changed', id: 'p:1', data: { topic: 'unit', revision: 0, position: 'p:1' } });
    expect(await reader.hint('unit:D-SPJ')).toMatchObject({ id: 'p:2', data: { topic: 'unit:D-SPJ', revision: 0, position: 'p:2' } });
    await reader.close();
  });

  it('tells a reader that comes back what it missed, over a restart of the service', async () => {
    const before = await listen(station.address('unit:D-ZWZX,unit:D-MZJ,instrument'));
    await before.next();
    await run(1);
    const { id } = await before.hint('unit:D-ZWZX');
    await shut();
    await open();
    await run(2, OPENING.length);
    const after = await listen(station.address('unit:D-ZWZX,unit:D-MZJ,instrument'), id);
    const told = [await after.next(), await after.next()];
    expect(told.map(({ data }) => data)).toEqual([{ topic: 'unit:D-MZJ', revision: 0, position: 'p:3' }, { topic: 'instrument', revision: 0, position: `p:${OPENING.length - 1}` }]);
    await after.close();
  });

  it('asks a reader from another log to begin anew', async () => {
    const reader = await listen(station.address('unit'), 'p:99999');
    expect(await reader.next()).toEqual({ event: 'resync', id: 'p:0', data: { position: 'p:0' } });
    await reader.close();
  });

  it('follows the log once for all readers', async () => {
    const before = follows;
    const readers = await Promise.all(Array.from({ length: 20 }, () => listen(station.address('unit'))));
    await run(1);
    expect((await Promise.all(readers.map(reader => reader.hint('unit')))).every(({ id }) => id === 'p:1')).toBe(true);
    expect([follows - before, station.live.readers]).toEqual([1, 20]);
    await Promise.all(readers.map(reader => reader.close()));
  });

  it('ends when the session has ended', async () => {
    station.who = CLERK;
    const reader = await listen(station.address('staff:610702101'));
    await reader.next();
    station.who = PUBLIC;
    expect(await reader.next()).toMatchObject({ event: 'bye', data: { reason: 'session' } });
    await reader.ended();
    expect(station.live.readers).toBe(0);
  });

  it('ends when the office is gone that it needs, and goes on for others', async () => {
    station.who = AUDITOR;
    const reader = await listen(station.address('all'));
    await reader.next();
    station.who = { ...AUDITOR, offices: ['reform_officer'] };
    expect(await reader.next()).toMatchObject({ event: 'bye' });
    const other = await listen(station.address('unit'));
    await other.next();
    await run(1);
    expect(await other.hint('unit')).toMatchObject({ id: 'p:1' });
    await other.close();
  });

  it('says good-bye when the service stops, and everybody leaves', async () => {
    const reader = await listen(station.address('unit'));
    await reader.next();
    station.live.close();
    expect(await reader.next()).toMatchObject({ event: 'bye', data: { reason: 'stopping' } });
    await reader.ended();
  });

  it.each([['', 400], ['weather', 400], ['unit:../x', 400], [Array.from({ length: 33 }, (_none, n) => `unit:U${n}`).join(','), 400], ['all', 401], ['staff:610702101', 401], ['access', 401]])('refuses %s to the public', async (topics, status) => {
    expect((await listen(station.address(topics))).status).toBe(status);
  });

  it('refuses an auditor\'s topics to a clerk', async () => {
    station.who = CLERK;
    expect((await listen(station.address('account,access'))).status).toBe(403);
  });

  it('tells of the rest, and says what it does not tell, when one of several topics is not for the reader', async () => {
    const reader = await listen(station.address('staff:610702101,unit'));
    expect((await reader.next()).data).toEqual({ position: 'p:0', refused: ['staff:610702101'] });
    await run(1);
    expect(await reader.hint('unit')).toMatchObject({ id: 'p:1' });
    await reader.close();
  });
});
