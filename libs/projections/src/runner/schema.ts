import { tableName, type Foldable } from './foldable.ts';

/** Name of the column of an index. */
export function column(index: string): string {
  return `i_${index}`;
}

/** Tables of a shelf (one file): how far each projection is, and the running maximum of `recordedAt`. */
export const SHELF_SCHEMA = `
CREATE TABLE IF NOT EXISTS checkpoint (
  name TEXT NOT NULL, version INTEGER NOT NULL, number INTEGER NOT NULL, position TEXT NOT NULL,
  stream TEXT NOT NULL, revision INTEGER NOT NULL, event TEXT NOT NULL,
  stopped_number INTEGER, stopped_type TEXT, stopped_error TEXT,
  PRIMARY KEY (name, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS moment (at TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS shelf (name TEXT PRIMARY KEY, version INTEGER NOT NULL, file TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS retired (name TEXT NOT NULL, version INTEGER NOT NULL, file TEXT NOT NULL, PRIMARY KEY (name, version, file)) STRICT, WITHOUT ROWID;
`;

/** Every table that a projection owns, the virtual ones first, as they are dropped. */
export function tablesOf(projection: Foldable): readonly string[] {
  const table = tableName(projection);
  const past = projection.history === 'versions' ? [...projection.listsAt.map(index => `${table}_past_${index}`), `${table}_past`] : [];
  const slices = projection.sliced ? [`${table}_slice_at`, `${table}_slice`] : [];
  return [...past, ...slices, ...(projection.revisions ? [`${table}_stream`] : []), table];
}

/** DDL of one projection: live rows, past versions, slices, stream revisions, and their indexes. Safe to run again. */
export function projectionSchema(projection: Foldable): string {
  return tableSchema(projection) + indexSchema(projection);
}

/** The tables, with nothing but what writing needs: to be filled first and indexed at the end (`indexSchema`). */
export function tableSchema(projection: Foldable): string {
  const table = tableName(projection);
  const columns = projection.indexNames.map(index => `, ${column(index)} ANY`).join('');
  const parts = [`CREATE TABLE IF NOT EXISTS ${table} (id INTEGER PRIMARY KEY, key TEXT NOT NULL, from_number INTEGER NOT NULL, stream TEXT NOT NULL, doc TEXT NOT NULL${columns}) STRICT`];
  if (projection.history === 'versions') parts.push(keyIndex(table), ...pastSchema(projection, table));
  if (projection.sliced) parts.push(...sliceSchema(table));
  if (projection.revisions) parts.push(`CREATE TABLE IF NOT EXISTS ${table}_stream (stream TEXT PRIMARY KEY, revision INTEGER NOT NULL) STRICT, WITHOUT ROWID`);
  return `${parts.join(';\n')};`;
}

/** Indexes that only readers need. Over a full table SQLite sorts them once, instead of finding a page for every row. */
export function indexSchema(projection: Foldable): string {
  const table = tableName(projection);
  const parts = [
    keyIndex(table),
    ...projection.indexNames.map(index => `CREATE INDEX IF NOT EXISTS ${table}_by_${index} ON ${table} (${column(index)}, key) WHERE ${column(index)} IS NOT NULL`),
  ];
  if (projection.history === 'versions') parts.push(`CREATE INDEX IF NOT EXISTS ${table}_past_key ON ${table}_past (key, from_number DESC)`);
  return `${parts.join(';\n')};`;
}

/** Rows are found by key while they are folded, unless each is written once. */
function keyIndex(table: string): string {
  return `CREATE UNIQUE INDEX IF NOT EXISTS ${table}_key ON ${table} (key)`;
}

function pastSchema(projection: Foldable, table: string): readonly string[] {
  const columns = projection.listsAt.map(index => `, ${column(index)} ANY`).join('');
  return [
    `CREATE TABLE IF NOT EXISTS ${table}_past (id INTEGER PRIMARY KEY, key TEXT NOT NULL, from_number INTEGER NOT NULL, to_number INTEGER NOT NULL, stream TEXT NOT NULL, doc TEXT NOT NULL${columns}) STRICT`,
    ...projection.listsAt.map(index => `CREATE VIRTUAL TABLE IF NOT EXISTS ${table}_past_${index} USING rtree_i32(id, n0, n1, h0, h1)`),
  ];
}

function sliceSchema(table: string): readonly string[] {
  return [
    `CREATE TABLE IF NOT EXISTS ${table}_slice (id INTEGER PRIMARY KEY, key TEXT NOT NULL, from_number INTEGER NOT NULL, to_number INTEGER NOT NULL, day_from INTEGER NOT NULL, day_to INTEGER NOT NULL, value TEXT NOT NULL) STRICT`,
    `CREATE INDEX IF NOT EXISTS ${table}_slice_key ON ${table}_slice (key, to_number DESC)`,
    `CREATE VIRTUAL TABLE IF NOT EXISTS ${table}_slice_at USING rtree_i32(id, n0, n1, d0, d1)`,
  ];
}

/** Place of an index value on the second axis of an R-tree: FNV-1a, 31 bits. Equal values meet; the row's own column decides. */
export function hashOf(value: string | number | null): number {
  const text = String(value);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash & 0x7fffffff;
}
