import type { Database } from '@yichuang/sqlite';
import type { IndexValue } from './define.ts';
import type { DigestSink } from './digest.ts';
import { tableName, type Foldable } from './foldable.ts';
import { column } from './schema.ts';

/** Text of a live row that a digest covers: index columns too, as they decide what a list shows. */
export function liveText(row: { from: number; stream: string; doc: string; indexes: readonly IndexValue[] }): string {
  return JSON.stringify([row.from, row.stream, row.doc, row.indexes]);
}

export function pastText(row: { from: number; to: number; stream: string; doc: string; lists: readonly IndexValue[] }): string {
  return JSON.stringify([row.from, row.to, row.stream, row.doc, row.lists]);
}

export function sliceText(slice: { since: number; to: number; dayFrom: number; dayTo: number; value: string }): string {
  return JSON.stringify([slice.since, slice.to, slice.dayFrom, slice.dayTo, slice.value]);
}

type Stored = Readonly<Record<string, string | number | null>>;

/** Gives every stored part of a projection to `sink`, one at a time. */
export function digestStored(db: Database, projection: Foldable, sink: DigestSink): void {
  const table = tableName(projection);
  const columns = (names: readonly string[], row: Stored): readonly IndexValue[] => names.map(name => row[column(name)] ?? null);
  for (const row of each(db, table)) {
    sink.add('live', String(row['key']), liveText({ from: Number(row['from_number']), stream: String(row['stream']), doc: String(row['doc']), indexes: columns(projection.indexNames, row) }));
  }
  if (projection.history === 'versions') {
    for (const row of each(db, `${table}_past`)) {
      sink.add('past', String(row['key']), pastText({ from: Number(row['from_number']), to: Number(row['to_number']), stream: String(row['stream']), doc: String(row['doc']), lists: columns(projection.listsAt, row) }));
    }
  }
  if (!projection.sliced) return;
  for (const row of each(db, `${table}_slice`)) {
    sink.add('slice', String(row['key']), sliceText({ since: Number(row['from_number']), to: Number(row['to_number']), dayFrom: Number(row['day_from']), dayTo: Number(row['day_to']), value: String(row['value']) }));
  }
}

function* each(db: Database, table: string): Iterable<Stored> {
  const rows: Iterable<unknown> = db.prepare(`SELECT * FROM ${table}`).iterate();
  for (const row of rows) yield row as Stored;
}
