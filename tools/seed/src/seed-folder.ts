import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createApplication } from '@yichuang/api/application';
import { manualClock, type EventStore } from '@yichuang/event-store';
import { openEventStoreDb } from '@yichuang/event-store/eventstoredb';
import { LOG_FILE, openSqliteStore } from '@yichuang/event-store/sqlite';
import { ensureSample, type SeedOptions, type SeedResult } from './seed.ts';

export interface SamplePlace {
  /** Folder of the keys, and of the log when no server is named. */
  readonly folder: string;
  /** Address of an EventStoreDB. */
  readonly url?: string | undefined;
}

/** Thousands of commits that need not wait for the disk one by one: what the power takes of the sample is loaded again. Keys do wait. */
async function openStore({ folder, url }: SamplePlace): Promise<EventStore> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return url ? openEventStoreDb({ url, dataDir: folder }) : openSqliteStore({ file: join(folder, LOG_FILE), durability: 'normal' });
}

/**
 * Opens a data folder, fills or completes the sample district, and closes it again.
 * @throws {StoreDamaged} `store-locked` while a server runs on the folder; Error naming the step that was refused
 */
export async function seedFolder(place: SamplePlace, progress: NonNullable<SeedOptions['progress']>, { cases = 0 }: Pick<SeedOptions, 'cases'> = {}): Promise<SeedResult> {
  const store = await openStore(place);
  const clock = manualClock('2022-01-04T01:00:00.000Z');
  const app = createApplication({ store, clock, dataDir: place.folder, mode: 'sample' });
  try {
    return await ensureSample(app, clock, { progress, cases });
  } finally {
    await app.close();
    await store.close();
  }
}
