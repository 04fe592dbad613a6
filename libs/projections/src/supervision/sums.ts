import type { Addend } from '../runner/define.ts';

/** Totals of one unit: of a month, or as things stand now. Counters that are zero are left out. */
export interface SumRow {
  /** Family and month, for lists: `t/2023-03`, `t/now`. */
  readonly cell: string;
  readonly unit: string;
  readonly counts: Record<string, number>;
}

/** `t`: the town where it was brought; `d`: the department whose item it is; `u`: the unit that a review is of. */
export type Family = 't' | 'd' | 'u';
export const NOW = 'now';

export const sumKey = (family: Family, unit: string, month: string): string => `${family}/${unit}/${month}`;

/** An empty sum by its key. */
export function emptySum(key: string): SumRow {
  const [family = '', unit = '', month = ''] = key.split('/');
  return { cell: `${family}/${month}`, unit, counts: {} };
}

/** Streams of what is counted have no slash in their names. */
export const isSumKey = (key: string): boolean => key.includes('/');
export const isSum = <R extends object>(row: R | SumRow): row is SumRow => 'counts' in row;

export function addTo(row: object, counter: string, by: number): void {
  if (!('counts' in row)) throw new TypeError('only sums are added to');
  const { counts } = row as SumRow;
  const now = (counts[counter] ?? 0) + by;
  if (now === 0) delete counts[counter];
  else counts[counter] = now;
}

/** Lets a handler see what is counted, never a sum. */
export const onMember = <R extends object, E>(change: (row: R, event: E) => void) => (row: R | SumRow, event: E): void => {
  if (!isSum(row)) change(row, event);
};

/** In which month a thing counts, for which units. */
export interface Where {
  readonly units: readonly (readonly [family: Family, unit: string])[];
  readonly month: string;
}

/** How often it counts there. */
export const addends = ({ units, month }: Where, counter: string, by: number): readonly Addend[] => (by === 0 ? [] : units.map(([family, unit]) => ({ sum: sumKey(family, unit, month), counter, by })));
