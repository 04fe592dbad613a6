import { tableName, type Foldable } from './foldable.ts';
import { column } from './schema.ts';

/** The SELECTs of one projection. Their plans are asserted in `read-sql.spec.ts`. */
export interface TableSql {
  /** key */
  readonly row: string;
  /** key, number */
  readonly pastRow: string;
  /** [value,] key from (exclusive), key to (exclusive), number, limit */
  list(index: string | undefined, backwards: boolean): string;
  /** number, value, number, number: rows of the live index that stood in another version then. */
  fixedPastList(index: string): string;
  /** number, number, hash, hash, value */
  pastList(index: string): string;
  /** number, number, day, day */
  readonly slices: string;
  /** key, number, number, day, day */
  readonly slicesOfKey: string;
  /** stream */
  readonly revision: string;
}

const known = new WeakMap<Foldable, TableSql>();

export function sqlFor(projection: Foldable): TableSql {
  const made = known.get(projection) ?? build(tableName(projection));
  known.set(projection, made);
  return made;
}

const COLUMNS = 'key, from_number, stream, doc';

function build(table: string): TableSql {
  return {
    row: `SELECT ${COLUMNS} FROM ${table} WHERE key = ?`,
    pastRow: `SELECT ${COLUMNS}, to_number FROM ${table}_past WHERE key = ? AND from_number <= ? ORDER BY from_number DESC LIMIT 1`,
    list: (index, backwards) => `SELECT ${COLUMNS} FROM ${table} WHERE ${index === undefined ? '' : `${column(index)} = ? AND `}key > ? AND key < ? AND from_number <= ? ORDER BY key ${backwards ? 'DESC' : 'ASC'} LIMIT ?`,
    fixedPastList: index => `SELECT p.key, p.from_number, p.stream, p.doc FROM ${table} l JOIN ${table}_past p ON p.id = (SELECT id FROM ${table}_past WHERE key = l.key AND from_number <= ? ORDER BY from_number DESC LIMIT 1) WHERE l.${column(index)} = ? AND l.from_number > ? AND p.to_number > ?`,
    pastList: index => `SELECT p.key, p.from_number, p.stream, p.doc FROM ${table}_past_${index} r JOIN ${table}_past p ON p.id = r.id WHERE r.n0 <= ? AND r.n1 >= ? AND r.h0 <= ? AND r.h1 >= ? AND p.${column(index)} = ?`,
    slices: `SELECT s.key, s.day_from, s.day_to, s.value FROM ${table}_slice_at r JOIN ${table}_slice s ON s.id = r.id WHERE r.n0 <= ? AND r.n1 >= ? AND r.d0 <= ? AND r.d1 >= ?`,
    slicesOfKey: `SELECT key, day_from, day_to, value FROM ${table}_slice WHERE key = ? AND from_number <= ? AND to_number > ? AND day_from <= ? AND day_to > ?`,
    revision: `SELECT revision FROM ${table}_stream WHERE stream = ?`,
  };
}
