import type { DatabaseSync } from 'node:sqlite';

/** BEGIN, COMMIT and ROLLBACK of one connection, prepared once. */
export interface Transactions {
  begin(): void;
  commit(): void;
  /** Does nothing when SQLite has already rolled back by itself, as it does on a full disk. */
  rollback(): void;
  /** Runs `work` whole or not at all. */
  within<T>(work: () => T): T;
}

/** IMMEDIATE: the write lock is taken at the start, so that a transaction never fails half-way for want of it. */
export function transactions(database: DatabaseSync): Transactions {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const rollback = (): void => {
    if (database.isTransaction) database.exec('ROLLBACK');
  };
  return {
    begin: () => {
      begin.run();
    },
    commit: () => {
      commit.run();
    },
    rollback,
    within: work => {
      begin.run();
      try {
        const result = work();
        commit.run();
        return result;
      } catch (error) {
        rollback();
        throw error;
      }
    },
  };
}
