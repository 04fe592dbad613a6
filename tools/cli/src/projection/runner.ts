import { join } from 'node:path';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { PROJECTIONS } from '@yichuang/projections';
import { createRunner, type Runner } from '@yichuang/projections/runner';
import { DEFAULT_FOLDER, logFileIn } from '../log/open.ts';
import { registry } from '../log/states.ts';

const WAIT_MS = 600_000;

/**
 * Opens the views of a folder, brought up to the end of its log. Takes the folder's lock: a view is looked after by one
 * process at a time.
 * @throws {StoreDamaged} `store-locked` while a server runs on the folder
 */
export async function withViews<T>(folder: string = DEFAULT_FOLDER, use: (runner: Runner) => Promise<T>): Promise<T> {
  const store = openSqliteStore({ file: logFileIn(folder) });
  try {
    const runner = createRunner({ store, registry, file: join(folder, 'views.sqlite'), definitions: PROJECTIONS });
    try {
      await runner.start();
      await runner.waitFor((await store.head()).number, { timeoutMs: WAIT_MS });
      return await use(runner);
    } finally {
      await runner.stop();
    }
  } finally {
    await store.close();
  }
}
