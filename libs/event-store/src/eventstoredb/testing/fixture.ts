import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { genesis } from '../../testing/events.ts';
import type { Batch, Position } from '../../event-store.ts';
import { START } from '../../event-store.ts';
import { openEventStoreDb, type EventStoreDb, type EventStoreDbOptions } from '../index.ts';
import type { DoubleOptions } from './double-state.ts';
import { EventStoreDouble } from './double.ts';

export interface Fixture {
  readonly double: EventStoreDouble;
  readonly store: EventStoreDb;
  readonly dataDir: string;
  /** Closes the store and opens it again, on the same folder. */
  reopen(): Promise<EventStoreDb>;
}

const cleanups: (() => Promise<void>)[] = [];

/** Closes all that a test opened. */
export async function cleanUp(): Promise<void> {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
}

export function onCleanUp(cleanup: () => Promise<void>): void {
  cleanups.push(cleanup);
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'eventstoredb-'));
  cleanups.push(async () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A double that runs, and the adapter on it; `LogOpened` is written unless `empty`. */
export async function fixture(more: { double?: DoubleOptions; store?: Partial<EventStoreDbOptions>; empty?: boolean; url?: (double: EventStoreDouble) => string } = {}): Promise<Fixture> {
  const double = await new EventStoreDouble(more.double).start();
  cleanups.push(() => double.stop());
  const dataDir = temporaryFolder();
  const open = (): Promise<EventStoreDb> => openEventStoreDb({ url: more.url?.(double) ?? double.url(), dataDir, append: { firstDelayMs: 5 }, ...more.store });
  let store = await open();
  cleanups.push(() => store.close());
  if (more.empty !== true) await store.append('log-610702', 'no-stream', genesis());
  return {
    double,
    dataDir,
    get store() {
      return store;
    },
    reopen: async () => {
      await store.close();
      store = await open();
      return store;
    },
  };
}

/** Everything after a position, flat. */
export async function collect(batches: AsyncIterable<Batch>): Promise<Batch['events'][number][]> {
  const events: Batch['events'][number][] = [];
  for await (const batch of batches) events.push(...batch.events);
  return events;
}

export function everything(store: EventStoreDb, after: Position = START): Promise<Batch['events'][number][]> {
  return collect(store.readAll({ after }));
}
