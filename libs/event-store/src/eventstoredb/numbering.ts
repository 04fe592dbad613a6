import { StoreDamaged } from '../errors.ts';
import type { RecordedEvent } from '../event-store.ts';
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
  const last = chunk.at(-1);
  if (last === undefined) return undefined;
  checkRising(index.seen, chunk);
  const entries: IndexEntry[] = [];
  const revisions = new Map<string, number>();
  const numbered = chunk.filter(isNumbered);
  for (const event of numbered) {
    checkNext(event, revisions.get(event.stream) ?? index.lastRevision(event.stream));
    revisions.set(event.stream, event.revision);
    entries.push(entryOf(event, entries.at(-1) ?? index.last));
  }
  if (requireLogOpened) checkGenesis(entries[0], numbered[0]);
  const fresh = numbered.map((event, i) => ({ event: recorded(event, entries[i]?.number ?? -1), place: event.place }));
  return { entries, fresh, others: chunk.filter(event => !isNumbered(event)), seen: last.place };
}

function recorded({ id, type, data, metadata, stream, revision }: Placed, number: number): RecordedEvent {
  return { id, type, data, metadata, number, stream, revision };
}

function checkGenesis(entry: IndexEntry | undefined, event: Placed | undefined): void {
  if (event === undefined || entry?.number !== 0 || event.type === 'LogOpened') return;
  throw diverged(event, `the log begins with ${event.type}, not with LogOpened`);
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
