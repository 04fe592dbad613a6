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

/** Opens a database in WAL mode with the durability asked for, and makes sure that it has it. */
export function openDatabase(file: string, options: OpenOptions): DatabaseSync {
  const database = new DatabaseSync(file, { readOnly: options.readOnly ?? false, timeout: options.busyTimeout ?? 5000, enableForeignKeyConstraints: true });
  try {
    if (!options.readOnly) {
      database.exec('PRAGMA journal_mode = WAL');
      if (options.secureDelete) database.exec('PRAGMA secure_delete = ON');
    }
    database.exec(`PRAGMA synchronous = ${options.durability === 'full' ? 'FULL' : 'NORMAL'}`);
    database.exec('PRAGMA temp_store = MEMORY');
    if (!options.readOnly) checkDurability(database, options.durability);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
