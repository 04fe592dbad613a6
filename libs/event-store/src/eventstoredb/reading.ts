import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { StoreDamaged, StoreUnavailable } from '../errors.ts';
import { START, type Position } from '../event-store.ts';
import { chunks, type Call } from './chunks.ts';
import type { Connection } from './connection.ts';
import { classify } from './failures.ts';
import type { Indexer } from './indexer.ts';
import type { LogIndex } from './log-index.ts';
import { fromPosition, type Place } from './positions.ts';

/** What every read of the store needs. */
export interface ReadContext {
  readonly connection: Connection;
  readonly index: LogIndex;
  readonly indexer: Indexer;
}

/** How long an answer waits for its event number (architecture §11.2). */
export const INDEX_WAIT_MS = 2000;
/** Events that the client buffers of one call. */
export const PAGE = { highWaterMark: 256 };

const TRIES = 8;
const FIRST_DELAY_MS = 50;
const LAST_DELAY_MS = 2000;

export interface Resuming {
  /** Asked when the server knows no such stream. */
  readonly missing?: () => void;
  readonly signal?: AbortSignal;
}

/**
 * A read that goes on after passing errors; `open` starts where the consumer stands now.
 * @throws {StoreUnavailable} after eight tries without progress, or without the right to read; {StoreDamaged}
 */
export async function* resumed<T>({ connection, indexer }: ReadContext, open: (client: EventStoreDBClient) => Call<T>, { missing, signal }: Resuming): AsyncGenerator<readonly T[]> {
  for (let failures = 0; ; failures += 1) {
    indexer.check();
    try {
      for await (const chunk of chunks<T>(connection, open, signal)) {
        yield chunk;
        failures = 0;
      }
      return;
    } catch (error) {
      if (classify(error) === 'no-stream') return missing?.();
      await pauseAfter(error, failures);
    }
  }
}

async function pauseAfter(error: unknown, failures: number): Promise<void> {
  const failure = classify(error);
  if (failure === 'deleted') throw new StoreDamaged('store-diverged', {}, 'the stream was deleted in the store');
  if (failure === 'denied' || failure === 'permanent' || failures + 1 >= TRIES) {
    throw new StoreUnavailable(`the store cannot be read: ${error instanceof Error ? error.message : String(error)}`, 'not-written', { cause: error });
  }
  await sleep(Math.min(LAST_DELAY_MS, FIRST_DELAY_MS * 2 ** failures) * (0.5 + Math.random() / 2));
}

/** Place and number of a position that this store gave out before. @throws {StoreDamaged} the log does not have it */
export async function locate({ index, indexer }: ReadContext, position: Position): Promise<{ place: Place | undefined; number: number }> {
  const place = fromPosition(position);
  if (position === START || place === undefined) return { place: undefined, number: -1 };
  if (!indexer.hasSeen(place)) await indexer.until(() => indexer.hasSeen(place) || undefined, INDEX_WAIT_MS).catch(() => indexer.check());
  const number = index.numberAtCommit(place.commit);
  if (number === undefined) throw new StoreDamaged('store-diverged', {}, `the log has no event at ${position}`);
  return { place, number };
}
