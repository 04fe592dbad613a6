import { setTimeout as sleep } from 'node:timers/promises';
import { BACKWARDS, END, FORWARDS, type AllStreamResolvedEvent, type EventStoreDBClient, type ResolvedEvent } from '@eventstore/db-client';
import { StoreDamaged, StoreUnavailable } from '../errors.ts';
import { categoryOf, START, type Batch, type FollowQuery, type Head, type LogQuery, type Position, type RecordedEvent, type StreamId, type StreamQuery } from '../event-store.ts';
import { chunks, type Call } from './chunks.ts';
import type { Connection } from './connection.ts';
import { classify } from './failures.ts';
import type { Indexer } from './indexer.ts';
import type { LogIndex } from './log-index.ts';
import { fromPosition, toPosition, toWire, type Place } from './positions.ts';
import { isNumbered, toPlaced, toSeen, type Placed, type Seen } from './records.ts';

export interface ReaderOptions {
  readonly connection: Connection;
  readonly index: LogIndex;
  readonly indexer: Indexer;
}

const TRIES = 8;
const FIRST_DELAY_MS = 50;
const LAST_DELAY_MS = 2000;
/** How long an answer waits for its event number (architecture §11.2). */
export const INDEX_WAIT_MS = 2000;
const PAGE = { highWaterMark: 256 };
const FOLLOW_BATCH = 512;
type Filter = (event: Seen) => boolean;

/** Reads of the store: every event with its number, every call cancelled, every read resumed where it broke off. */
export class Reader {
  readonly #options: ReaderOptions;

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  async *readStream(stream: StreamId, query: StreamQuery): AsyncGenerator<RecordedEvent> {
    const { indexer } = this.#options;
    const backwards = query.backwards === true;
    let next = query.from;
    let left = query.limit ?? Number.MAX_SAFE_INTEGER;
    const open = (client: EventStoreDBClient) =>
      client.readStream(stream, { fromRevision: next === undefined ? (backwards ? END : 'start') : BigInt(next), direction: backwards ? BACKWARDS : FORWARDS }, PAGE);
    if (left <= 0 || (next !== undefined && next < 0)) return;
    for await (const chunk of this.#resumed<ResolvedEvent>(open, { missing: () => this.#checkGone(stream) })) {
      const seen = chunk.flatMap(({ event }) => (event === undefined ? [] : [toSeen(event)]));
      checkDense(seen, next ?? (backwards ? undefined : 0), backwards ? -1 : 1);
      const numbers = await indexer.until(() => this.#numbersOf(stream, seen), INDEX_WAIT_MS);
      for (const [i, event] of seen.entries()) {
        next = event.revision + (backwards ? -1 : 1);
        const number = numbers[i] ?? -1;
        if (query.upTo !== undefined && number > query.upTo) {
          if (backwards) continue;
          return;
        }
        yield { ...event, number };
        left -= 1;
        if (left === 0) return;
      }
      if (next !== undefined && next < 0) return;
    }
  }

  readAll(query: LogQuery): AsyncGenerator<Batch> {
    return this.#log(query);
  }

  async *#log(query: LogQuery, signal?: AbortSignal): AsyncGenerator<Batch> {
    const backwards = query.backwards === true;
    const wanted = filterOf(query);
    let left = query.limit ?? Number.MAX_SAFE_INTEGER;
    let place = await this.#startOf(query);
    if (left <= 0) return;
    const open = (client: EventStoreDBClient) =>
      client.readAll({ fromPosition: backwards && place === undefined ? END : toWire(place), direction: backwards ? BACKWARDS : FORWARDS }, PAGE);
    for await (const chunk of this.#resumed<AllStreamResolvedEvent>(open, signal === undefined ? {} : { signal })) {
      const start = place;
      const fresh = toPlaced(chunk).filter(event => isNumbered(event) && (backwards || event.place.commit > (start?.commit ?? -1)));
      const numbered = await this.#numbered(fresh, backwards ? -1 : 1);
      const page = numbered.filter(({ number }) => number <= (query.upTo ?? Number.MAX_SAFE_INTEGER));
      const { events, last } = cutAt(page, wanted, left);
      left -= events.length;
      if (last !== undefined) yield { events: events.map(strip), upTo: { position: toPosition(last.place), number: last.number } };
      place = fresh.at(-1)?.place ?? place;
      if (left <= 0 || (!backwards && page.length < numbered.length)) return;
    }
  }

  async *follow(query: FollowQuery, signal: AbortSignal): AsyncGenerator<Batch> {
    const { indexer } = this.#options;
    let at: Head = { number: await this.#numberOf(query.after), position: query.after };
    for (let told = false; !signal.aborted && !indexer.stopped; ) {
      indexer.check();
      const behind = indexer.head.number > at.number;
      if (!behind && told) await indexer.moved(at.number, signal);
      else if (!behind) yield { events: [], upTo: at };
      else {
        for await (const batch of this.#after(at, query, signal)) {
          at = batch.upTo;
          yield batch;
        }
      }
      told = !behind;
    }
  }

  /** What stands between `at` and the head of now: from the tail that the indexer keeps, or else from the server. */
  async *#after(at: Head, query: FollowQuery, signal: AbortSignal): AsyncGenerator<Batch> {
    const { indexer } = this.#options;
    const kept = indexer.tail.after(at.number, FOLLOW_BATCH);
    const last = kept?.at(-1);
    if (kept === undefined || last === undefined) return yield* this.#log({ ...query, after: at.position, upTo: indexer.head.number }, signal);
    yield { events: kept.map(({ event }) => event).filter(filterOf(query)), upTo: { position: toPosition(last.place), number: last.event.number } };
  }

  /** The place after which a read starts, moved back to what `upTo` lets through. */
  async #startOf({ after, upTo, backwards }: LogQuery): Promise<Place | undefined> {
    const { index } = this.#options;
    const number = await this.#numberOf(after);
    if (backwards !== true || upTo === undefined) return fromPosition(after);
    const beyond = after === START ? upTo + 1 : Math.min(number, upTo + 1);
    return index.entry(beyond) ?? fromPosition(after);
  }

  /** Number at a position that this store gave out before. @throws {StoreDamaged} the log no longer has it */
  async #numberOf(position: Position): Promise<number> {
    const place = fromPosition(position);
    if (place === undefined) return -1;
    const { index, indexer } = this.#options;
    const known = index.numberAtCommit(place.commit);
    if (known !== undefined) return known;
    await indexer.until(() => indexer.hasSeen(place) || undefined, INDEX_WAIT_MS).catch(() => indexer.check());
    const number = index.numberAtCommit(place.commit);
    if (number === undefined) throw new StoreDamaged('store-diverged', {}, `the log has no event at ${position}`);
    return number;
  }

  /** Numbers of neighbours in the log. They are dense, so the first and the last tell all between. */
  async #numbered(events: readonly Placed[], step: 1 | -1): Promise<readonly (Placed & { number: number })[]> {
    const { index, indexer } = this.#options;
    const [first] = events;
    const last = events.at(-1);
    if (first === undefined || last === undefined) return [];
    const furthest = step > 0 ? last : first;
    await indexer.until(() => indexer.hasSeen(furthest.place) || undefined, INDEX_WAIT_MS);
    const from = index.numberAtCommit(first.place.commit);
    const to = index.numberAtCommit(last.place.commit);
    if (from === undefined || to !== from + step * (events.length - 1)) {
      throw new StoreDamaged('store-diverged', { stream: first.stream, revision: first.revision, id: first.id }, 'the log and its index disagree');
    }
    return events.map((event, i) => ({ ...event, number: from + step * i }));
  }

  #numbersOf(stream: StreamId, seen: readonly Seen[]): readonly number[] | undefined {
    const [first] = seen;
    const last = seen.at(-1);
    if (first === undefined || last === undefined) return [];
    const numbers = this.#options.index.numbers(stream, Math.min(first.revision, last.revision), Math.max(first.revision, last.revision));
    if (numbers.length < seen.length) return undefined;
    return first.revision > last.revision ? numbers.reverse() : numbers;
  }

  /** A stream that had events cannot become unknown: somebody deleted it. */
  #checkGone(stream: StreamId): void {
    if (this.#options.index.lastRevision(stream) < 0) return;
    throw new StoreDamaged('store-diverged', { stream }, `stream ${stream} was deleted in the store`);
  }

  /** A read that goes on after passing errors. `open` starts where the consumer stands; `missing` is asked when there is no stream. */
  async *#resumed<T>(open: (client: EventStoreDBClient) => Call<T>, { missing, signal }: { missing?: () => void; signal?: AbortSignal }): AsyncGenerator<readonly T[]> {
    const { connection, indexer } = this.#options;
    for (let failures = 0; ; ) {
      indexer.check();
      try {
        for await (const chunk of chunks<T>(connection, open, signal)) {
          yield chunk;
          failures = 0;
        }
        return;
      } catch (error) {
        if (classify(error) === 'no-stream') return missing?.();
        failures = await this.#afterFailure(error, failures);
      }
    }
  }

  async #afterFailure(error: unknown, failures: number): Promise<number> {
    const failure = classify(error);
    if (error instanceof StoreDamaged || error instanceof StoreUnavailable) throw error;
    if (failure === 'deleted') throw new StoreDamaged('store-diverged', {}, 'the stream was deleted in the store');
    if (failure === 'denied' || failure === 'permanent' || failures + 1 >= TRIES) {
      throw new StoreUnavailable(`the store cannot be read: ${error instanceof Error ? error.message : String(error)}`, 'not-written', { cause: error });
    }
    await sleep(Math.min(LAST_DELAY_MS, FIRST_DELAY_MS * 2 ** failures) * (0.5 + Math.random() / 2));
    return failures + 1;
  }
}

type Numbered = Placed & { readonly number: number };

/** The wanted events of a page up to `limit`, and the last event looked at. */
function cutAt(page: readonly Numbered[], wanted: Filter, limit: number): { events: readonly Numbered[]; last: Numbered | undefined } {
  const events: Numbered[] = [];
  for (const event of page) {
    if (wanted(event)) events.push(event);
    if (events.length === limit) return { events, last: event };
  }
  return { events, last: page.at(-1) };
}

function strip({ place: _, ...event }: Numbered): RecordedEvent {
  return event;
}

function filterOf({ types, categories }: FollowQuery): Filter {
  const typeSet = types === undefined ? undefined : new Set(types);
  const categorySet = categories === undefined ? undefined : new Set(categories);
  return event => (typeSet?.has(event.type) ?? true) && (categorySet?.has(categoryOf(event.stream)) ?? true);
}

/** Revisions of a stream follow one another; where they do not, events were hidden or removed. */
function checkDense(seen: readonly Seen[], expected: number | undefined, step: 1 | -1): void {
  let revision = expected;
  for (const event of seen) {
    const wrong = revision !== undefined && event.revision !== revision && !(step < 0 && event.revision < revision && event === seen[0]);
    if (wrong) throw new StoreDamaged('store-diverged', { stream: event.stream, revision: event.revision, id: event.id }, `revision ${revision} of ${event.stream} is missing`);
    revision = event.revision + step;
  }
}
