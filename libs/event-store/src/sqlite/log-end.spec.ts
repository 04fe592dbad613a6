import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '@yichuang/sqlite';
import { countStatements } from '@yichuang/sqlite/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventStore } from '../event-store.ts';
import { genesis, newEvents } from '../testing/events.ts';
import { openSqliteStore } from './index.ts';
import { HEAD_SQL } from './log-end.ts';
import { createSchema } from './schema.ts';
import { createSqliteStore } from './sqlite-store.ts';

let folder = '';
let store: EventStore;
let database: Database;
const event = (stream: string, revision: number) => newEvents(stream, revision, [{ data: { text: 'x'.repeat(2000) } }]);
const add = (revision: number, stream = 'item-a') => store.append(stream, revision === 0 ? 'no-stream' : revision - 1, event(stream, revision));
const inFile = (): number => Number(Object.values(database.prepare(HEAD_SQL).get() ?? {})[0]);
/** What the store says, which must be what the file says. */
async function headIsTrue(number: number): Promise<void> {
  expect([(await store.head()).number, inFile()]).toEqual([number, number]);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yichuang-end-'));
  database = openDatabase(join(folder, 'log.db'), { durability: 'full' });
  createSchema(database);
  store = createSqliteStore(database);
  await headIsTrue(-1);
  await store.append('log-610702', 'no-stream', genesis());
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
  rmSync(folder, { recursive: true });
});

describe('the head of the log', () => {
  it('is asked of the file once: an append moves it with no statement of its own', async () => {
    await store.head();
    const count = countStatements();
    await add(0);
    const { number } = await store.head();
    count.stop();
    expect([number, count.statements()]).toEqual([1, 1]);
    await headIsTrue(1);
  });

  it('stays with what is refused, repeated or kept without a number, and moves with the last of a group', async () => {
    await headIsTrue(0);
    const first = event('item-a', 0);
    await Promise.all([store.append('item-a', 'no-stream', first), add(1), add(0, 'item-b')]);
    await headIsTrue(3);
    await expect(store.append('item-a', 'no-stream', first)).resolves.toMatchObject({ number: 1 });
    await headIsTrue(3);
    await expect(store.append('item-a', 0, event('item-c', 0))).rejects.toMatchObject({ code: 'revision-conflict' });
    await store.append('tlog-610702', 'no-stream', event('tlog-610702', 0));
    await headIsTrue(3);
    const [refused, stored] = await Promise.allSettled([store.append('item-a', 4, event('item-a', 5)), add(1, 'item-b')]);
    expect([refused?.status, stored?.status]).toEqual(['rejected', 'fulfilled']);
    await headIsTrue(4);
  });

  it('stays when the disk is full, and moves again when space returns', async () => {
    await add(0);
    await headIsTrue(1);
    database.exec('PRAGMA max_page_count = 1');
    await expect(Promise.all([add(1), add(0, 'item-b')])).rejects.toMatchObject({ outcome: 'not-written' });
    await headIsTrue(1);
    database.exec('PRAGMA max_page_count = 1000000');
    await add(1);
    await headIsTrue(2);
  });

  it('is asked of the file again when the disk did not confirm a commit that it holds all the same', async () => {
    await headIsTrue(0);
    const proto = Object.getPrototypeOf(database.prepare('COMMIT')) as { run: () => unknown; sourceSQL: string };
    const { run } = proto;
    vi.spyOn(proto, 'run').mockImplementation(function fail(this: { sourceSQL: string }, ...args: unknown[]) {
      const answer: unknown = Reflect.apply(run, this, args);
      if (this.sourceSQL === 'COMMIT') throw Object.assign(new Error('disk I/O error'), { errcode: 1034 });
      return answer;
    });
    await expect(add(0)).rejects.toMatchObject({ outcome: 'unknown' });
    await headIsTrue(1);
  });

  it('is learnt anew by the next opening, and by a reader beside the writer at each asking', async () => {
    await add(0);
    await store.close();
    const file = join(folder, 'log.db');
    store = openSqliteStore({ file });
    database = openDatabase(file, { durability: 'normal', readOnly: true });
    await headIsTrue(1);
    const beside = openSqliteStore({ file, readOnly: true });
    expect((await beside.head()).number).toBe(1);
    await add(1);
    expect((await beside.head()).number).toBe(2);
    await headIsTrue(2);
    await beside.close();
    database.close();
  });

  it('is not told by a store that is closed', async () => {
    await store.head();
    await store.close();
    await expect(store.head()).rejects.toThrow();
  });
});
