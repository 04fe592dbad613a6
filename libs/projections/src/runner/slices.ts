import type { Foldable } from './foldable.ts';
import type { PastSink, RowState, SliceState } from './row.types.ts';

/** End of an interval that is still open, as days and as event numbers are stored. */
export const FOREVER = 2_147_483_647;

/** `2023-01-12` → 20230112; null → for ever. */
export function dayNumber(day: string | null): number {
  return day === null ? FOREVER : Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
}

/** 20230112 → `2023-01-12`; for ever → null. */
export function dayText(day: number): string | null {
  if (day === FOREVER) return null;
  const text = String(day);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
}

/** New slices of a row that event `state.from` has changed: equal ones go on as they are, the others are closed there. */
export function reslice(table: Foldable, state: RowState, sink: PastSink): readonly SliceState[] {
  const number = state.from;
  const standing = new Map(state.slices.map(slice => [identity(slice), slice]));
  const next = (state.row === null ? [] : table.slices(state.row)).map(slice => {
    const made: SliceState = { dayFrom: dayNumber(slice.from), dayTo: dayNumber(slice.to), value: JSON.stringify(slice.value), since: number, id: null };
    const same = standing.get(identity(made));
    if (same !== undefined) standing.delete(identity(made));
    return same ?? made;
  });
  for (const slice of standing.values()) sink.slice(state.key, slice, number);
  return next;
}

function identity(slice: SliceState): string {
  return `${slice.dayFrom}/${slice.dayTo}/${slice.value}`;
}
