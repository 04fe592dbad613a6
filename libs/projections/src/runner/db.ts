import { openDatabase, type Database, type Statement } from '@yichuang/sqlite';

/** What can be bound to a statement here. */
export type Bindable = string | number | null;

/** All rows of a statement, typed by the caller who wrote the SELECT. */
export function allRows<T>(statement: Statement, ...values: readonly Bindable[]): readonly T[] {
  const rows: unknown = statement.all(...values);
  return rows as readonly T[];
}

/** The first row of a statement. */
export function firstRow<T>(statement: Statement, ...values: readonly Bindable[]): T | undefined {
  const row: unknown = statement.get(...values);
  return row as T | undefined;
}

/** Opens a read-model file for its one writer. Durable enough: what a power cut takes away is folded again. */
export function openWriter(file: string): Database {
  const db = openDatabase(file, { durability: 'normal' });
  db.exec('PRAGMA cache_size = -32768');
  return db;
}

/** Opens a read-model file for reading beside the writer. */
export function openReader(file: string): Database {
  const db = openDatabase(file, { durability: 'normal', readOnly: true });
  db.exec('PRAGMA cache_size = -32768; PRAGMA query_only = ON');
  return db;
}

/** Runs `work` in one write transaction; rolls back and rethrows when it fails. */
export function inTransaction(db: Database, work: () => void): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    work();
    db.exec('COMMIT');
  } catch (failure) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw failure;
  }
}
