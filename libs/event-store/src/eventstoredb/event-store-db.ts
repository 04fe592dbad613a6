import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lockFolder } from '@yichuang/sqlite';
import { checkGenesis } from '../append-rules.ts';
import { AppendRefused, StoreDamaged, StoreUnavailable } from '../errors.ts';
import { isNumberedStream, type Appended, type Batch, type EventStore, type FollowQuery, type Head, type LogQuery, type NewEvent, type RecordedEvent, type StreamId, type StreamQuery } from '../event-store.ts';
import type { Alarm } from './alarms.ts';
import { Appender, type AppenderOptions } from './appender.ts';
import { assertUsable } from './connection-url.ts';
import { Connection } from './connection.ts';
import { Indexer } from './indexer.ts';
import { followLog, readLog } from './log-reader.ts';
import { Lease, LEASE_STREAM, type LeaseOptions } from './lease.ts';
import { leaseLog } from './lease-log.ts';
import { endOfLog, messageOf } from './log-end.ts';
import { LogIndex } from './log-index.ts';
import type { Place } from './positions.ts';
import { prepare } from './prepared.ts';
import { INDEX_WAIT_MS, type ReadContext } from './reading.ts';
import { ServerClock } from './server-clock.ts';
import { readStream } from './stream-reader.ts';

export interface EventStoreDbOptions {
  /** `esdb://user:password@host:2113?tls=true&tlsCAFile=…`; several hosts for a cluster. */
  readonly url: string;
  /** Folder of the index of event numbers; one process at a time. */
  readonly dataDir: string;
  /** Told of deletions, metadata and access changes, scavenges, and of a log that changed. Must not throw. */
  readonly onAlarm?: (alarm: Alarm) => void;
  /** Told, while opening, how many events are numbered so far. */
  readonly onProgress?: (numbered: number) => void;
  /** `false`: the log may begin with another event than `LogOpened` (a server shared with tests). Default true. */
  readonly requireLogOpened?: boolean;
  /** Opening gives up after so many milliseconds without progress. Default 30,000. */
  readonly openMs?: number;
  readonly append?: Omit<AppenderOptions, 'connection'>;
  /** Makes this process the only active one on the log. Absent: any number may read and append. */
  readonly lease?: LeaseOptions;
}

export interface StoreHealth {
  readonly ok: boolean;
  /** Events numbered. */
  readonly number: number;
  /** Why not, in words for the operator. */
  readonly reason?: string;
}

export interface EventStoreDb extends EventStore {
  /** Asks the server for the end of the log, as the account in use. Never throws. Default 2000 ms. */
  health(milliseconds?: number): Promise<StoreHealth>;
  /** Greatest event number whose running maximum of `recordedAt` is ≤ `instant`; −1 for none. */
  numberAtTime(instant: string): number;
  /** Fencing term of the lease, −1 without one. */
  readonly term: number;
}

const OPEN_MS = 30_000;
const CLOSE_MS = 2000;
/** What was learnt of the server's clock so long ago is new enough, in milliseconds. */
const FRESH_MS = 5000;

/**
 * Opens the log on an EventStoreDB server (23.10 or later). Resolves when every event up to now has its number: at once
 * when the index in `dataDir` is at hand, else after one reading of the log.
 * @throws {UnsafeConnection} a URL the adapter cannot work with; {StoreUnavailable} no server; {StoreDamaged} the log lost
 *   events that the index knows, or does not begin with `LogOpened`; {FolderLocked} another process; {Error} a second
 *   client in this process
 */
export async function openEventStoreDb(options: EventStoreDbOptions): Promise<EventStoreDb> {
  assertUsable(options.url);
  const unlock = lockFolder(options.dataDir, 'eventstoredb.lock');
  let connection: Connection | undefined;
  try {
    connection = new Connection(options.url);
    const store = new Store(options, connection, unlock);
    await store.ready();
    return store;
  } catch (error) {
    if (connection === undefined) unlock();
    throw error;
  }
}

class Store implements EventStoreDb {
  readonly #options: EventStoreDbOptions;
  readonly #connection: Connection;
  readonly #index: LogIndex;
  readonly #indexer: Indexer;
  readonly #context: ReadContext;
  readonly #appender: Appender;
  readonly #unlock: () => void;
  readonly #lease: Lease;
  readonly #clock = new ServerClock();
  readonly #answering = new Set<Promise<Appended>>();
  #closing = false;

  constructor(options: EventStoreDbOptions, connection: Connection, unlock: () => void) {
    this.#options = options;
    this.#connection = connection;
    this.#unlock = unlock;
    this.#index = new LogIndex(join(options.dataDir, 'eventstoredb-index.sqlite'));
    this.#indexer = new Indexer({ connection, index: this.#index, onAlarm: options.onAlarm ?? (() => undefined), onOwnEvent: event => this.#lease.seen(event), requireLogOpened: options.requireLogOpened !== false });
    this.#context = { connection, index: this.#index, indexer: this.#indexer };
    this.#appender = new Appender({ ...options.append, connection });
    this.#lease = new Lease(leaseLog(this.#context, this.#appender), options.lease ?? {}, to => this.#leaseLost(to));
  }

  /** Waits until the index has passed the end that the log has now; gives everything back when that fails. */
  async ready(): Promise<void> {
    try {
      const end = await endOfLog(this.#connection, this.#options.openMs ?? OPEN_MS);
      await this.#indexer.verifyEnd();
      this.#indexer.start(end);
      while (end !== undefined && !this.#indexer.hasSeen(end)) await this.#progress(end);
      this.#indexer.check();
      if (this.#options.lease !== undefined) await this.#lease.acquire();
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  append(stream: StreamId, expected: number | 'no-stream', events: readonly NewEvent[]): Promise<Appended> {
    const answer = this.#append(stream, expected, events);
    this.#answering.add(answer);
    const done = (): void => void this.#answering.delete(answer);
    answer.then(done, done);
    return answer;
  }

  async #append(stream: StreamId, expected: number | 'no-stream', events: readonly NewEvent[]): Promise<Appended> {
    if (this.#closing) throw new StoreUnavailable('the store is closed', 'not-written');
    this.#indexer.check();
    if (this.#lease.lost) throw new StoreUnavailable('another process has taken over the log', 'not-written');
    const prepared = prepare(stream, events);
    const isNumbered = isNumberedStream(stream);
    if (isNumbered) this.#refuseKnownIds(stream, expected, events);
    const revision = await this.#appender.append({ stream, expected, events: prepared });
    if (!isNumbered) return { revision, number: -1 };
    // Written. The answer waits for its number; when that takes too long the caller asks again with the same ids.
    const found = await this.#indexer.arrival(stream, revision, INDEX_WAIT_MS);
    if (found.id !== events.at(-1)?.id) throw new StoreDamaged('store-diverged', { stream, revision, id: found.id }, 'the log and its index disagree');
    return { revision, number: found.number };
  }

  readStream(stream: StreamId, query: StreamQuery = {}): AsyncIterable<RecordedEvent> {
    return readStream(this.#context, stream, query);
  }

  readAll(query: LogQuery): AsyncIterable<Batch> {
    return readLog(this.#context, query);
  }

  follow(query: FollowQuery, signal: AbortSignal): AsyncIterable<Batch> {
    return followLog(this.#context, query, signal);
  }

  async head(): Promise<Head> {
    this.#indexer.check();
    const end = await endOfLog(this.#connection, INDEX_WAIT_MS);
    const seen = this.#index.seen;
    if (seen !== undefined && (end?.commit ?? -1) < seen.commit) await this.#wentBack();
    if (end !== undefined) await this.#indexer.until(() => this.#indexer.hasSeen(end) || undefined, INDEX_WAIT_MS);
    return this.#indexer.head;
  }

  async health(milliseconds = INDEX_WAIT_MS): Promise<StoreHealth> {
    const { number } = this.#indexer.head;
    try {
      this.#indexer.check();
      const end = await endOfLog(this.#connection, milliseconds);
      const behind = end !== undefined && !this.#indexer.hasSeen(end) && this.#indexer.lastError !== undefined;
      return behind ? { ok: false, number, reason: `the index is behind: ${messageOf(this.#indexer.lastError)}` } : { ok: true, number };
    } catch (error) {
      return { ok: false, number, reason: messageOf(error) };
    }
  }

  get term(): number {
    return this.#lease.term;
  }

  numberAtTime(instant: string): number {
    return this.#index.numberAtTime(instant);
  }

  async time(fresh = false): Promise<string | undefined> {
    if (this.#clock.now === undefined || (fresh && this.#clock.age > FRESH_MS)) await this.#learnTime();
    return this.#clock.now === undefined ? undefined : new Date(this.#clock.now).toISOString();
  }

  /** The server tells its time only in what it writes, so the lease is confirmed; without one nothing is written for it. */
  async #learnTime(): Promise<void> {
    const asked = performance.now();
    const end = (await this.#lease.keep()) ? await endOfLog(this.#connection, INDEX_WAIT_MS) : undefined;
    if (end !== undefined) this.#clock.saw(end.created, asked);
  }

  /** Appends under way get their answers first, for two seconds at most. */
  async close(): Promise<void> {
    if (this.#closing) return;
    this.#closing = true;
    await Promise.race([Promise.allSettled(this.#answering), sleep(CLOSE_MS, undefined, { ref: false })]);
    await Promise.race([this.#lease.release().catch(() => undefined), sleep(CLOSE_MS, undefined, { ref: false })]);
    const stopped = this.#indexer.stop();
    await this.#connection.close();
    await stopped;
    await this.#appender.idle();
    this.#index.close();
    this.#unlock();
  }

  #leaseLost(to: string): void {
    this.#options.onAlarm?.({ kind: 'lease-lost', stream: LEASE_STREAM, position: this.#indexer.head.position, detail: to });
  }

  /** A shorter log than the one known is only believed to be the same when its last known event is still there. */
  async #wentBack(): Promise<void> {
    try {
      await this.#indexer.verifyEnd();
    } catch (error) {
      if (error instanceof StoreDamaged) this.#indexer.halt(error);
      throw error;
    }
  }

  async #progress(end: Place): Promise<void> {
    const before = this.#index.seen?.commit ?? -1;
    const moved = (): true | undefined => (this.#indexer.hasSeen(end) || (this.#index.seen?.commit ?? -1) > before ? true : undefined);
    await this.#indexer.until(moved, this.#options.openMs ?? OPEN_MS);
    this.#options.onProgress?.(this.#indexer.head.number + 1);
  }

  /** Ids are unique in the log; the server only looks at the place where they would go. */
  #refuseKnownIds(stream: StreamId, expected: number | 'no-stream', events: readonly NewEvent[]): void {
    const last = this.#index.lastRevision(stream);
    if (last !== (expected === 'no-stream' ? -1 : expected)) return;
    if (events.some(event => this.#index.byId(event.id) !== undefined)) throw new AppendRefused('duplicate-event-id', stream);
    if (this.#options.requireLogOpened !== false) checkGenesis({ isEmpty: this.#index.last === undefined, last }, { stream, expected, events });
  }
}
