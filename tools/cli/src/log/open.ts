import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EventStore } from '@yichuang/event-store';
import { LOG_FILE, openSqliteStore } from '@yichuang/event-store/sqlite';
import { EXIT, Stop } from '../exit.ts';

/** Data folder when none is named: that of `npm start`. */
export const DEFAULT_FOLDER = '.data';

/** File of the log in a data folder. @throws {Stop} when there is none */
export function logFileIn(folder: string): string {
  const file = join(folder, LOG_FILE);
  if (!existsSync(file)) throw new Stop(EXIT.failed, `no log in ${folder}`, `yichuang seed --file ${folder}`);
  return file;
}

/** Opens the log of a folder read-only, beside a server or without one; each event read is checked against its hash. */
export async function withLog<T>(folder: string = DEFAULT_FOLDER, use: (store: EventStore) => Promise<T>): Promise<T> {
  const store = openSqliteStore({ file: logFileIn(folder), readOnly: true });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
