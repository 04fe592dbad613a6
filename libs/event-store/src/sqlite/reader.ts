import { setImmediate } from 'node:timers/promises';
import type { Database } from '@yichuang/sqlite';
import { verifyEvent } from '../codec/index.ts';
import { isNumberedStream, type Batch, type Head, type LogQuery, type RecordedEvent, type StreamId, type StreamQuery } from '../event-store.ts';
import { fullStreamQuery, pagesOf, positionOf, spanOf } from '../numbered-log.ts';
import type { LogEnd } from './log-end.ts';
import { eachOf } from './each-of.ts';
import { planPage, statementCache } from './log-statements.ts';
import { COLUMNS, eventsOf, UNNUMBERED_COLUMNS } from './rows.ts';

/** Events of one page. Small enough that a page never holds the event loop for long. */
const PAGE = 500;
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
/** The same of a stream that has no numbers. */
export const UNNUMBERED_SQL = {
  forwards: `SELECT ${UNNUMBERED_COLUMNS} FROM unnumbered WHERE stream = ?1 AND revision >= ?2 AND -1 <= ?3 ORDER BY revision LIMIT ?4`,
  backwards: `SELECT ${UNNUMBERED_COLUMNS} FROM unnumbered WHERE stream = ?1 AND revision <= ?2 AND -1 <= ?3 ORDER BY revision DESC LIMIT ?4`,
} as const;
function streamSql(stream: StreamId, backwards: boolean): string {
  return (isNumberedStream(stream) ? STREAM_SQL : UNNUMBERED_SQL)[backwards ? 'backwards' : 'forwards'];
}

/**
 * Reads of one connection. Every event is checked against its hash before it leaves, unless `verify` is off for a reader
 * that checks elsewhere.
 */
export function createReader(database: Database, { end, verify }: { readonly end: LogEnd; readonly verify: boolean }): Reader {
  const statement = statementCache(database);

  const events = (sql: string, parameters: readonly (string | number)[]): RecordedEvent[] => {
    const page = eventsOf(statement(sql), parameters);
    if (verify) for (const event of page) verifyEvent(event);
    return page;
  };

  function* streamPages(stream: StreamId, query: StreamQuery): Generator<readonly RecordedEvent[]> {
    const { backwards, from, limit, upTo } = fullStreamQuery(query);
    const sql = streamSql(stream, backwards);
    let next = from;
    for (let left = limit; left > 0;) {
      const wanted = Math.min(left, STREAM_PAGE);
      const page = events(sql, [stream, next, upTo, wanted]);
      yield page;
      if (page.length < wanted) return;
      left -= page.length;
      next = (page.at(-1)?.revision ?? 0) + (backwards ? -1 : 1);
    }
  }

  async function* readAll(query: LogQuery): AsyncGenerator<Batch> {
    const { sql, values, window } = planPage(query);
    const fetch = (low: number, high: number, wanted: number): RecordedEvent[] => events(sql, [low, high, wanted, ...values]);
    for (const batch of pagesOf(spanOf(query, end.number()), { window, size: PAGE, fetch })) {
      yield batch;
      await setImmediate();
    }
  }

  return {
    head: () => {
      const number = end.number();
      return { position: positionOf(number), number };
    },
    readStream: (stream, query = {}) => eachOf(() => streamPages(stream, query)),
    readAll,
  };
}
