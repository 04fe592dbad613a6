import { basename, dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { checkDurability, FolderLocked, lockFolder, NotDurable, openDatabase, type Database, type Durability } from '@yichuang/sqlite';
import { createBell, type Bell } from '../bell.ts';
import { StoreDamaged, StoreUnavailable } from '../errors.ts';
import type { EventStore } from '../event-store.ts';
import { followLog } from '../following.ts';
import { endOfFile, knownEnd } from './log-end.ts';
import { createReader } from './reader.ts';
import { checkSchema, createSchema } from './schema.ts';
import { createWriter, type Writer } from './writer.ts';

export interface SqliteStoreOptions {
  readonly file: string;
  /** Reads beside the process that writes, without its lock; appends are refused. */
  readonly readOnly?: boolean;
  /** Check each event read against its hash. Default true; off only where another thread checks the same events. */
  readonly verify?: boolean;
  /** `normal` may lose the last commits with the power: for benchmarks, and for a sample that is loaded again. Default `full`. */
  readonly durability?: Durability;
}

/**
 * An append touches a page of each index for nearly every event: small pages keep what is written for it small. The
 * write-ahead log is long enough for a page that changes often to be copied into the file once for many changes.
 */
const FILE = { pageSize: 1024, walBytes: 16 * 1024 * 1024 };

/** How often a read-only store asks whether another process has written, in milliseconds. */
const POLL = 250;

const pollingBell: Bell = {
  ring: () => undefined,
  next: signal => setTimeout(POLL, undefined, { signal }).catch(() => undefined),
};

const noWriter: Writer = {
  append: async () => {
    throw new StoreUnavailable('the store is open for reading only', 'not-written');
  },
  close: () => undefined,
};

/** The port over an open connection; the connection is closed with the store. For {@link openSqliteStore} and fault tests. */
export function createSqliteStore(database: Database, { readOnly = false, verify = true, onClose = () => undefined }: { readOnly?: boolean; verify?: boolean; onClose?: () => void } = {}): EventStore {
  const bell = readOnly ? pollingBell : createBell();
  const file = endOfFile(database);
  const known = knownEnd(file);
  const reader = createReader(database, { end: readOnly ? file : known, verify });
  const writer = readOnly ? noWriter : createWriter(database, { end: known, onCommit: bell.ring });
  const { head, readStream, readAll } = reader;
  return {
    checksHashes: verify,
    append: writer.append,
    readStream,
    readAll,
    follow: (query, signal) => followLog({ bell, head, readAll }, query, signal),
    head: async () => head(),
    close: async () => {
      if (!database.isOpen) return;
      writer.close();
      database.close();
      onClose();
    },
  };
}

function named(error: unknown): unknown {
  if (error instanceof NotDurable) return new StoreDamaged('not-durable', {}, error.message);
  if (error instanceof FolderLocked) return new StoreDamaged('store-locked', {}, error.message);
  return error;
}

/**
 * Checks of a file that is about to be served.
 * @throws {StoreDamaged} `not-durable`, or `store-diverged` when a guard is missing
 */
export function checkBoot(database: Database, durability: Durability): void {
  try {
    checkDurability(database, durability);
  } catch (error) {
    throw named(error);
  }
  checkSchema(database);
}

function open({ file, readOnly = false, durability = 'full' }: SqliteStoreOptions): Database {
  const database = openDatabase(file, { ...FILE, durability, readOnly });
  try {
    if (!readOnly) createSchema(database);
    if (readOnly) checkSchema(database);
    else checkBoot(database, durability);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Opens the embedded store: a file in write-ahead mode, durable at every commit, one process at a time.
 * @throws {StoreDamaged} `store-locked` another process has it; `not-durable`; `store-diverged` not a log of ours
 */
export function openSqliteStore(options: SqliteStoreOptions): EventStore {
  const { file, readOnly = false, verify = true } = options;
  let release = (): void => undefined;
  try {
    if (!readOnly) release = lockFolder(dirname(file), `${basename(file)}.lock`);
    return createSqliteStore(open(options), { readOnly, verify, onClose: release });
  } catch (error) {
    release();
    throw named(error);
  }
}
