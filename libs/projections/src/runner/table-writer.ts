import type { Database } from '@yichuang/sqlite';
import { allRows } from './db.ts';
import { tableName, type Foldable } from './foldable.ts';
import { emptyState } from './row-state.ts';
import type { PastVersion, RowState } from './row.types.ts';
import { column, hashOf, tableSchema } from './schema.ts';
import { sliceWriter, type ClosedSlice } from './slice-writer.ts';

/** What folding a batch made of one projection. */
export interface Folded {
  readonly states: Iterable<RowState>;
  readonly past: readonly PastVersion[];
  readonly slices: readonly ClosedSlice[];
  readonly revisions: ReadonlyMap<string, number>;
}

/** Prepared statements of one projection in one file. Transactions are the caller's. */
export interface TableWriter {
  load(keys: readonly string[]): readonly RowState[];
  write(folded: Folded): void;
}

interface StoredRow { readonly key: string; readonly from_number: number; readonly stream: string; readonly doc: string }

/** Creates the tables where they are missing and prepares to write them. The indexes for readers are the caller's. */
export function tableWriter(db: Database, projection: Foldable): TableWriter {
  db.exec(tableSchema(projection));
  const table = tableName(projection);
  const names = projection.indexNames;
  const columns = names.map(name => `, ${column(name)}`).join('');
  const marks = names.map(() => ', ?').join('');
  const updates = names.map(name => `, ${column(name)} = excluded.${column(name)}`).join('');
  const conflict = projection.history === 'append-only' ? '' : ` ON CONFLICT (key) DO UPDATE SET from_number = excluded.from_number, stream = excluded.stream, doc = excluded.doc${updates}`;
  const put = db.prepare(`INSERT INTO ${table} (key, from_number, stream, doc${columns}) VALUES (?, ?, ?, ?${marks})${conflict}`);
  const remove = db.prepare(`DELETE FROM ${table} WHERE key = ?`);
  const select = db.prepare(`SELECT key, from_number, stream, doc FROM ${table} WHERE key IN (SELECT value FROM json_each(?))`);
  const slices = projection.sliced ? sliceWriter(db, table) : null;
  const past = projection.history === 'versions' ? pastWriter(db, projection) : null;
  const revision = projection.revisions ? db.prepare(`INSERT INTO ${table}_stream (stream, revision) VALUES (?, ?) ON CONFLICT (stream) DO UPDATE SET revision = excluded.revision`) : null;

  function save(state: RowState): void {
    if (state.doc === null || state.row === null) {
      if (state.stored) remove.run(state.key);
    } else {
      const { row } = state;
      put.run(state.key, state.from, state.stream, state.doc, ...names.map(name => projection.index(name, row)));
    }
    state.stored = state.doc !== null;
    slices?.open(state);
    state.dirty = false;
  }

  return {
    load: keys => {
      if (projection.history === 'append-only') return keys.map(emptyState);
      const found = new Map(allRows<StoredRow>(select, JSON.stringify(keys)).map(stored => [stored.key, loaded(stored)]));
      slices?.load(found);
      return keys.map(key => found.get(key) ?? emptyState(key));
    },
    write: folded => {
      past?.(folded.past);
      slices?.close(folded.slices);
      for (const state of folded.states) if (state.dirty) save(state);
      if (revision !== null) for (const [stream, last] of folded.revisions) revision.run(stream, last);
    },
  };
}

function loaded(stored: StoredRow): RowState {
  return { key: stored.key, row: JSON.parse(stored.doc) as object, doc: stored.doc, from: stored.from_number, stream: stored.stream, slices: [], stored: true, dirty: false };
}

/** Past versions are written once, when they end, with their place in the R-trees. */
function pastWriter(db: Database, projection: Foldable): (versions: readonly PastVersion[]) => void {
  const table = tableName(projection);
  const columns = projection.listsAt.map(name => `, ${column(name)}`).join('');
  const marks = projection.listsAt.map(() => ', ?').join('');
  const insert = db.prepare(`INSERT INTO ${table}_past (key, from_number, to_number, stream, doc${columns}) VALUES (?, ?, ?, ?, ?${marks})`);
  const trees = projection.listsAt.map(name => db.prepare(`INSERT INTO ${table}_past_${name} (id, n0, n1, h0, h1) VALUES (?, ?, ?, ?, ?)`));
  return versions => {
    for (const version of versions) {
      const { lastInsertRowid } = insert.run(version.key, version.from, version.to, version.stream, version.doc, ...version.lists);
      trees.forEach((tree, at) => {
        const value = version.lists[at] ?? null;
        if (value !== null) tree.run(lastInsertRowid, version.from, version.to - 1, hashOf(value), hashOf(value));
      });
    }
  };
}
