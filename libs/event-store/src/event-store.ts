/** Where an event stands in one store. Opaque to everyone but the adapter that made it; compare only there. */
export type Position = string & { readonly __position: never };
/** Before the first event. */
export const START = '' as Position;
/** `<category>-<id>`, ASCII, never beginning with `$`. */
export type StreamId = string;

/** An event on its way in. `data` and `metadata` are canonical JSON text (RFC 8785); the hash is inside `metadata`. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/**
 * An event as stored. `number` is its dense index in global order, from 0, equal in every store that holds the same log;
 * −1 in a stream that is not numbered ({@link isNumberedStream}).
 */
export interface RecordedEvent extends NewEvent {
  readonly number: number;
  readonly stream: StreamId;
  readonly revision: number;
}

/** `revision` and `number` of the last event of the append; `number` is −1 in a stream that is not numbered. */
export interface Appended {
  readonly revision: number;
  readonly number: number;
}

/** The last domain event: `{ position: START, number: -1 }` for an empty log. */
export interface Head {
  readonly position: Position;
  readonly number: number;
}

/** A page of the log. `upTo` moves on even when nothing matched. */
export interface Batch {
  readonly events: readonly RecordedEvent[];
  readonly upTo: Head;
}

export interface StreamQuery {
  /** First revision read, inclusive. Default: 0, or the last when `backwards`. */
  readonly from?: number;
  readonly backwards?: boolean;
  readonly limit?: number;
  /** Only events with `number` ≤ this. */
  readonly upTo?: number;
}

export interface LogQuery {
  /** Exclusive in both directions. `START` backwards means: from the end. */
  readonly after: Position;
  /** Only events with `number` ≤ this. */
  readonly upTo?: number;
  readonly backwards?: boolean;
  readonly limit?: number;
  readonly types?: readonly string[];
  readonly categories?: readonly string[];
}

export interface FollowQuery {
  readonly after: Position;
  readonly types?: readonly string[];
  readonly categories?: readonly string[];
}

// #region port
/**
 * The whole port. An append is atomic, durable when it resolves, and accepted only at the exact revision `expected`
 * (or on a stream that does not exist); a repeat with the same event ids at the same place gives the first answer again.
 * `LogOpened` is the first event of a log and never another one: a second is a conflict, whatever its stream.
 */
export interface EventStore {
  /** True when reads already refuse events that do not match their hash; else whoever decodes must verify. */
  readonly checksHashes?: boolean;
  /** @throws {Conflict} another revision; {AppendRefused} size, empty, duplicate id; {StoreUnavailable} not written or unknown */
  append(stream: StreamId, expected: number | 'no-stream', events: readonly NewEvent[]): Promise<Appended>;
  readStream(stream: StreamId, query?: StreamQuery): AsyncIterable<RecordedEvent>;
  readAll(query: LogQuery): AsyncIterable<Batch>;
  /** Never ends by itself; ends without error when `signal` aborts. Yields an empty batch with the head when caught up. */
  follow(query: FollowQuery, signal: AbortSignal): AsyncIterable<Batch>;
  head(): Promise<Head>;
  /**
   * The clock of the store, where it has another one than this machine: RFC 3339 in UTC, never behind what it shows.
   * Undefined when nothing tells it. `fresh`: learnt anew, not reckoned from an earlier answer.
   */
  time?(fresh?: boolean): Promise<string | undefined>;
  close(): Promise<void>;
}
// #endregion port

/** Limits of every store (architecture §5). */
export const LIMITS = { eventBytes: 64 * 1024, appendBytes: 1024 * 1024 - 4096, appendEvents: 500 } as const;

/** Streams of the lease and of the transparency log itself: kept and read by name, but no part of the log. */
const UNNUMBERED = 'tlog-';

/**
 * Whether the events of a stream have numbers, and so are leaves of the ledger (architecture §11.1). Those that have none
 * are read with `readStream` alone: `readAll`, `follow` and `head` do not know them, and they may stand before `LogOpened`.
 */
export function isNumberedStream(stream: StreamId): boolean {
  return !stream.startsWith('$') && !stream.startsWith(UNNUMBERED);
}

/** Category of a stream: what stands before the first hyphen. */
export function categoryOf(stream: StreamId): string {
  const at = stream.indexOf('-');
  return at < 0 ? stream : stream.slice(0, at);
}
