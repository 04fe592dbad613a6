import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '@yichuang/sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkLog, copyLog } from '../maintenance/index.ts';
import { START, type EventStore } from '../event-store.ts';
import { followUntil, readAll, readStream, revisions } from '../testing/contract/harness.ts';
import { genesis, newEvents } from '../testing/events.ts';
import { openSqliteStore } from './index.ts';
import { createSchema } from './schema.ts';
import { checkBoot, createSqliteStore } from './sqlite-store.ts';

let folder = '';
let file = '';
const opened: EventStore[] = [];
const open = (options: Partial<Parameters<typeof openSqliteStore>[0]> = {}): EventStore => {
  const store = openSqliteStore({ file, ...options });
  opened.push(store);
  return store;
};
const full = (path = file): Database => openDatabase(path, { durability: 'full' });
const add = (store: EventStore, revision: number, stream = 'item-a') => store.append(stream, revision === 0 ? 'no-stream' : revision - 1, newEvents(stream, revision, [{ data: { text: 'x'.repeat(2000) } }]));
/** A store on a connection that the test keeps. */
async function inHand(): Promise<{ store: EventStore; database: Database }> {
  const database = full();
  createSchema(database);
  const store = createSqliteStore(database);
  opened.push(store);
  await store.append('log-610702', 'no-stream', genesis());
  return { store, database };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yichuang-store-'));
  file = join(folder, 'log.db');
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const store of opened.splice(0)) await store.close();
  rmSync(folder, { recursive: true });
});

describe('boot', () => {
  it('refuses a connection that would lose commits with the power', () => {
    const database = full();
    createSchema(database);
    checkBoot(database, 'full');
    database.exec('PRAGMA synchronous = NORMAL');
    expect(() => { checkBoot(database, 'full'); }).toThrow(expect.objectContaining({ code: 'not-durable' }));
    database.close();
  });

  it('refuses a file that another process or another part of this one has open', async () => {
    const first = open();
    expect(() => open()).toThrow(expect.objectContaining({ code: 'store-locked' }));
    await first.close();
    open();
  });

  it.each(['DROP TRIGGER events_stay', 'DROP TRIGGER events_never_change', 'DROP INDEX events_by_place', 'DROP INDEX events_by_id', 'DROP TRIGGER unnumbered_stay', 'PRAGMA user_version = 3'])('refuses a file after %s', async sql => {
    await open().close();
    const raw = full();
    raw.exec(sql);
    raw.close();
    expect(() => open()).toThrow(expect.objectContaining({ code: 'store-diverged' }));
    expect(() => open({ readOnly: true })).toThrow(expect.objectContaining({ code: 'store-diverged' }));
  });
});

/** A file as the first version of the schema made it. */
function asVersion1(): void {
  const raw = full();
  raw.exec('DROP TABLE unnumbered; DROP INDEX events_by_id; CREATE UNIQUE INDEX events_by_id ON events (id); PRAGMA user_version = 1');
  raw.close();
}

describe('a file of schema version 1', () => {
  it('is brought up to date by the first opening for writing, every byte kept; a reader says what to do', async () => {
    const first = open();
    await first.append('log-610702', 'no-stream', genesis());
    await add(first, 0);
    const before = (await readAll(first)).events;
    await first.close();
    asVersion1();
    expect(() => open({ readOnly: true })).toThrow(/opening it once for writing brings it up to date/);
    const again = open();
    expect((await readAll(again)).events).toEqual(before);
    expect(await add(again, 1)).toEqual({ revision: 1, number: 2 });
    await expect(again.append('item-b', 'no-stream', newEvents('item-b', 0, [{ id: before[1]?.id ?? '' }]))).rejects.toMatchObject({ code: 'duplicate-event-id' });
    expect(await again.append('tlog-a', 'no-stream', newEvents('tlog-a', 0, [{}]))).toEqual({ revision: 0, number: -1 });
  });

  it('is refused, and stays as it is, when it gave a number to a tlog-… stream', async () => {
    await open().close();
    asVersion1();
    const raw = full();
    raw.exec("INSERT INTO events (number, stream, revision, id, type, data, metadata) VALUES (0, 'tlog-a', 0, 'i', 'LogOpened', '', '')");
    raw.close();
    expect(() => open()).toThrow(/has numbers in a tlog-… stream/);
    expect(() => open()).toThrow(/has numbers in a tlog-… stream/);
  });
});

describe('the database guards the log itself', () => {
  it('against a change of an event without a number', async () => {
    const { store, database } = await inHand();
    await store.append('tlog-a', 'no-stream', newEvents('tlog-a', 0, [{}]));
    expect(() => { database.exec("UPDATE unnumbered SET data = '{}'"); }).toThrow(/an event never changes/);
    expect(() => { database.exec('DELETE FROM unnumbered'); }).toThrow(/an event stays/);
  });

  it.each(["UPDATE events SET data = '{}'", 'DELETE FROM events', "REPLACE INTO events (number, stream, revision, id, type, data, metadata) VALUES (0, 'x-1', 0, 'i', 'LogOpened', '', '')"])('against %s', async sql => {
    const { store, database } = await inHand();
    expect(() => { database.exec(sql); }).toThrow(/an event never changes|an event stays/);
    expect((await checkLog(store)).first).toBeNull();
  });

  it('planted: without the unique place, a second event at one revision is not stopped, and the check says so', async () => {
    const { store, database } = await inHand();
    database.exec('DROP INDEX events_by_place');
    await add(store, 0);
    const [event] = newEvents('item-a', 0, [{}]);
    database.prepare('INSERT INTO events (number, stream, revision, id, type, data, metadata) VALUES (2, ?, 0, ?, ?, ?, ?)').run('item-a', event?.id ?? '', 'TestHappened', event?.data ?? '', event?.metadata ?? '');
    expect((await checkLog(store)).first).toMatchObject({ damage: 'revision', number: 2 });
  });
});

describe('a full disk', () => {
  it('refuses with nothing written, and writes again when space returns', async () => {
    const { store, database } = await inHand();
    const pages = Number(Object.values(database.prepare('PRAGMA page_count').get() ?? {})[0]);
    database.exec(`PRAGMA max_page_count = ${pages + 4}`);
    let revision = 0;
    const fill = async (): Promise<never> => {
      for (;; revision += 1) await add(store, revision);
    };
    await expect(fill()).rejects.toMatchObject({ code: 'store-unavailable', outcome: 'not-written' });
    expect(revision).toBeGreaterThan(0);
    expect((await readStream(store, 'item-a')).length).toBe(revision);
    await expect(Promise.all([add(store, revision), add(store, 0, 'item-b')])).rejects.toMatchObject({ outcome: 'not-written' });
    database.exec('PRAGMA max_page_count = 1000000');
    expect(await add(store, revision)).toMatchObject({ revision });
    expect((await checkLog(store)).first).toBeNull();
  });
});

describe('a disk that fails', () => {
  it('makes the store read-only: the answer is unknown, and no later append pretends', async () => {
    const { store, database } = await inHand();
    await add(store, 0);
    const proto = Object.getPrototypeOf(database.prepare('COMMIT')) as { run: () => unknown; sourceSQL: string };
    const { run } = proto;
    const failing = vi.spyOn(proto, 'run').mockImplementation(function fail(this: { sourceSQL: string }, ...args: unknown[]) {
      // 1034 is SQLITE_IOERR_FSYNC: what SQLite answers when the disk does not confirm a commit.
      if (this.sourceSQL === 'COMMIT') throw Object.assign(new Error('disk I/O error'), { errcode: 1034 });
      return Reflect.apply(run, this, args);
    });
    await expect(add(store, 1)).rejects.toMatchObject({ outcome: 'unknown' });
    failing.mockRestore();
    await expect(add(store, 1)).rejects.toMatchObject({ outcome: 'not-written' });
    expect(revisions(await readStream(store, 'item-a'))).toEqual([0]);
    await store.close();
    expect(await add(open(), 1)).toMatchObject({ revision: 1 });
  });
});

/** Changes one byte in the stored row of an event, behind the back of the store. */
function flip(number: number, column: 'data' | 'metadata'): void {
  const raw = full();
  raw.exec('DROP TRIGGER events_never_change');
  const text = String(raw.prepare(`SELECT ${column} AS text FROM events WHERE number = ?`).get(number)?.['text']);
  const at = text.indexOf('x') >= 0 ? text.indexOf('x') : 20;
  raw.prepare(`UPDATE events SET ${column} = ? WHERE number = ?`).run(`${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ 1)}${text.slice(at + 1)}`, number);
  raw.exec("CREATE TRIGGER events_never_change BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'an event never changes'); END");
  raw.close();
}

describe('a flipped byte', () => {
  it.each(['data', 'metadata'] as const)('in the %s of an event is named, and the event is not served', async column => {
    const store = open();
    await store.append('log-610702', 'no-stream', genesis());
    for (let revision = 0; revision < 6; revision += 1) await add(store, revision);
    await store.close();
    flip(4, column);
    const again = open();
    const at = { number: 4, stream: 'item-a', revision: 3 };
    await expect(readStream(again, 'item-a')).rejects.toMatchObject({ code: 'event-hash', at });
    await expect(readAll(again)).rejects.toMatchObject({ code: 'event-hash', at });
    await expect(followUntil(again, { after: START }, () => true)).rejects.toMatchObject({ code: 'event-hash' });
    expect(await checkLog(again)).toMatchObject({ checked: 4, first: { damage: 'hash', ...at } });
    expect(revisions(await readStream(again, 'item-a', { from: 4 }))).toEqual([4, 5]);
    await again.close();
    expect(await checkLog(open({ verify: false }))).toMatchObject({ checked: 4, first: { damage: 'hash', ...at } });
  });
});

describe('beside the process that writes', () => {
  it('a read-only store sees what is committed, follows, and refuses to append', async () => {
    const writer = open();
    await writer.append('log-610702', 'no-stream', genesis());
    const reader = open({ readOnly: true });
    let told = false;
    const events = await followUntil(reader, { after: START }, (seen, batch) => {
      if (!told && batch.events.length === 0) {
        told = true;
        void add(writer, 0);
      }
      return seen.length === 2;
    });
    expect(events.map(event => event.number)).toEqual([0, 1]);
    await expect(add(reader, 1)).rejects.toMatchObject({ code: 'store-unavailable', outcome: 'not-written' });
  });

  it('a copy into another file has the same bytes', async () => {
    const from = open();
    await from.append('log-610702', 'no-stream', genesis());
    for (let revision = 0; revision < 5; revision += 1) for (const stream of ['item-a', 'item-b']) await add(from, revision, stream);
    const to = open({ file: join(folder, 'copy.db') });
    await copyLog({ from, to });
    expect((await readAll(to)).events).toEqual((await readAll(from)).events);
  });
});
