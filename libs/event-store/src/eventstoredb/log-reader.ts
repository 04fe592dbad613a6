import { BACKWARDS, END, FORWARDS, type AllStreamResolvedEvent, type EventStoreDBClient } from '@eventstore/db-client';
import { categoryOf, START, type Batch, type FollowQuery, type Head, type LogQuery, type RecordedEvent } from '../event-store.ts';
import type { LogIndex } from './log-index.ts';
import { diverged } from './numbering.ts';
import { toPosition, toWire, type Place } from './positions.ts';
import { INDEX_WAIT_MS, locate, PAGE, resumed, type ReadContext } from './reading.ts';
import { isNumbered, toPlaced, type Placed } from './records.ts';

type Filter = (event: RecordedEvent) => boolean;
/** An event with its number, and where it stands. */
interface Numbered {
  readonly event: RecordedEvent;
  readonly place: Place;
}
const FOLLOW_BATCH = 512;

/** Pages of the log. The server's own events are left out, and filters run here: the client has none for reads. */
export async function* readLog(context: ReadContext, query: LogQuery, signal?: AbortSignal): AsyncGenerator<Batch> {
  const cursor = new LogCursor(query, await startOf(context, query));
  if (cursor.done) return;
  const open = (client: EventStoreDBClient) => client.readAll(cursor.options(), PAGE);
  for await (const chunk of resumed<AllStreamResolvedEvent>(context, open, signal === undefined ? {} : { signal })) {
    const fresh = cursor.beyond(chunk);
    const batch = cursor.take(await numberOf(context, fresh, cursor.step));
    if (batch !== undefined) yield batch;
    if (cursor.done) return;
  }
}

/** Where a read of the log stands: enough to take it up again after a break. */
class LogCursor {
  readonly step: 1 | -1;
  readonly #wanted: Filter;
  readonly #upTo: number;
  #place: Place | undefined;
  #left: number;

  constructor({ backwards = false, limit = Number.MAX_SAFE_INTEGER, upTo = Number.MAX_SAFE_INTEGER, ...filter }: LogQuery, place: Place | undefined) {
    this.step = backwards ? -1 : 1;
    this.#wanted = filterOf(filter);
    this.#upTo = upTo;
    this.#place = place;
    this.#left = limit;
  }

  get done(): boolean {
    return this.#left <= 0;
  }

  options(): Parameters<EventStoreDBClient['readAll']>[0] {
    if (this.step > 0) return { fromPosition: toWire(this.#place), direction: FORWARDS };
    return { fromPosition: this.#place === undefined ? END : toWire(this.#place), direction: BACKWARDS };
  }

  /** The numbered events of a chunk. Forwards the server begins with the event at the place itself. */
  beyond(chunk: readonly AllStreamResolvedEvent[]): readonly Placed[] {
    const from = this.step > 0 && this.#place !== undefined ? this.#place.commit : -1;
    return toPlaced(chunk).filter(event => isNumbered(event) && event.place.commit > from);
  }

  /** The batch to give out of the events read: the wanted ones up to the limit, and how far was looked. */
  take(events: readonly Numbered[]): Batch | undefined {
    this.#place = events.at(-1)?.place ?? this.#place;
    const page = events.filter(({ event }) => event.number <= this.#upTo);
    const batch = batchOf(page, this.#wanted, this.#left);
    const passed = this.step > 0 && page.length < events.length;
    this.#left = passed ? 0 : this.#left - (batch?.events.length ?? 0);
    return batch;
  }
}

/**
 * Pages up to the end, one empty batch that says so, then what comes. Near the end the indexer's tail is enough, so
 * followers hold no subscription of their own, and none can run ahead of what its consumer took.
 */
export async function* followLog(context: ReadContext, query: FollowQuery, signal: AbortSignal): AsyncGenerator<Batch> {
  const { indexer } = context;
  let at: Head = { number: (await locate(context, query.after)).number, position: query.after };
  while (!signal.aborted && !indexer.stopped) {
    for await (const batch of after(context, at, { query, signal })) {
      if (signal.aborted) return;
      at = batch.upTo;
      yield batch;
    }
    indexer.check();
    if (indexer.head.number > at.number) continue;
    yield { events: [], upTo: at };
    await indexer.moved(at.number, signal);
  }
}

/** What stands between `at` and the head of now: from the tail that the indexer keeps, or else from the server. */
async function* after(context: ReadContext, at: Head, { query, signal }: { query: FollowQuery; signal: AbortSignal }): AsyncGenerator<Batch> {
  if (context.indexer.head.number <= at.number) return;
  const kept = context.indexer.tail.after(at.number, FOLLOW_BATCH);
  const last = kept?.at(-1);
  if (kept === undefined || last === undefined) return yield* readLog(context, { ...query, after: at.position, upTo: context.indexer.head.number }, signal);
  yield { events: kept.map(({ event }) => event).filter(filterOf(query)), upTo: { position: toPosition(last.place), number: last.event.number } };
}

/** The place after which a read starts, moved back to what `upTo` lets through. */
async function startOf(context: ReadContext, { after: position, upTo, backwards }: LogQuery): Promise<Place | undefined> {
  const { place, number } = await locate(context, position);
  if (backwards !== true || upTo === undefined) return place;
  const first = position === START ? upTo + 1 : Math.min(number, upTo + 1);
  return context.index.entry(first) ?? place;
}

/** Numbers of neighbours in the log. They are dense, so the first and the last tell all between. */
async function numberOf({ index, indexer }: ReadContext, events: readonly Placed[], step: 1 | -1): Promise<readonly Numbered[]> {
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) return [];
  const furthest = step > 0 ? last : first;
  await indexer.until(() => indexer.hasSeen(furthest.place) || undefined, INDEX_WAIT_MS);
  const from = numberAt(index, first);
  if (numberAt(index, last) !== from + step * (events.length - 1)) throw diverged(first, 'the log and its index disagree');
  return events.map(({ id, type, data, metadata, stream, revision, place }, i) => ({ event: { id, type, data, metadata, number: from + step * i, stream, revision }, place }));
}

/** @throws {StoreDamaged} the index has another event there */
function numberAt(index: LogIndex, event: Placed): number {
  const entry = index.at(event.stream, event.revision);
  if (entry?.commit !== event.place.commit) throw diverged(event, 'the log and its index disagree');
  return entry.number;
}

/** The wanted events of a page up to `limit`, and how far was looked; undefined for an empty page. */
function batchOf(page: readonly Numbered[], wanted: Filter, limit: number): Batch | undefined {
  const events: RecordedEvent[] = [];
  let last: Numbered | undefined;
  for (const numbered of page) {
    last = numbered;
    if (wanted(numbered.event)) events.push(numbered.event);
    if (events.length === limit) break;
  }
  return last === undefined ? undefined : { events, upTo: { position: toPosition(last.place), number: last.event.number } };
}

function filterOf({ types, categories }: Pick<FollowQuery, 'types' | 'categories'>): Filter {
  const typeSet = types === undefined ? undefined : new Set(types);
  const categorySet = categories === undefined ? undefined : new Set(categories);
  return event => (typeSet?.has(event.type) ?? true) && (categorySet?.has(categoryOf(event.stream)) ?? true);
}
