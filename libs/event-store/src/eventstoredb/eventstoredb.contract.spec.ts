import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { eventStoreContract, type StoreHarness } from '../testing/index.ts';
import { openEventStoreDb, type EventStoreDbOptions } from './index.ts';
import { EventStoreDouble, type DoubleOptions } from './testing/index.ts';

/** The shared suite through the real client: on the double always, on a real server when `EVENTSTOREDB_URL` names one. */
const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'eventstoredb-contract-'));
  folders.push(made);
  return made;
}
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

async function harness(options: EventStoreDbOptions, more: Pick<StoreHarness, 'close'> & Partial<StoreHarness>): Promise<StoreHarness> {
  let store = await openEventStoreDb(options);
  return {
    ...more,
    get store() {
      return store;
    },
    reopen: async () => {
      await store.close();
      store = await openEventStoreDb(options);
    },
    close: async () => {
      await store.close();
      await more.close();
    },
  };
}

async function onDouble(options: DoubleOptions): Promise<StoreHarness> {
  const double = await new EventStoreDouble(options).start();
  const method = options.batchAppend === false ? 'append' : 'batchAppend';
  return harness(
    { url: double.url(), dataDir: folder(), append: { deadlineMs: 500, graceMs: 200, firstDelayMs: 5 } },
    { close: () => double.stop(), loseNextAnswer: () => double.failNext(method, { dropResponse: true }) },
  );
}

eventStoreContract('EventStoreDB (double)', () => onDouble({}), { freshLog: true, losesAnswers: true });
eventStoreContract('EventStoreDB (double, a server of before 21.10)', () => onDouble({ batchAppend: false, serverFeatures: false, caughtUp: false, streamPositions: false }), { freshLog: true, losesAnswers: true });

const url = process.env['EVENTSTOREDB_URL'];
if (url !== undefined && url !== '') {
  // The log may be shared and begin with anything: one index for all tests, so that it is read once.
  const dataDir = folder();
  eventStoreContract('EventStoreDB (server)', () => harness({ url, dataDir, requireLogOpened: false, openMs: 120_000 }, { close: async () => undefined }));
}
