import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { constraintOf, failureOf, FolderLocked, lockFolder, openDatabase, queryPlan, transactions } from './index.ts';
import { countStatements } from './testing/count-statements.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sqlite-'));
});

function caught(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a database opened read-only', () => {
  it('reads and cannot write', () => {
    const file = join(folder, 'a.db');
    openDatabase(file, { durability: 'full' }).exec('CREATE TABLE t (a INTEGER) STRICT');
    const reader = openDatabase(file, { durability: 'full', readOnly: true });
    expect(reader.prepare('SELECT count(*) AS n FROM t').get()).toMatchObject({ n: 0 });
    expect(failureOf(caught(() => { reader.exec('INSERT INTO t VALUES (1)'); }))).toBe('read-only');
  });
});

describe('queryPlan', () => {
  it('shows a scan and a sort', () => {
    const database = openDatabase(':memory:', { durability: 'normal' });
    database.exec('CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT) STRICT');
    expect(queryPlan(database, 'SELECT * FROM t ORDER BY b')).toEqual(['SCAN t', 'USE TEMP B-TREE FOR ORDER BY']);
  });
});

describe('constraintOf', () => {
  it('names the constraint that refused a row', () => {
    const database = openDatabase(join(folder, 'a.db'), { durability: 'full' });
    database.exec(`CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT UNIQUE, c TEXT CHECK (c <> 'no')) STRICT;
      CREATE TRIGGER keep BEFORE DELETE ON t BEGIN SELECT RAISE(ABORT, 'kept'); END; INSERT INTO t VALUES (1, 'x', '');`);
    const constraint = (sql: string) => constraintOf(caught(() => { database.exec(sql); }));
    expect(constraint("INSERT INTO t VALUES (1, 'y', '')")).toBe('primary-key');
    expect(constraint("INSERT INTO t VALUES (2, 'x', '')")).toBe('unique');
    expect(constraint("INSERT INTO t VALUES (2, 'y', 'no')")).toBe('check');
    expect(constraint('DELETE FROM t')).toBe('trigger');
    expect(constraint('nonsense')).toBeUndefined();
    expect(constraintOf(new Error('another'))).toBeUndefined();
  });
});

describe('transactions', () => {
  it('keeps all of the work or none', () => {
    const database = openDatabase(join(folder, 'a.db'), { durability: 'full' });
    database.exec('CREATE TABLE t (a INTEGER) STRICT');
    const tx = transactions(database);
    tx.within(() => { database.exec('INSERT INTO t VALUES (1)'); });
    expect(() => tx.within(() => {
      database.exec('INSERT INTO t VALUES (2)');
      throw new Error('half-way');
    })).toThrow('half-way');
    expect(database.prepare('SELECT a FROM t').all()).toEqual([expect.objectContaining({ a: 1 })]);
    tx.rollback();
  });
});

describe('lockFolder', () => {
  it('names the holder, and is free after a release', () => {
    const release = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: 'folder-locked', pid: process.pid }));
    release();
    release();
    lockFolder(folder)();
  });

  it('ends with the process that held it, even by kill -9', async () => {
    const source = `import { lockFolder } from ${JSON.stringify(new URL('lock.ts', import.meta.url).href)}; lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    expect(() => lockFolder(folder)).toThrow(new FolderLocked(folder, child.pid ?? 0));
    child.kill('SIGKILL');
    await once(child, 'exit');
    lockFolder(folder)();
  });
});

describe('countStatements', () => {
  it('sees every way to run a statement and leaves no trace', () => {
    const database = openDatabase(join(folder, 'a.db'), { durability: 'full' });
    const count = countStatements();
    database.exec('CREATE TABLE t (a INTEGER) STRICT');
    transactions(database).within(() => database.prepare('INSERT INTO t VALUES (1)').run());
    database.prepare('SELECT a FROM t').all();
    expect([count.commits(), count.statements()]).toEqual([1, 3]);
    count.stop();
    database.prepare('SELECT a FROM t').all();
    expect(count.statements()).toBe(3);
  });
});
