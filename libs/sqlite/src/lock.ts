import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { failureOf } from './failure.ts';

/** Another live process, or another part of this one, uses the folder. `pid` is 0 when it is not yet known. */
export class FolderLocked extends Error {
  readonly code = 'folder-locked';
  readonly pid: number;
  constructor(folder: string, pid: number) {
    super(`${folder} is in use by process ${pid || '(unknown)'}`);
    this.name = 'FolderLocked';
    this.pid = pid;
  }
}

function holderOf(lock: DatabaseSync): number {
  try {
    return Number(lock.prepare('SELECT pid FROM holder').get()?.['pid'] ?? 0);
  } catch {
    return 0;
  }
}

function take(lock: DatabaseSync): void {
  lock.exec('BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS holder (pid INTEGER NOT NULL); DELETE FROM holder;');
  lock.prepare('INSERT INTO holder VALUES (?)').run(process.pid);
  // Committed so that others can read who holds it; the transaction begun after it is the lock itself.
  lock.exec('COMMIT; BEGIN IMMEDIATE;');
}

/**
 * One process per data folder: holds a write transaction on a small database in it. That lock is the operating
 * system's and ends with the process however it dies, so there is no stale lock to recognise or to take over; the
 * process number inside is for the message.
 * @returns a function that gives the folder free; a second call does nothing
 * @throws {FolderLocked}
 */
export function lockFolder(folder: string, name = 'lock'): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = new DatabaseSync(join(folder, name), { timeout: 0 });
  try {
    take(lock);
  } catch (error) {
    const pid = holderOf(lock);
    lock.close();
    throw failureOf(error) === 'busy' ? new FolderLocked(folder, pid) : error;
  }
  return () => {
    if (lock.isOpen) lock.close();
  };
}
