import { randomBytes } from 'node:crypto';
import { START, type Batch, type EventStore, type FollowQuery, type LogQuery, type NewEvent, type RecordedEvent, type StreamQuery } from '../../event-store.ts';
import { genesis, newEvents, type TestEvent } from '../events.ts';

/** A store under test, and what may be done to it from outside. */
export interface StoreHarness {
  /** The store as it is now: another object after {@link reopen}. */
  readonly store: EventStore;
  /** Ends the store and opens the same log again, as a restart of the process does. Absent: nothing survives. */
  reopen?(): Promise<void>;
  /** The next append is written, and its answer never arrives. Absent: cannot happen. */
  loseNextAnswer?(): void;
  close(): Promise<void>;
}

export interface Traits {
  /** Refuses an event id that stands anywhere else in the log, not only in the same append. */
  readonly idsUniqueInLog: boolean;
  /** Each harness begins with an empty log. */
  readonly freshLog: boolean;
  /** The log survives a restart: the harness has `reopen`. */
  readonly restarts: boolean;
  /** The harness has `loseNextAnswer`. */
  readonly losesAnswers: boolean;
}

/** Names that no other test in the same log uses: the log may be shared and already hold events. */
export interface Names {
  readonly category: string;
  readonly type: string;
  stream(id?: string | number): string;
}

export function uniqueNames(): Names {
  const tag = randomBytes(6).toString('hex');
  const category = `t${tag}`;
  return { category, type: `Test${tag}`, stream: (id = 1) => `${category}-${id}` };
}

/** Opens the log if nobody has. */
export async function ensureOpened(store: EventStore): Promise<void> {
  if ((await store.head()).number < 0) await store.append('log-610702', 'no-stream', genesis());
}

/** One setting of one test. */
export interface Setting {
  readonly harness: StoreHarness;
  readonly names: Names;
  /** `count` events of the test's own type, or the given ones, hashed for their place. */
  make(stream: string, revision: number, events: number | readonly TestEvent[]): readonly NewEvent[];
  /** Makes and appends; the stream must end at `revision - 1`. */
  add(stream: string, revision: number, count?: number): Promise<readonly NewEvent[]>;
}

export function setting(harness: StoreHarness): Setting {
  const names = uniqueNames();
  const make: Setting['make'] = (stream, revision, events) => {
    const list = typeof events === 'number' ? Array.from({ length: events }, (_, index): TestEvent => ({ data: { at: revision + index } })) : events;
    return newEvents(stream, revision, list.map(event => ({ type: names.type, ...event })));
  };
  return {
    harness,
    names,
    make,
    add: async (stream, revision, count = 1) => {
      const events = make(stream, revision, count);
      await harness.store.append(stream, revision === 0 ? 'no-stream' : revision - 1, events);
      return events;
    },
  };
}

export async function readStream(store: EventStore, stream: string, query?: StreamQuery): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const event of store.readStream(stream, query)) events.push(event);
  return events;
}

export async function readAll(store: EventStore, query: Partial<LogQuery> = {}): Promise<{ events: RecordedEvent[]; batches: Batch[] }> {
  const batches: Batch[] = [];
  for await (const batch of store.readAll({ after: START, ...query })) batches.push(batch);
  return { events: batches.flatMap(batch => batch.events), batches };
}

/** Follows until `enough` says so, then stops the follower and waits for its clean end. */
export async function followUntil(store: EventStore, query: FollowQuery, enough: (events: readonly RecordedEvent[], batch: Batch) => boolean): Promise<RecordedEvent[]> {
  const stop = new AbortController();
  const events: RecordedEvent[] = [];
  for await (const batch of store.follow(query, stop.signal)) {
    events.push(...batch.events);
    if (enough(events, batch)) stop.abort();
  }
  return events;
}

export const revisions = (events: readonly RecordedEvent[]): number[] => events.map(event => event.revision);
export const numbers = (events: readonly RecordedEvent[]): number[] => events.map(event => event.number);
