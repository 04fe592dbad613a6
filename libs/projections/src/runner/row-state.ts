import type { IndexValue, ProjectedEvent } from './define.ts';
import type { Foldable } from './foldable.ts';
import type { PastSink, RowState } from './row.types.ts';
import { reslice } from './slices.ts';

/** A row that nothing has touched yet. */
export function emptyState(key: string): RowState {
  return { key, row: null, doc: null, from: -1, stream: '', slices: [], stored: false, dirty: false };
}

/**
 * Folds one event into one row by plain mutation. A version ends only when the row has changed.
 * @throws whatever the handler throws; the state is then half-done and must be thrown away
 */
export function foldRow({ table, sink }: { readonly table: Foldable; readonly sink: PastSink }, state: RowState, event: ProjectedEvent): void {
  changeRow({ table, sink, event }, state, row => table.apply(row, event, state.key));
}

/** Changes a row at the number of an event; a row that is not there begins. `change` returns false when the row is gone from then on. */
export function changeRow({ table, sink, event }: { readonly table: Foldable; readonly sink: PastSink; readonly event: Pick<ProjectedEvent, 'number' | 'stream'> }, state: RowState, change: (row: object) => void | false): void {
  const before = state.doc;
  const lists = before === null || state.row === null ? NO_LISTS : listValues(table, state.row);
  const after = applied(table, state, change);
  if (after === before) return;
  if (before !== null) sink.past({ key: state.key, from: state.from, to: event.number, stream: state.stream, doc: before, lists });
  state.doc = after;
  state.from = event.number;
  state.stream = event.stream;
  state.dirty = true;
  if (table.sliced) state.slices = reslice(table, state, sink);
}

/** Text of the row after the change; null when it is gone. */
function applied(table: Foldable, state: RowState, change: (row: object) => void | false): string | null {
  state.row ??= table.initial(state.key);
  if (change(state.row) !== false) return JSON.stringify(state.row);
  state.row = null;
  return null;
}

const NO_LISTS: readonly IndexValue[] = [];

function listValues(table: Foldable, row: object): readonly IndexValue[] {
  return table.listsAt.length === 0 ? NO_LISTS : table.listsAt.map(name => table.index(name, row));
}
