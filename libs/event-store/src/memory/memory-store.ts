import { checkAppend, checkGenesis } from '../append-rules.ts';
import { createBell } from '../bell.ts';
import { AppendRefused, Conflict, StoreUnavailable } from '../errors.ts';
import { categoryOf, isNumberedStream } from '../event-store.ts';
import type { Appended, Batch, EventStore, Head, LogQuery, NewEvent, RecordedEvent, StreamId, StreamQuery } from '../event-store.ts';
import { followLog } from '../following.ts';
import { fullStreamQuery, pagesOf, positionOf, spanOf } from '../numbered-log.ts';

const PAGE = 1000;

function matcher({ types, categories }: LogQuery): (event: RecordedEvent) => boolean {
  return event => (!types || types.includes(event.type)) && (!categories || categories.includes(categoryOf(event.stream)));
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

  /** Takes in events that were found right; nothing can fail from here on. */
  const record = (stream: StreamId, events: readonly NewEvent[]): Appended => {
    const there = streams.get(stream) ?? [];
    streams.set(stream, there);
    const isNumbered = isNumberedStream(stream);
    for (const { id, type, data, metadata } of events) {
      const event: RecordedEvent = Object.freeze({ id, type, data, metadata, number: isNumbered ? log.length : -1, stream, revision: there.length });
      there.push(event);
      ids.add(id);
      if (isNumbered) log.push(event);
    }
    bell.ring();
    return { revision: there.length - 1, number: isNumbered ? log.length - 1 : -1 };
  };

  const append = (stream: StreamId, expected: number | 'no-stream', events: readonly NewEvent[]): Appended => {
    open();
    checkAppend(stream, events);
    const there = streams.get(stream) ?? [];
    if (there.length - 1 !== (expected === 'no-stream' ? -1 : expected)) return answerAgain({ id: stream, events: there }, expected, events);
    if (events.some(event => ids.has(event.id))) throw new AppendRefused('duplicate-event-id', stream);
    if (isNumberedStream(stream)) checkGenesis({ isEmpty: log.length === 0, last: there.length - 1 }, { stream, expected, events });
    return record(stream, events);
  };

  async function* readStream(stream: StreamId, query: StreamQuery = {}): AsyncGenerator<RecordedEvent> {
    open();
    const { backwards, from, limit, upTo } = fullStreamQuery(query);
    const there = (streams.get(stream) ?? []).filter(event => event.number <= upTo);
    yield* (backwards ? there.slice(0, from + 1).reverse() : there.slice(from)).slice(0, limit);
  }

  async function* readAll(query: LogQuery): AsyncGenerator<Batch> {
    open();
    const matches = matcher(query);
    const fetch = (low: number, high: number, wanted: number): RecordedEvent[] => {
      const window = log.slice(low, high + 1).filter(matches);
      return (query.backwards ? window.reverse() : window).slice(0, wanted);
    };
    yield* pagesOf(spanOf(query, log.length - 1), { window: PAGE, size: PAGE, fetch });
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
