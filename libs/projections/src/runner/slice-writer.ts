import type { Database } from '@yichuang/sqlite';
import { allRows } from './db.ts';
import type { RowState } from './row.types.ts';
import { FOREVER } from './slices.ts';
import type { SliceState } from './row.types.ts';

/** A slice that ended in the log at event `to`. */
export interface ClosedSlice {
  readonly key: string;
  readonly slice: SliceState;
  readonly to: number;
}

export interface SliceWriter {
  /** Fills in the standing slices of rows just loaded. */
  load(states: ReadonlyMap<string, RowState>): void;
  close(slices: readonly ClosedSlice[]): void;
  /** Stores the slices of a row that are not stored yet. */
  open(state: RowState): void;
}

interface StoredSlice { readonly id: number; readonly key: string; readonly from_number: number; readonly day_from: number; readonly day_to: number; readonly value: string }

/** One table row per slice, and its box (event numbers × legal days) in an R-tree. */
export function sliceWriter(db: Database, table: string): SliceWriter {
  const insert = db.prepare(`INSERT INTO ${table}_slice (key, from_number, to_number, day_from, day_to, value) VALUES (?, ?, ?, ?, ?, ?)`);
  const box = db.prepare(`INSERT INTO ${table}_slice_at (id, n0, n1, d0, d1) VALUES (?, ?, ?, ?, ?)`);
  const end = db.prepare(`UPDATE ${table}_slice SET to_number = ? WHERE id = ?`);
  const endBox = db.prepare(`UPDATE ${table}_slice_at SET n1 = ? WHERE id = ?`);
  const select = db.prepare(`SELECT id, key, from_number, day_from, day_to, value FROM ${table}_slice WHERE key IN (SELECT value FROM json_each(?)) AND to_number = ${FOREVER} ORDER BY key, day_from`);

  function store(key: string, slice: SliceState, to: number): number {
    const id = Number(insert.run(key, slice.since, to, slice.dayFrom, slice.dayTo, slice.value).lastInsertRowid);
    box.run(id, slice.since, to === FOREVER ? FOREVER : to - 1, slice.dayFrom, slice.dayTo === FOREVER ? FOREVER : slice.dayTo - 1);
    return id;
  }

  return {
    load: states => {
      for (const stored of allRows<StoredSlice>(select, JSON.stringify([...states.keys()]))) {
        const state = states.get(stored.key);
        const slice = { id: stored.id, since: stored.from_number, dayFrom: stored.day_from, dayTo: stored.day_to, value: stored.value };
        if (state !== undefined) state.slices = [...state.slices, slice];
      }
    },
    close: closed => {
      for (const { key, slice, to } of closed) {
        if (slice.id === null) {
          store(key, slice, to);
        } else {
          end.run(to, slice.id);
          endBox.run(to - 1, slice.id);
        }
      }
    },
    open: state => {
      for (const slice of state.slices) slice.id ??= store(state.key, slice, FOREVER);
    },
  };
}
