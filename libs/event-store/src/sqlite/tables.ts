import { constraintOf, type Database, type Statement } from '@yichuang/sqlite';
import { isNumberedStream, type NewEvent, type StreamId } from '../event-store.ts';

/** A revision that does not follow the last one comes out as NULL, which the column refuses. */
const followsIn = (table: string): string => `CASE WHEN coalesce((SELECT max(revision) FROM ${table} WHERE stream = ?1), -1) = ?2 - 1 THEN ?2 END`;

/** So does a second `LogOpened`: whoever opens a log in another stream finds that somebody was first. */
const TYPE = "CASE WHEN ?4 <> 'LogOpened' OR (SELECT max(number) FROM events) IS NULL THEN ?4 END";

/**
 * One statement finds the number, checks the revision and writes: no read before it, nothing to go stale. A row of VALUES,
 * not of SELECT: SQLite would build a table in memory for a SELECT from the table that it writes to.
 */
export const INSERT_SQL = `INSERT INTO events (number, stream, revision, id, type, data, metadata)
  VALUES ((SELECT coalesce(max(number), -1) + 1 FROM events), ?1, ${followsIn('events')}, ?3, ${TYPE}, ?5, ?6)`;
export const INSERT_UNNUMBERED_SQL = `INSERT INTO unnumbered (stream, revision, id, type, data, metadata) VALUES (?1, ${followsIn('unnumbered')}, ?3, ?4, ?5, ?6)`;
export const PLACE_SQL = 'SELECT id, revision, number FROM events WHERE stream = ?1 AND revision >= ?2 ORDER BY revision LIMIT ?3';
export const PLACE_UNNUMBERED_SQL = 'SELECT id, revision, -1 AS number FROM unnumbered WHERE stream = ?1 AND revision >= ?2 ORDER BY revision LIMIT ?3';
export const LAST_SQL = 'SELECT coalesce(max(revision), -1) AS revision FROM events WHERE stream = ?1';
export const LAST_UNNUMBERED_SQL = 'SELECT coalesce(max(revision), -1) AS revision FROM unnumbered WHERE stream = ?1';

/** What the writer does with the table in which the events of a stream are kept. */
export interface EventTable {
  /** Number of the new event, −1 where there are none; undefined when the place is not free for it. */
  insert(stream: StreamId, revision: number, event: NewEvent): number | undefined;
  /** Ids, revisions and numbers from a place on. */
  readonly place: Statement;
  /** Last revision of a stream, −1 for none. */
  readonly lastOf: Statement;
}

function eventTable(database: Database, sql: { insert: string; place: string; last: string }, isNumbered: boolean): EventTable {
  const statement = database.prepare(sql.insert);
  return {
    insert: (stream, revision, { id, type, data, metadata }) => {
      try {
        const { lastInsertRowid } = statement.run(stream, revision, id, type, data, metadata);
        return isNumbered ? Number(lastInsertRowid) : -1;
      } catch (error) {
        if (constraintOf(error) === 'not-null') return undefined;
        throw error;
      }
    },
    place: database.prepare(sql.place),
    lastOf: database.prepare(sql.last),
  };
}

/** The table of each stream, its statements prepared once. */
export function eventTables(database: Database): (stream: StreamId) => EventTable {
  const numbered = eventTable(database, { insert: INSERT_SQL, place: PLACE_SQL, last: LAST_SQL }, true);
  const unnumbered = eventTable(database, { insert: INSERT_UNNUMBERED_SQL, place: PLACE_UNNUMBERED_SQL, last: LAST_UNNUMBERED_SQL }, false);
  return stream => (isNumberedStream(stream) ? numbered : unnumbered);
}
