import { closeSync, fsyncSync, openSync } from 'node:fs';
import type { EventStore } from '@yichuang/event-store';
import { openBatch, type Decoder } from './batch.ts';
import type { Foldable } from './foldable.ts';
import { indexSchema } from './schema.ts';
import { openShelf } from './shelf.ts';

/** What a build of a projection needs: the log and how to read it. */
export interface LogSource {
  readonly store: EventStore;
  readonly decoder: Decoder;
}

export interface Built {
  /** Number of the last event folded. */
  readonly number: number;
  readonly rows: number;
}

/**
 * Folds the whole log into a new file, with the hash of every event checked. Memory does not grow with the log. The file
 * is neither journaled nor indexed while it grows (a build cut short is thrown away), and is on disk when this resolves.
 * @throws when an event cannot be folded or does not match its hash
 */
export async function buildFile(file: string, projection: Foldable, { store, decoder }: LogSource): Promise<Built> {
  const shelf = openShelf(file, [projection], { moments: false, indexed: false });
  // What is sorted for an index may be larger than memory.
  shelf.db.exec('PRAGMA journal_mode = OFF; PRAGMA cache_size = -8192; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = FILE;');
  try {
    const filter = projection.categories.length === 0 ? {} : { categories: projection.categories };
    for await (const batch of store.readAll({ after: shelf.checkpoint(projection.name).position, ...filter })) {
      shelf.apply(openBatch(batch, decoder));
      const { stopped } = shelf.checkpoint(projection.name);
      if (stopped !== null) throw new Error(`${projection.name} cannot fold event ${stopped.number} (${stopped.type}): ${stopped.error}`);
      await pause();
    }
    shelf.db.exec(indexSchema(projection));
    const rows = shelf.count(projection.name);
    return { number: shelf.checkpoint(projection.name).number, rows };
  } finally {
    shelf.close();
    flushFile(file);
  }
}

/** Lets requests in between two batches. */
export function pause(): Promise<void> {
  return new Promise(resolve => {
    setImmediate(resolve);
  });
}

function flushFile(file: string): void {
  const handle = openSync(file, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
