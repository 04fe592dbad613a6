import { setImmediate } from 'node:timers/promises';
import type { Database } from '@yichuang/sqlite';
import { verifyEvent } from '../codec/index.ts';
import { StoreDamaged } from '../errors.ts';
import { START, type Batch, type Head, type LogQuery, type Position, type RecordedEvent, type StreamId, type StreamQuery } from '../event-store.ts';
import { planPage, statementCache } from './log-statements.ts';
import { COLUMNS, eventsOf } from './rows.ts';

/** Events of one page. Small enough that a page never holds the event loop for long. */
const PAGE = 2000;
const STREAM_PAGE = 500;

export interface Reader {
  head(): Head;
  readStream(stream: StreamId, query?: StreamQuery): AsyncIterable<RecordedEvent>;
  readAll(query: LogQuery): AsyncIterable<Batch>;
}

/** SQL of the reads of one stream, for the store and for the test of its plan. */
export const STREAM_SQL = {
  forwards: `SELECT ${COLUMNS} FROM events WHERE stream = ?1 AND revision >= ?2 AND number <= ?3 ORDER BY revision LIMIT ?4`,
  backwards: `SELECT ${COLUMNS} FROM events WHERE stream = ?1 AND revision <= ?2 AND number <= ?3 ORDER BY revision DESC LIMIT ?4`,
} as const;
export const HEAD_SQL = 'SELECT coalesce(max(number), -1) FROM events';

const NO_LIMIT = Number.MAX_SAFE_INTEGER;

export function positionOf(number: number): Position {
  return (number < 0 ? START : String(number)) as Position;
}

function numberOf(position: Position, head: number): number {
  const number = Number(position);
  if (!Number.isSafeInteger(number) || number < 0 || number > head) throw new StoreDamaged('store-diverged', {}, `position ${position} is not in this log, which ends at ${head}`);
  return number;
}

/** Numbers that a query covers, as lowest and highest. */
function range({ after, upTo = NO_LIMIT, backwards = false }: LogQuery, head: number): { low: number; high: number } {
  const end = Math.min(upTo, head);
  if (after === START) return { low: 0, high: end };
  const number = numberOf(after, head);
  return backwards ? { low: 0, high: Math.min(number - 1, end) } : { low: number + 1, high: end };
}

/**
 * Reads of one connection. Every event is checked against its hash before it leaves, unless `verify` is off for a reader
 * that checks elsewhere.
 */
export function createReader(database: Database, verify: boolean): Reader {
  const statement = statementCache(database);

  const events = (sql: string, parameters: readonly (string | number)[]): RecordedEvent[] => {
    const page = eventsOf(statement(sql), parameters);
    if (verify) for (const event of page) verifyEvent(event);
    return page;
  };

  const lastNumber = (): number => {
    const row: unknown = statement(HEAD_SQL).get();
    return Array.isArray(row) ? Number(row[0]) : -1;
  };

  async function* readStream(stream: StreamId, { from, backwards = false, limit = NO_LIMIT, upTo = NO_LIMIT }: StreamQuery = {}): AsyncGenerator<RecordedEvent> {
    const sql = backwards ? STREAM_SQL.backwards : STREAM_SQL.forwards;
    let next = from ?? (backwards ? NO_LIMIT : 0);
    let left = limit;
    while (left > 0 && next >= 0) {
      const wanted = Math.min(left, STREAM_PAGE);
      const page = events(sql, [stream, next, upTo, wanted]);
      yield* page;
      if (page.length < wanted) return;
      left -= page.length;
      next = (page.at(-1)?.revision ?? 0) + (backwards ? -1 : 1);
      await setImmediate();
    }
  }

  async function* readAll(query: LogQuery): AsyncGenerator<Batch> {
    const { backwards = false, types, categories, limit = NO_LIMIT } = query;
    let { low, high } = range(query, lastNumber());
    let left = limit;
    const nothing = types?.length === 0 || categories?.length === 0;
    const plan = planPage({ types, categories, backwards });
    while (low <= high && left > 0) {
      const wanted = nothing ? 0 : Math.min(left, PAGE);
      const first = backwards ? Math.max(low, high - plan.window + 1) : low;
      const last = backwards ? high : Math.min(high, low + plan.window - 1);
      const page = nothing ? [] : events(plan.sql, [first, last, wanted, ...plan.values]);
      const cut = page.length === wanted ? page.at(-1)?.number : undefined;
      const reached = cut ?? (backwards ? first : last);
      yield { events: page, upTo: { position: positionOf(reached), number: reached } };
      left -= page.length;
      if (backwards) high = reached - 1;
      else low = reached + 1;
      await setImmediate();
    }
  }

  return {
    head: () => {
      const number = lastNumber();
      return { position: positionOf(number), number };
    },
    readStream,
    readAll,
  };
}
