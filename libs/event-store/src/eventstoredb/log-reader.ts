import { BACKWARDS, END, FORWARDS, type AllStreamResolvedEvent, type EventStoreDBClient } from '@eventstore/db-client';
import { categoryOf, START, type Batch, type FollowQuery, type Head, type LogQuery, type RecordedEvent } from '../event-store.ts';
import { diverged } from './numbering.ts';
import { toPosition, toWire, type Place } from './positions.ts';
import { INDEX_WAIT_MS, locate, PAGE, resumed, type ReadContext } from './reading.ts';
import { isNumbered, toPlaced, type Placed, type Seen } from './records.ts';

type Filter = (event: Seen) => boolean;
type Numbered = Placed & { readonly number: number };
const FOLLOW_BATCH = 512;

/** Pages of the log. The server's own events are left out, and filters run here: the client has none for reads. */
export async function* readLog(context: ReadContext, query: LogQuery, signal?: AbortSignal): AsyncGenerator<Batch> {
  const step = query.backwards === true ? -1 : 1;
  const upTo = query.upTo ?? Number.MAX_SAFE_INTEGER;
  const wanted = filterOf(query);
  let left = query.limit ?? Number.MAX_SAFE_INTEGER;
  let place = await startOf(context, query);
  if (left <= 0) return;
  const open = (client: EventStoreDBClient) => client.readAll(step > 0 ? { fromPosition: toWire(place), direction: FORWARDS } : { fromPosition: place === undefined ? END : toWire(place), direction: BACKWARDS }, PAGE);
  for await (const chunk of resumed<AllStreamResolvedEvent>(context, open, signal === undefined ? {} : { signal })) {
    const fresh = beyond(chunk, place, step);
    const events = await numberOf(context, fresh, step);
    const page = events.filter(({ number }) => number <= upTo);
    const batch = batchOf(page, wanted, left);
    if (batch !== undefined) yield batch;
    left -= batch?.events.length ?? 0;
    place = fresh.at(-1)?.place ?? place;
    if (left <= 0 || (step > 0 && page.length < events.length)) return;
  }
}

/**
 * Pages up to the end, one empty batch that says so, then what comes. Near the end the indexer's tail is enough, so
 * followers hold no subscription of their own, and none can run ahead of what its consumer took.
 */
export async function* followLog(context: ReadContext, query: FollowQuery, signal: AbortSignal): AsyncGenerator<Batch> {
  const { indexer } = context;
  let at: Head = { number: (await locate(context, query.after)).number, position: query.after };
  for (let told = false; !signal.aborted && !indexer.stopped; ) {
    indexer.check();
    const behind = indexer.head.number > at.number;
    if (!behind && told) await indexer.moved(at.number, signal);
    else if (!behind) yield { events: [], upTo: at };
    for await (const batch of behind ? after(context, at, { query, signal }) : []) {
      if (signal.aborted) return;
      at = batch.upTo;
      yield batch;
    }
    told = !behind;
  }
}

/** What stands between `at` and the head of now: from the tail that the indexer keeps, or else from the server. */
async function* after(context: ReadContext, at: Head, { query, signal }: { query: FollowQuery; signal: AbortSignal }): AsyncGenerator<Batch> {
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

/** Forwards the server begins with the event at the place itself. */
function beyond(chunk: readonly AllStreamResolvedEvent[], place: Place | undefined, step: 1 | -1): readonly Placed[] {
  const from = step > 0 ? (place?.commit ?? -1) : -1;
  return toPlaced(chunk).filter(event => isNumbered(event) && event.place.commit > from);
}

/** Numbers of neighbours in the log. They are dense, so the first and the last tell all between. */
async function numberOf({ index, indexer }: ReadContext, events: readonly Placed[], step: 1 | -1): Promise<readonly Numbered[]> {
  const [first] = events;
  const last = events.at(-1);
  if (first === undefined || last === undefined) return [];
  const furthest = step > 0 ? last : first;
  await indexer.until(() => indexer.hasSeen(furthest.place) || undefined, INDEX_WAIT_MS);
  const from = index.at(first.stream, first.revision);
  const to = index.at(last.stream, last.revision);
  const number = from?.commit === first.place.commit ? from.number : Number.NaN;
  if (to?.commit !== last.place.commit || to.number !== number + step * (events.length - 1)) throw diverged(first, 'the log and its index disagree');
  return events.map((event, i) => ({ ...event, number: number + step * i }));
}

/** The wanted events of a page up to `limit`, and how far was looked; undefined for an empty page. */
function batchOf(page: readonly Numbered[], wanted: Filter, limit: number): Batch | undefined {
  const events: RecordedEvent[] = [];
  let last: Numbered | undefined;
  for (const event of page) {
    last = event;
    if (wanted(event)) events.push(strip(event));
    if (events.length === limit) break;
  }
  return last === undefined ? undefined : { events, upTo: { position: toPosition(last.place), number: last.number } };
}

function strip({ id, type, data, metadata, number, stream, revision }: Numbered): RecordedEvent {
  return { id, type, data, metadata, number, stream, revision };
}

function filterOf({ types, categories }: Pick<FollowQuery, 'types' | 'categories'>): Filter {
  const typeSet = types === undefined ? undefined : new Set(types);
  const categorySet = categories === undefined ? undefined : new Set(categories);
  return event => (typeSet?.has(event.type) ?? true) && (categorySet?.has(categoryOf(event.stream)) ?? true);
}
