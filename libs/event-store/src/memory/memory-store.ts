import { checkAppend } from '../append-rules.ts';
import { createBell } from '../bell.ts';
import { AppendRefused, Conflict, StoreDamaged, StoreUnavailable } from '../errors.ts';
import { categoryOf, START } from '../event-store.ts';
import type { Appended, Batch, EventStore, Head, LogQuery, NewEvent, Position, RecordedEvent, StreamId, StreamQuery } from '../event-store.ts';
import { followLog } from '../following.ts';

const PAGE = 1000;

function positionOf(number: number): Position {
  return (number < 0 ? START : String(number)) as Position;
}

/** First number after `position`. @throws {StoreDamaged} `store-diverged` when it lies behind the end of this log */
function numberAfter(position: Position, length: number): number {
  if (position === START) return 0;
  const number = Number(position);
  if (!Number.isSafeInteger(number) || number >= length) throw new StoreDamaged('store-diverged', {}, `position ${position} is not in this log of ${length} events`);
  return number + 1;
}

function matcher({ types, categories }: LogQuery): (event: RecordedEvent) => boolean {
  return event => (!types || types.includes(event.type)) && (!categories || categories.includes(categoryOf(event.stream)));
}

/** Numbers read, first to last, in reading order. */
function span(query: LogQuery, length: number): { first: number; last: number; by: 1 | -1 } {
  const end = Math.min(query.upTo ?? length - 1, length - 1);
  if (!query.backwards) return { first: numberAfter(query.after, length), last: end, by: 1 };
  const from = query.after === START ? length - 1 : numberAfter(query.after, length) - 2;
  return { first: Math.min(from, end), last: 0, by: -1 };
}

/** A whole log kept by the process: for tests, and for replay in the browser. Nothing survives it. */
export interface MemoryStore extends EventStore {
  /** Everything, in global order. */
  readonly log: readonly RecordedEvent[];
}

/** The same answer for the same ids at the same place; else the conflict. */
function answerAgain(stream: { id: StreamId; events: readonly RecordedEvent[] }, expected: number | 'no-stream', events: readonly NewEvent[]): Appended {
  const first = expected === 'no-stream' ? 0 : expected + 1;
  const there = stream.events.slice(first, first + events.length);
  const last = there.at(-1);
  const same = there.length === events.length && there.every((event, index) => event.id === events[index]?.id);
  if (!same || !last) throw new Conflict(stream.id, expected, stream.events.length - 1);
  return { revision: last.revision, number: last.number };
}

/**
 * A store in memory with the rules of every other store: exact revisions, atomic appends, answers repeated for repeated
 * ids, ids unique in the log, `LogOpened` first.
 */
export function createMemoryStore(): MemoryStore {
  const log: RecordedEvent[] = [];
  const streams = new Map<StreamId, RecordedEvent[]>();
  const ids = new Set<string>();
  const bell = createBell();
  let closed = false;

  const open = (): void => {
    if (closed) throw new StoreUnavailable('the store is closed', 'not-written');
  };
  const head = (): Head => ({ position: positionOf(log.length - 1), number: log.length - 1 });

  const append = (stream: StreamId, expected: number | 'no-stream', events: readonly NewEvent[]): Appended => {
    open();
    checkAppend(stream, events);
    const there = streams.get(stream) ?? [];
    if (there.length - 1 !== (expected === 'no-stream' ? -1 : expected)) return answerAgain({ id: stream, events: there }, expected, events);
    if (events.some(event => ids.has(event.id))) throw new AppendRefused('duplicate-event-id', stream);
    if (log.length === 0 && events[0]?.type !== 'LogOpened') throw new AppendRefused('log-not-opened');
    for (const { id, type, data, metadata } of events) {
      const event: RecordedEvent = Object.freeze({ id, type, data, metadata, number: log.length, stream, revision: there.length });
      log.push(event);
      there.push(event);
      ids.add(id);
    }
    streams.set(stream, there);
    bell.ring();
    return { revision: there.length - 1, number: log.length - 1 };
  };

  async function* readStream(stream: StreamId, { from, backwards = false, limit = Infinity, upTo = Infinity }: StreamQuery = {}): AsyncGenerator<RecordedEvent> {
    open();
    const there = (streams.get(stream) ?? []).filter(event => event.number <= upTo);
    const last = Math.min(from ?? there.length - 1, there.length - 1);
    const picked = backwards ? there.slice(0, last + 1).reverse() : there.slice(from ?? 0);
    yield* picked.slice(0, limit);
  }

  async function* readAll(query: LogQuery): AsyncGenerator<Batch> {
    open();
    const { first, last, by } = span(query, log.length);
    const matches = matcher(query);
    let left = query.limit ?? Infinity;
    let events: RecordedEvent[] = [];
    for (let number = first; (last - number) * by >= 0 && left > 0; number += by) {
      const event = log[number];
      if (event && matches(event)) {
        events.push(event);
        left -= 1;
      }
      const full = left === 0 || number === last || (Math.abs(number - first) + 1) % PAGE === 0;
      if (!full) continue;
      yield { events, upTo: { position: positionOf(number), number } };
      events = [];
    }
  }

  return {
    log,
    append: async (...args) => append(...args),
    readStream,
    readAll,
    follow: (query, signal) => followLog({ bell, head, readAll }, query, signal),
    head: async () => head(),
    close: async () => {
      closed = true;
    },
  };
}
