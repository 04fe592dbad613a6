import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@yichuang/event-store';
import { openEventStoreDb } from '@yichuang/event-store/eventstoredb';
import { LOG_FILE, openSqliteStore } from '@yichuang/event-store/sqlite';
import { logFileIn } from '../log/open.ts';

/** A store that a command opened, and how to give back what it took. */
interface Opened {
  readonly store: EventStore;
  readonly close: () => Promise<void>;
}

export const isServer = (place: string): boolean => /^esdb(\+discover)?:/.test(place);

/** A place as it may be printed: terminals and build logs are read by others, so no password is in it. */
export const shownPlace = (place: string): string => place.replace(/^(esdb(?:\+discover)?:\/\/[^:@/]+):[^@/]*@/, '$1:***@');

/** A server's log, numbered afresh in a folder that goes away again. */
async function openServer(url: string): Promise<Opened> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yichuang-index-'));
  const forget = (): void => rmSync(dataDir, { recursive: true, force: true });
  try {
    const store = await openEventStoreDb({ url, dataDir });
    return { store, close: () => store.close().finally(forget) };
  } catch (error) {
    forget();
    throw error;
  }
}

function openFolder(folder: string, access: 'read' | 'write'): Opened {
  if (access === 'write') mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = access === 'write' ? join(folder, LOG_FILE) : logFileIn(folder);
  const store = openSqliteStore({ file, readOnly: access === 'read' });
  return { store, close: () => store.close() };
}

/**
 * Opens a log at a place: a data folder, or `esdb://user:password@host:2113`.
 * @throws {Stop} no log there; {StoreDamaged} locked, or not a log; {StoreUnavailable} no server
 */
export async function withStore<T>(place: string, access: 'read' | 'write', use: (store: EventStore) => Promise<T>): Promise<T> {
  const { store, close } = isServer(place) ? await openServer(place) : openFolder(place, access);
  try {
    return await use(store);
  } finally {
    await close();
  }
}
