import type { SqlValue, Statement } from '@yichuang/sqlite';
import type { RecordedEvent } from '../event-store.ts';

/** Columns in the order in which {@link eventOf} takes them. */
export const COLUMNS = 'number, stream, revision, id, type, data, metadata';

/** The same for a row that has no number. */
export const UNNUMBERED_COLUMNS = '-1, stream, revision, id, type, data, metadata';

type Row = readonly [number: number, stream: string, revision: number, id: string, type: string, data: string, metadata: string];

function eventOf([number, stream, revision, id, type, data, metadata]: Row): RecordedEvent {
  return { id, type, data, metadata, number, stream, revision };
}

/** Rows of a statement in array mode, which is faster than objects with named members. */
export function eventsOf(statement: Statement, parameters: readonly SqlValue[]): RecordedEvent[] {
  // STRICT columns have the declared types, and a statement in array mode answers arrays: node's types do not say so.
  const rows: unknown = statement.all(...parameters);
  return (rows as Row[]).map(eventOf);
}
