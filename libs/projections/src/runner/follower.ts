import { StoreDamaged, type Batch, type EventStore } from '@yichuang/event-store';
import { openBatch, type Decoder } from './batch.ts';
import type { Checkpoint } from './checkpoint.ts';
import { pause } from './build.ts';
import type { Shelf } from './shelf.ts';

/** The log is not the one that was folded: an event is missing, another stands in its place, or the log is shorter. */
export class StoreDiverged extends Error {
  readonly code = 'STORE_DIVERGED';
}

export interface Following {
  readonly store: EventStore;
  readonly decoder: Decoder;
  readonly shelves: readonly Shelf[];
  /** After each committed batch, and when the head moves. */
  readonly onBatch: (head: number) => void;
  /** A file could not be written or the store not read: it is tried again. */
  readonly onFailure: (failure: unknown) => void;
  readonly retryMs: number;
}

/** Checkpoints of everything that runs, with the shelf that each belongs to. */
function running(shelves: readonly Shelf[]): readonly Checkpoint[] {
  return shelves.flatMap(shelf => shelf.projections.map(({ name }) => shelf.checkpoint(name))).filter(({ stopped }) => stopped === null);
}

/** Where following has to begin: at the projection that is furthest behind. Null when nothing runs. */
function startOf(shelves: readonly Shelf[]): Checkpoint | null {
  return running(shelves).reduce<Checkpoint | null>((least, each) => (least === null || each.number < least.number ? each : least), null);
}

/**
 * Compares every checkpoint with the log: the event seen last must still be there, under its id.
 * @throws {StoreDiverged}
 */
export async function checkAgainstLog(store: EventStore, shelves: readonly Shelf[]): Promise<void> {
  const head = await store.head();
  for (const { number, seen } of running(shelves)) {
    if (number > head.number) throw new StoreDiverged(`event ${number} was folded, but the log ends at ${head.number}`);
    if (seen === null) continue;
    let found: string | null = null;
    for await (const event of store.readStream(seen.stream, { from: seen.revision, limit: 1 })) found = event.id;
    if (found !== seen.id) throw new StoreDiverged(`${seen.stream}@${seen.revision} is ${found ?? 'gone'}, ${seen.id} was folded`);
  }
}

/**
 * Folds the log into the shelves until `signal` aborts, one transaction per batch and shelf.
 * @throws {StoreDiverged} a gap, or another log; {StoreDamaged} from the store: nothing may go on then
 */
export async function followLog(following: Following, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await checkAgainstLog(following.store, following.shelves);
      await followOnce(following, signal);
    } catch (failure) {
      if (failure instanceof StoreDiverged || failure instanceof StoreDamaged) throw failure;
      following.onFailure(failure);
      await delay(following.retryMs, signal);
    }
  }
}

async function followOnce({ store, decoder, shelves, onBatch }: Following, signal: AbortSignal): Promise<void> {
  const start = startOf(shelves);
  if (start === null) return delay(60_000, signal);
  let number: number | null = null;
  for await (const batch of store.follow({ after: start.position }, signal)) {
    number = checkDense(batch, number ?? Math.min(start.number, (batch.events[0]?.number ?? Infinity) - 1));
    if (batch.events.length > 0) applyTo(shelves, batch, decoder);
    onBatch(batch.upTo.number);
    await pause();
    if (running(shelves).length === 0) return;
  }
}

/** Numbers have no holes. Returns the last number of the batch. @throws {StoreDiverged} */
function checkDense(batch: Batch, before: number | null): number | null {
  let last = before;
  for (const { number } of batch.events) {
    if (last !== null && number !== last + 1) throw new StoreDiverged(`event ${number} follows ${last}`);
    last = number;
  }
  if (last !== null && batch.upTo.number > last) throw new StoreDiverged(`the log goes on to ${batch.upTo.number}, but nothing follows event ${last}`);
  return last;
}

function applyTo(shelves: readonly Shelf[], batch: Batch, decoder: Decoder): void {
  const opened = openBatch(batch, decoder);
  for (const shelf of shelves) shelf.apply(opened);
}

/** Folds what lies between the shelf's checkpoint and event `upTo`. */
export async function catchUp(shelf: Shelf, { store, decoder }: Pick<Following, 'store' | 'decoder'>, upTo: number): Promise<void> {
  const start = startOf([shelf]);
  if (start === null || start.number >= upTo) return;
  for await (const batch of store.readAll({ after: start.position, upTo })) {
    applyTo([shelf], batch, decoder);
    await pause();
  }
}

function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(done, milliseconds);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done, { once: true });
    if (signal.aborted) done();
  });
}
