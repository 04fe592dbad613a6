/** A process to be killed: opens the log of a folder, wakes what is due at an instant, and prints a dot for each case that it has woken. */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { manualClock } from '@yichuang/event-store';
import { LOG_FILE, openSqliteStore } from '@yichuang/event-store/sqlite';
import { createApplication } from '../../application.ts';
import { caseWaker } from '../timers/processes.ts';

const [folder = '', now = ''] = process.argv.slice(2);
const store = openSqliteStore({ file: join(folder, LOG_FILE) });
const app = createApplication({ store, clock: manualClock(now), dataDir: folder, mode: 'sample' });
await app.ready();
const telling = { ...app, execute: async (...command: Parameters<typeof app.execute>) => {
  const answer = await app.execute(...command);
  // Written without buffer: whatever is printed was recorded.
  writeSync(1, '.');
  return answer;
} };
await caseWaker(telling, failure => {
  throw failure;
}).tick();
await app.close();
await store.close();
