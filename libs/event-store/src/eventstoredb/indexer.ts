import { setTimeout as sleep } from 'node:timers/promises';
import type { AllStreamResolvedEvent } from '@eventstore/db-client';
import { StoreDamaged, StoreUnavailable } from '../errors.ts';
import type { Head, StreamId } from '../event-store.ts';
import { START } from '../event-store.ts';
import { alarmOf, type Alarm } from './alarms.ts';
import { Arrivals } from './arrivals.ts';
import { chunks } from './chunks.ts';
import type { Connection } from './connection.ts';
import { classify } from './failures.ts';
import type { IndexEntry, LogIndex } from './log-index.ts';
import { toPosition, toWire, type Place } from './positions.ts';
import { diverged, numberChunk } from './numbering.ts';
import { digest, toPlaced, type Placed } from './records.ts';
import { Tail } from './tail.ts';

export interface IndexerOptions {
  readonly connection: Connection;
  readonly index: LogIndex;
  readonly onAlarm: (alarm: Alarm) => void;
  /** The first numbered event must be `LogOpened` (architecture §11.1). */
  readonly requireLogOpened: boolean;
  /** Sees unnumbered events of our own streams (`tlog-…`). */
  readonly onOwnEvent: (event: Placed) => void;
}

const FIRST_DELAY_MS = 50;
const LAST_DELAY_MS = 5000;
/** Failures in a row after which the client itself is suspected. */
const SUSPECT_AFTER = 5;
/** Long enough for the buffer of the call to fill. */
const CATCH_UP_PAUSE_MS = 3;

/**
 * Reads the whole log once, in order, without a filter, and gives every event its number. It is the only subscription of
 * the process: readers and answers wait for it, followers are fed from its tail. It resubscribes for ever; it halts only
 * when the log says something else than it said before.
 */
export class Indexer {
  readonly #options: IndexerOptions;
  readonly #stop = new AbortController();
  readonly #waiting = new Set<() => void>();
  readonly #arrivals = new Arrivals();
  readonly tail = new Tail();
  #damage: StoreDamaged | undefined;
  #running: Promise<void> | undefined;
  #lastError: unknown;
  #target: Place = { commit: -1, prepare: -1 };

  constructor(options: IndexerOptions) {
    this.#options = options;
  }

  /** Why the store is halted. */
  get damage(): StoreDamaged | undefined {
    return this.#damage;
  }

  /** The last reason for resubscribing, for health. */
  get lastError(): unknown {
    return this.#lastError;
  }

  get head(): Head {
    const { last } = this.#options.index;
    return last === undefined ? { position: START, number: -1 } : { position: toPosition(last), number: last.number };
  }

  /** Up to `target` nobody waits for single events, so they are taken in larger transactions. */
  start(target: Place | undefined): void {
    this.#target = target ?? this.#target;
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.#arrivals.dismiss();
    this.#wake();
    await this.#running;
  }

  /** @throws {StoreDamaged} once the log was seen to have changed; {StoreUnavailable} once closed */
  check(): void {
    if (this.#damage !== undefined) throw this.#damage;
    if (this.stopped) throw new StoreUnavailable('the store is closed', 'not-written');
  }

  /**
   * Waits until `found` answers something, asking after every step of the indexer.
   * @throws {StoreUnavailable} after `milliseconds`; {StoreDamaged} when halted
   */
  async until<T>(found: () => T | undefined, milliseconds: number): Promise<T> {
    const deadline = Date.now() + milliseconds;
    for (;;) {
      if (this.#damage !== undefined) throw this.#damage;
      const value = this.stopped ? undefined : found();
      if (value !== undefined) return value;
      const left = deadline - Date.now();
      if (left <= 0 || this.stopped) throw new StoreUnavailable('the index of event numbers is behind', 'unknown', { cause: this.#lastError });
      await this.#nextStep(left);
    }
  }

  /** The entry of one event, once it is there: for answers, of which many wait at a time. Errors as {@link until}. */
  async arrival(stream: StreamId, revision: number, milliseconds: number): Promise<IndexEntry> {
    const { index } = this.#options;
    const known = index.lastRevision(stream) >= revision ? index.at(stream, revision) : undefined;
    if (known !== undefined) return known;
    return (await this.#arrivals.wait(stream, revision, milliseconds)) ?? this.until(() => index.at(stream, revision), 0);
  }

  /** Waits for any progress, an abort or the time. */
  #nextStep(milliseconds: number): Promise<void> {
    return new Promise(resolve => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#waiting.add(done);
    });
  }

  /** Waits until there is an event after `number`, or `signal` aborts. */
  async moved(number: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.#stop.signal.aborted || this.#damage !== undefined || this.head.number > number) return;
    await new Promise<void>(resolve => {
      const done = (): void => {
        if (!signal.aborted && !this.#stop.signal.aborted && this.#damage === undefined && this.head.number <= number) return;
        this.#waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      this.#waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }

  get stopped(): boolean {
    return this.#stop.signal.aborted;
  }

  /** Whether the log was looked at up to this place. */
  hasSeen(place: Place): boolean {
    return (this.#options.index.seen?.commit ?? -1) >= place.commit;
  }

  /**
   * Looks again at the last numbered event. A log that lost it, or has another one there, went back in time.
   * @throws {StoreDamaged} `store-diverged`
   */
  async verifyEnd(): Promise<void> {
    const { index, connection } = this.#options;
    const { last } = index;
    if (last === undefined) return;
    for await (const chunk of chunks<AllStreamResolvedEvent>(connection, client => client.readAll({ fromPosition: toWire(last), maxCount: 1 }), this.#stop.signal)) {
      const [again] = toPlaced(chunk);
      if (again !== undefined && same(again, last)) return;
      break;
    }
    if (!this.stopped && !connection.closed) throw diverged(last, 'the last known event is gone or different');
  }

  /** Halts the store: nothing more is served, and it says so. */
  halt(damage: StoreDamaged): void {
    if (this.#damage !== undefined) return;
    this.#damage = damage;
    const { last } = this.#options.index;
    this.#options.onAlarm({ kind: 'store-diverged', stream: damage.at.stream ?? '', position: last === undefined ? START : toPosition(last), detail: damage.message });
    this.#arrivals.dismiss();
    this.#wake();
  }

  async #run(): Promise<void> {
    let failures = 0;
    while (!this.stopped && this.#damage === undefined) {
      try {
        await this.verifyEnd();
        await this.#follow(() => (failures = 0));
      } catch (error) {
        if (error instanceof StoreDamaged) return this.halt(error);
        this.#lastError = error;
      }
      failures += 1;
      await this.#pause(failures);
    }
  }

  async #follow(progress: () => void): Promise<void> {
    const { connection, index } = this.#options;
    const from = toWire(index.seen);
    for await (const chunk of chunks<AllStreamResolvedEvent>(connection, client => client.subscribeToAll({ fromPosition: from }, { highWaterMark: 512 }), this.#stop.signal)) {
      this.#take(toPlaced(chunk));
      progress();
      if (!this.hasSeen(this.#target)) await sleep(CATCH_UP_PAUSE_MS);
    }
  }

  async #pause(failures: number): Promise<void> {
    if (this.stopped) return;
    const { connection } = this.#options;
    const suspect = failures % SUSPECT_AFTER === 0 || classify(this.#lastError) === 'poisoned';
    if (suspect && !connection.closed) await connection.replace((await connection.lease()).generation);
    const delay = Math.min(LAST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(failures, 10)) * (0.5 + Math.random() / 2);
    await sleep(delay, undefined, { signal: this.#stop.signal }).catch(() => undefined);
  }

  /** Numbers a chunk and makes it durable before anybody hears of it. */
  #take(chunk: readonly Placed[]): void {
    const { index, requireLogOpened } = this.#options;
    const numbered = numberChunk(index, chunk, requireLogOpened);
    if (numbered === undefined) return;
    this.#store(numbered.entries, numbered.seen);
    this.tail.push(numbered.fresh);
    this.#arrivals.announce(numbered.entries);
    for (const event of numbered.others) this.#tell(event);
    this.#wake();
  }

  #tell(event: Placed): void {
    const alarm = alarmOf(event);
    if (alarm !== undefined) this.#options.onAlarm(alarm);
    else if (!event.stream.startsWith('$')) this.#options.onOwnEvent(event);
  }

  #store(entries: readonly IndexEntry[], seen: Place): void {
    try {
      this.#options.index.add(entries, seen);
    } catch (error) {
      const clash = entries.find(entry => this.#options.index.byId(entry.id) !== undefined);
      if (clash === undefined) throw error;
      throw diverged(clash, `event id ${clash.id} stands in the log twice`);
    }
  }

  #wake(): void {
    for (const done of [...this.#waiting]) done();
  }
}

function same(event: Placed, entry: IndexEntry): boolean {
  return event.place.commit === entry.commit && Buffer.compare(digest(event), entry.digest) === 0;
}
