import { BACKWARDS, END, FORWARDS, type EventStoreDBClient, type ResolvedEvent } from '@eventstore/db-client';
import { StoreDamaged } from '../errors.ts';
import { isNumberedStream, type RecordedEvent, type StreamId, type StreamQuery } from '../event-store.ts';
import { diverged } from './numbering.ts';
import { INDEX_WAIT_MS, PAGE, resumed, type ReadContext } from './reading.ts';
import { toSeen, type Seen } from './records.ts';

/** The events of a stream with their numbers, −1 in a stream that has none (`tlog-…`). A stream the index knows and the server does not is damage, not emptiness. */
export async function* readStream(context: ReadContext, stream: StreamId, query: StreamQuery): AsyncGenerator<RecordedEvent> {
  const cursor = new StreamCursor(query);
  if (cursor.done) return;
  const open = (client: EventStoreDBClient) => client.readStream(stream, cursor.options(), PAGE);
  for await (const chunk of resumed<ResolvedEvent>(context, open, { missing: () => checkNeverThere(context, stream) })) {
    yield* cursor.take(await numbered(context, toEvents(chunk), cursor));
    if (cursor.done) return;
  }
}

/** Where a read of a stream stands: enough to take it up again after a break. */
class StreamCursor {
  readonly step: 1 | -1;
  /** Revision to read next; undefined for the last one. */
  next: number | undefined;
  readonly #upTo: number;
  #left: number;

  constructor({ from, backwards = false, limit = Number.MAX_SAFE_INTEGER, upTo = Number.MAX_SAFE_INTEGER }: StreamQuery) {
    this.step = backwards ? -1 : 1;
    this.next = from ?? (backwards ? undefined : 0);
    this.#upTo = upTo;
    this.#left = limit;
  }

  get done(): boolean {
    return this.#left <= 0 || (this.next !== undefined && this.next < 0);
  }

  options(): { fromRevision: bigint | typeof END; direction: typeof FORWARDS | typeof BACKWARDS } {
    return { fromRevision: this.next === undefined ? END : BigInt(this.next), direction: this.step > 0 ? FORWARDS : BACKWARDS };
  }

  /** The events to give out of those read. */
  take(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
    const last = events.at(-1);
    if (last === undefined) return [];
    const page = events.filter(({ number }) => number <= this.#upTo).slice(0, this.#left);
    const passed = this.step > 0 && last.number > this.#upTo;
    this.next = last.revision + this.step;
    this.#left = passed ? 0 : this.#left - page.length;
    return page;
  }
}

function toEvents(chunk: readonly ResolvedEvent[]): readonly Seen[] {
  return chunk.flatMap(({ event }) => (event === undefined ? [] : [toSeen(event)]));
}

async function numbered({ index, indexer }: ReadContext, seen: readonly Seen[], at: { next: number | undefined; step: 1 | -1 }): Promise<RecordedEvent[]> {
  const [first] = seen;
  const last = seen.at(-1);
  if (first === undefined || last === undefined) return [];
  checkDense(seen, at);
  if (!isNumberedStream(first.stream)) return seen.map(event => ({ ...event, number: -1 }));
  const from = Math.min(first.revision, last.revision);
  const to = Math.max(first.revision, last.revision);
  const numbers = await indexer.until(() => whenAll(index.numbers(first.stream, from, to), seen.length), INDEX_WAIT_MS);
  const ordered = at.step > 0 ? numbers : numbers.toReversed();
  return seen.map((event, i) => ({ ...event, number: ordered[i] ?? -1 }));
}

function whenAll(numbers: readonly number[], length: number): readonly number[] | undefined {
  return numbers.length === length ? numbers : undefined;
}

/** Revisions follow one another; where they do not, events were hidden or removed. Backwards may begin beyond the end. */
function checkDense(seen: readonly Seen[], { next, step }: { next: number | undefined; step: 1 | -1 }): void {
  let expected = next;
  for (const [i, event] of seen.entries()) {
    const fromBeyond = i === 0 && step < 0 && event.revision < (expected ?? 0);
    if (expected !== undefined && event.revision !== expected && !fromBeyond) throw diverged(event, `revision ${expected} of ${event.stream} is missing`);
    expected = event.revision + step;
  }
}

function checkNeverThere({ index }: ReadContext, stream: StreamId): void {
  if (index.lastRevision(stream) < 0) return;
  throw new StoreDamaged('store-diverged', { stream }, `stream ${stream} was deleted in the store`);
}
