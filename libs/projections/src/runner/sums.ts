import type { Addend } from './define.ts';
import type { Foldable } from './foldable.ts';
import { changeRow } from './row-state.ts';
import type { PastSink, RowState } from './row.types.ts';

/** By how much which counters of which sums change. */
export type Changes = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What changes in sums when a row that added `before` adds `after`; what stays is left out. */
export function changesBetween(before: readonly Addend[], after: readonly Addend[]): Changes {
  const changes = new Map<string, Map<string, number>>();
  const count = (sign: 1 | -1, { sum, counter, by }: Addend): void => {
    const counters = changes.get(sum) ?? new Map<string, number>();
    const now = (counters.get(counter) ?? 0) + sign * by;
    if (now === 0) counters.delete(counter);
    else counters.set(counter, now);
    changes.set(sum, counters);
  };
  for (const each of before) count(-1, each);
  for (const each of after) count(1, each);
  return changes;
}

interface Place {
  readonly table: Foldable;
  readonly sink: PastSink;
  /** A row, from memory or from where rows are kept. */
  readonly stateOf: (key: string) => RowState;
  readonly touched: (state: RowState) => void;
}
type Sums = NonNullable<Foldable['sums']>;

/** What a row adds as it stands; nothing when it is not there. */
export const addendsOf = ({ of }: Sums, { row }: RowState): readonly Addend[] => (row === null ? [] : of(row));

/** Carries into sums what an event changed in a row. They end and begin versions at the number of that event, as every row does. */
export function addUp({ table, sink, stateOf, touched }: Place, changes: Changes, event: { readonly number: number; readonly stream: string }): void {
  const { sums } = table;
  if (sums === null) return;
  for (const [key, counters] of changes) {
    if (counters.size === 0) continue;
    const state = stateOf(key);
    changeRow({ table, sink, event }, state, row => {
      for (const [counter, by] of counters) sums.add(row, counter, by);
    });
    touched(state);
  }
}
