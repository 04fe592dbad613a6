import { describeSide, type Line } from '../harness/goal.ts';
import { paired, type Paired } from '../harness/measure.ts';
import { median } from '../harness/stats.ts';

/** How thorough a run is: the short one gates a change (goal × 0.7, three pairs), the full one is the published table. */
export interface Depth {
  readonly pairs: number;
  readonly seconds: number;
  /** Factor on every ratio's "must". */
  readonly slack: number;
  readonly sizes: readonly number[];
  readonly events: number;
}

export type Run = (depth: Depth) => Promise<Line[]>;

/** The product against its limit, in one scenario. */
export function pair(scenario: string, depth: Depth, options: Record<string, unknown> = {}): Promise<Paired> {
  const common = { scenario, seconds: depth.seconds, options };
  return paired({ ...common, side: 'product' }, { ...common, side: 'limit' }, depth.pairs);
}

const noisy = ({ dropped }: Paired): string => (dropped > 0 ? ` · ${dropped} noisy pairs dropped` : '');

/** Both sides of a pair for the detail column, under their names. */
export function sides(result: Paired, [a, b]: readonly [string, string] = ['product', 'limit']): string {
  return `${describeSide(a, result.a)} · ${describeSide(b, result.b)}${noisy(result)}`;
}

/** Middle of a figure of each run; not a number when the pair was not measured. */
export function middle(result: Paired, of: (a: Paired['a'][number], b: Paired['b'][number]) => number): number {
  if (Number.isNaN(result.median)) return Number.NaN;
  return median(result.a.map((a, at) => of(a, result.b[at] ?? a)));
}
