import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkDurability, failureOf, FolderLocked, lockFolder, NotDurable, openDatabase, pragma } from './index.ts';

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'yichuang-sqlite-'));
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

describe('a database that must be durable', () => {
  it('is in WAL mode with synchronous FULL', () => {
    const database = openDatabase(join(folder(), 'a.db'), { durability: 'full' });
    expect(pragma(database, 'journal_mode')).toBe('wal');
    expect(pragma(database, 'synchronous')).toBe(2);
    database.close();
  });

  it('is refused when something set synchronous back to NORMAL', () => {
    const database = openDatabase(join(folder(), 'a.db'), { durability: 'full' });
    database.exec('PRAGMA synchronous = NORMAL');
    expect(() => checkDurability(database, 'full')).toThrow(NotDurable);
    expect(() => checkDurability(database, 'normal')).not.toThrow();
    database.close();
  });
});

describe('a failed statement', () => {
  it('says when the disk is full', () => {
    const database = openDatabase(join(folder(), 'a.db'), { durability: 'full' });
    database.exec('CREATE TABLE t (x BLOB); PRAGMA max_page_count = 4');
    let failure: string | undefined;
    try {
      database.exec("INSERT INTO t VALUES (zeroblob(100000))");
    } catch (error) {
      failure = failureOf(error);
    }
    expect(failure).toBe('full');
    database.close();
  });

  it('says when a constraint refused it', () => {
    const database = openDatabase(':memory:', { durability: 'normal' });
    database.exec('CREATE TABLE t (x INTEGER UNIQUE); INSERT INTO t VALUES (1)');
    let failure: string | undefined;
    try {
      database.exec('INSERT INTO t VALUES (1)');
    } catch (error) {
      failure = failureOf(error);
    }
    expect(failure).toBe('constraint');
    database.close();
  });
});

describe('a data folder', () => {
  it('is held by one user at a time and free again after', () => {
    const data = folder();
    const release = lockFolder(data);
    expect(() => lockFolder(data)).toThrow(FolderLocked);
    release();
    lockFolder(data)();
  });
});
