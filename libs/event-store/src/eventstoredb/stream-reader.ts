import { BACKWARDS, END, FORWARDS, type EventStoreDBClient, type ResolvedEvent } from '@eventstore/db-client';
import { StoreDamaged } from '../errors.ts';
import type { RecordedEvent, StreamId, StreamQuery } from '../event-store.ts';
import { diverged } from './numbering.ts';
import { INDEX_WAIT_MS, PAGE, resumed, type ReadContext } from './reading.ts';
import { toSeen, type Seen } from './records.ts';

/** The events of a stream with their numbers. A stream the index knows and the server does not is damage, not emptiness. */
export async function* readStream(context: ReadContext, stream: StreamId, query: StreamQuery): AsyncGenerator<RecordedEvent> {
  const step = query.backwards === true ? -1 : 1;
  const upTo = query.upTo ?? Number.MAX_SAFE_INTEGER;
  let left = query.limit ?? Number.MAX_SAFE_INTEGER;
  let next = query.from ?? (step > 0 ? 0 : undefined);
  if (left <= 0 || (next !== undefined && next < 0)) return;
  const open = (client: EventStoreDBClient) =>
    client.readStream(stream, { fromRevision: next === undefined ? END : BigInt(next), direction: step > 0 ? FORWARDS : BACKWARDS }, PAGE);
  for await (const chunk of resumed<ResolvedEvent>(context, open, { missing: () => checkNeverThere(context, stream) })) {
    const events = await numbered(context, toEvents(chunk), { next, step });
    const page = events.filter(({ number }) => number <= upTo).slice(0, left);
    yield* page;
    left -= page.length;
    const last = events.at(-1);
    next = last === undefined ? next : last.revision + step;
    const passed = step > 0 && last !== undefined && last.number > upTo;
    if (left === 0 || passed || (next ?? 0) < 0) return;
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
