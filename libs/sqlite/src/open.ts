import { DatabaseSync } from 'node:sqlite';

/**
 * `full`: each commit is on the disk before it is answered; for what exists nowhere else.
 * `normal`: the last commits may be lost with the power, the file stays whole; for what can be computed again.
 */
export type Durability = 'full' | 'normal';

export interface OpenOptions {
  readonly durability: Durability;
  readonly readOnly?: boolean;
  /** Milliseconds that a writer waits for another one. Default 5000. */
  readonly busyTimeout?: number;
  /** Overwrite what is deleted with zeros. For files that hold keys. */
  readonly secureDelete?: boolean;
  /** Bytes of a page of a file that is made now; a file keeps the size that it was made with. Default 4096. */
  readonly pageSize?: number;
  /** Bytes of the write-ahead log at which it is copied into the file. Default: a thousand pages. */
  readonly walBytes?: number;
}

/** The file cannot hold what it must: opening stops. */
export class NotDurable extends Error {
  readonly code = 'not-durable';
}

const SYNCHRONOUS: Record<Durability, number> = { normal: 1, full: 2 };

/** Value of a pragma, as SQLite answers it. */
export function pragma(database: DatabaseSync, name: string): unknown {
  const row = database.prepare(`PRAGMA ${name}`).get();
  return row === undefined ? undefined : Object.values(row)[0];
}

/**
 * What was asked for is read back: a build that ignores a pragma must not pass for a durable one.
 * @throws {NotDurable}
 */
export function checkDurability(database: DatabaseSync, durability: Durability): void {
  const journal = String(pragma(database, 'journal_mode'));
  const synchronous = Number(pragma(database, 'synchronous'));
  if (journal !== 'wal' && journal !== 'memory') throw new NotDurable(`journal_mode is ${journal}, not wal`);
  if (synchronous < SYNCHRONOUS[durability]) throw new NotDurable(`synchronous is ${synchronous}, needed ${SYNCHRONOUS[durability]} (${durability.toUpperCase()})`);
}

/** What concerns the file itself. The size of a page is settled by the first write, which the change to WAL is. */
function setUp(database: DatabaseSync, { pageSize, walBytes, secureDelete = false }: OpenOptions): void {
  if (pageSize !== undefined) database.exec(`PRAGMA page_size = ${pageSize}`);
  database.exec('PRAGMA journal_mode = WAL');
  if (secureDelete) database.exec('PRAGMA secure_delete = ON');
  if (walBytes !== undefined) database.exec(`PRAGMA wal_autocheckpoint = ${Math.ceil(walBytes / Number(pragma(database, 'page_size')))}`);
}

/** Opens a database in WAL mode with the durability asked for, and makes sure that it has it. */
export function openDatabase(file: string, options: OpenOptions): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: options.readOnly ?? false, timeout: options.busyTimeout ?? 5000, enableForeignKeyConstraints: true });
  try {
    if (!options.readOnly) setUp(database, options);
    database.exec(`PRAGMA synchronous = ${options.durability === 'full' ? 'FULL' : 'NORMAL'}`);
    database.exec('PRAGMA temp_store = MEMORY');
    if (!options.readOnly) checkDurability(database, options.durability);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
