import { StoreDamaged } from '../errors.ts';
import type { IndexEntry, LogIndex } from './log-index.ts';
import type { Place } from './positions.ts';
import { digest, isNumbered, recordedAt, type Placed } from './records.ts';
import type { TailEvent } from './tail.ts';

/** What one chunk of the log comes to. */
export interface Numbered {
  readonly entries: readonly IndexEntry[];
  readonly fresh: readonly TailEvent[];
  /** Events without a number: the server's own, and those of `tlog-…` streams. */
  readonly others: readonly Placed[];
  readonly seen: Place;
}

export function diverged(at: { readonly stream: string; readonly revision: number; readonly id: string }, message: string): StoreDamaged {
  return new StoreDamaged('store-diverged', { stream: at.stream, revision: at.revision, id: at.id }, message);
}

/**
 * Gives the next numbers to the events of a chunk, in the order of the log. Nothing is written.
 * @throws {StoreDamaged} `store-diverged`: the log went back, a stream has a gap, or the log does not begin with `LogOpened`
 */
export function numberChunk(index: LogIndex, chunk: readonly Placed[], requireLogOpened: boolean): Numbered | undefined {
  const { place } = chunk.at(-1) ?? {};
  if (place === undefined) return undefined;
  checkRising(index.seen, chunk);
  const others: Placed[] = [];
  const entries: IndexEntry[] = [];
  const fresh: TailEvent[] = [];
  const revisions = new Map<string, number>();
  for (const event of chunk) {
    if (!isNumbered(event)) {
      others.push(event);
      continue;
    }
    checkNext(event, revisions.get(event.stream) ?? index.lastRevision(event.stream));
    revisions.set(event.stream, event.revision);
    const entry = entryOf(event, entries.at(-1) ?? index.last);
    if (entry.number === 0 && requireLogOpened && event.type !== 'LogOpened') throw diverged(event, `the log begins with ${event.type}, not with LogOpened`);
    entries.push(entry);
    fresh.push({ event: { id: event.id, type: event.type, data: event.data, metadata: event.metadata, number: entry.number, stream: event.stream, revision: event.revision }, place: event.place });
  }
  return { entries, fresh, others, seen: place };
}

function checkRising(seen: Place | undefined, chunk: readonly Placed[]): void {
  let last = seen?.commit ?? -1;
  for (const event of chunk) {
    if (event.place.commit <= last) throw diverged(event, `the log went back to ${event.place.commit}`);
    last = event.place.commit;
  }
}

function checkNext(event: Placed, last: number): void {
  if (event.revision !== last + 1) throw diverged(event, `stream ${event.stream} goes on at ${event.revision}, not at ${last + 1}`);
}

function entryOf(event: Placed, previous: IndexEntry | undefined): IndexEntry {
  const at = recordedAt(event);
  const before = previous?.recordedMax ?? '';
  return {
    number: (previous?.number ?? -1) + 1,
    stream: event.stream,
    revision: event.revision,
    id: event.id,
    commit: event.place.commit,
    prepare: event.place.prepare,
    digest: digest(event),
    recordedMax: before > at ? before : at,
  };
}
