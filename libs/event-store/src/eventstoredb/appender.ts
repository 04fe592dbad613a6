import { NO_STREAM, NotLeaderError, type EventStoreDBClient, type ResolvedEvent } from '@eventstore/db-client';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppendRefused, Conflict, StoreDamaged, StoreUnavailable } from '../errors.ts';
import type { StreamId } from '../event-store.ts';
import { chunks } from './chunks.ts';
import type { Connection } from './connection.ts';
import { actualRevision, classify, NoAnswer, type Failure } from './failures.ts';
import type { Prepared } from './prepared.ts';

export interface AppenderOptions {
  readonly connection: Connection;
  /** Time the server has, in milliseconds. Default 10,000; our own timer runs 3 s longer. */
  readonly deadlineMs?: number;
  /** Time beyond the deadline after which the client is taken for dead. Default 3000. */
  readonly graceMs?: number;
  /** Tries of one append. Default 8. */
  readonly tries?: number;
  readonly firstDelayMs?: number;
}

export interface Request {
  readonly stream: StreamId;
  readonly expected: number | 'no-stream';
  readonly events: readonly Prepared[];
}

/** Keeps the server's queue short; more were seen to end in RESOURCE_EXHAUSTED. */
const MAX_IN_FLIGHT = 256;
const LAST_DELAY_MS = 2000;
type Wire = Parameters<EventStoreDBClient['appendToStream']>[1];

/**
 * Sends appends: one at a time per stream (a cold client would send the first one last), with an own timer (the client has
 * none), and again with the same ids when the answer was lost. The server recognises a repeat at an exact revision by its
 * ids, also after a restart, so nothing is written twice.
 */
export class Appender {
  readonly #options: Required<AppenderOptions>;
  readonly #chains = new Map<StreamId, Promise<unknown>>();
  readonly #queue: (() => void)[] = [];
  #inFlight = 0;

  constructor(options: AppenderOptions) {
    this.#options = { deadlineMs: 10_000, graceMs: 3000, tries: 8, firstDelayMs: 50, ...options };
  }

  /** Revision of the last event. @throws {Conflict} {AppendRefused} {StoreUnavailable} {StoreDamaged} the stream was deleted */
  append(request: Request): Promise<number> {
    const before = this.#chains.get(request.stream);
    const mine = before === undefined ? this.#limited(request) : before.then(() => this.#limited(request), () => this.#limited(request));
    this.#chains.set(request.stream, mine);
    const done = (): void => {
      if (this.#chains.get(request.stream) === mine) this.#chains.delete(request.stream);
    };
    mine.then(done, done);
    return mine;
  }

  /** Resolves when no append is under way. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#chains.values());
  }

  async #limited(request: Request): Promise<number> {
    if (this.#inFlight >= MAX_IN_FLIGHT) await new Promise<void>(resolve => this.#queue.push(resolve));
    this.#inFlight += 1;
    try {
      return await this.#withRetries(request);
    } finally {
      this.#inFlight -= 1;
      this.#queue.shift()?.();
    }
  }

  async #withRetries(request: Request): Promise<number> {
    const { tries, firstDelayMs } = this.#options;
    let outcome: 'not-written' | 'unknown' = 'not-written';
    let cause: unknown;
    for (let attempt = 0; attempt < tries; attempt++) {
      if (attempt > 0) await sleep(Math.min(LAST_DELAY_MS, firstDelayMs * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2));
      try {
        return await this.#try(request);
      } catch (error) {
        const failure = classify(error);
        if (failure === 'conflict') return await this.#settleConflict(request, error);
        if (failure === 'retry') outcome = 'unknown';
        else if (failure !== 'refused' && failure !== 'poisoned') throw refusalOf(request, failure, error);
        cause = error;
      }
    }
    throw new StoreUnavailable(`append to ${request.stream} got no answer in ${tries} tries`, outcome, { cause });
  }

  async #try({ stream, expected, events }: Request): Promise<number> {
    const { connection, deadlineMs, graceMs } = this.#options;
    const { client, generation } = await connection.lease();
    const expectedRevision = expected === 'no-stream' ? NO_STREAM : BigInt(expected);
    const sent = client.appendToStream(stream, [...events] as Wire, { expectedRevision, deadline: deadlineMs });
    try {
      const { nextExpectedRevision } = await answered(sent, deadlineMs + graceMs);
      return Number(nextExpectedRevision);
    } catch (error) {
      if (error instanceof NoAnswer || classify(error) === 'poisoned') await connection.replace(generation);
      if (error instanceof NotLeaderError) connection.moved();
      throw error;
    }
  }

  /** Somebody wrote there: if it was this very append (its answer was lost), the repeat has succeeded. */
  async #settleConflict({ stream, expected, events }: Request, error: unknown): Promise<number> {
    const from = expected === 'no-stream' ? 0 : expected + 1;
    const actual = actualRevision(error);
    if (actual >= from + events.length - 1 && (await this.#standsThere(stream, from, events))) return from + events.length - 1;
    throw new Conflict(stream, expected, actual);
  }

  async #standsThere(stream: StreamId, from: number, events: readonly Prepared[]): Promise<boolean> {
    const found: (string | undefined)[] = [];
    const read = chunks<ResolvedEvent>(this.#options.connection, client => client.readStream(stream, { fromRevision: BigInt(from), maxCount: events.length }));
    try {
      for await (const chunk of read) found.push(...chunk.map(({ event }) => event?.id));
    } catch (error) {
      throw new StoreUnavailable(`cannot tell whether ${stream} already holds these events`, 'unknown', { cause: error });
    }
    return found.length === events.length && events.every((event, i) => event.id === found[i]);
  }
}

/** The answer, or {@link NoAnswer} after `milliseconds`; a late answer is dropped. */
async function answered<T>(sent: Promise<T>, milliseconds: number): Promise<T> {
  const timeout = Promise.withResolvers<never>();
  const timer = setTimeout(() => timeout.reject(new NoAnswer(`no answer within ${milliseconds} ms`)), milliseconds);
  sent.catch(() => undefined);
  try {
    return await Promise.race([sent, timeout.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function refusalOf({ stream }: Request, failure: Failure, cause: unknown): Error {
  if (failure === 'too-large') return new AppendRefused('append-too-large', `the server's limit for ${stream}`);
  if (failure === 'deleted') return new StoreDamaged('store-diverged', { stream }, `stream ${stream} was deleted in the store`);
  if (failure === 'denied') return new StoreUnavailable(`the store's account may not write ${stream}`, 'not-written', { cause });
  return new StoreUnavailable(`append to ${stream} failed: ${cause instanceof Error ? cause.message : String(cause)}`, 'unknown', { cause });
}
