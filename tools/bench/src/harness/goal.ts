import type { Measurement } from './measure.ts';

/** One line of the result table. `value` null = unmeasured (too noisy): neither green nor red. */
export interface Line {
  readonly goal: string;
  readonly what: string;
  readonly must: string;
  readonly value: number | null;
  readonly interval?: readonly [number, number];
  readonly unit: string;
  readonly passed: boolean | null;
  readonly detail?: string;
}

/** A ratio that must reach `must`: red only when even the upper end of its interval stays below. */
export function atLeast(goal: string, what: string, result: { must: number; median: number; interval: readonly [number, number]; detail?: string }): Line {
  const measured = Number.isFinite(result.median);
  return {
    goal, what, must: `≥ ${Number(result.must.toPrecision(3))}`, unit: '×', value: measured ? result.median : null, interval: result.interval,
    passed: measured ? result.interval[1] >= result.must : null, ...(result.detail === undefined ? {} : { detail: result.detail }),
  };
}

/** A figure that must not exceed `must`. */
export function atMost(goal: string, what: string, result: { must: number; value: number; unit: string; detail?: string }): Line {
  const measured = Number.isFinite(result.value);
  return { goal, what, must: `≤ ${Number(result.must.toPrecision(3))}`, unit: result.unit, value: measured ? result.value : null, passed: measured ? result.value <= result.must : null, ...(result.detail === undefined ? {} : { detail: result.detail }) };
}

/** Rates and percentiles of one side, for the detail column. */
export function describeSide(name: string, side: readonly Measurement[]): string {
  const middle = side.toSorted((x, y) => x.rate - y.rate)[side.length >> 1];
  if (middle === undefined) return `${name} –`;
  const times = middle.p50us === undefined ? '' : ` p50 ${Math.round(middle.p50us)} µs p99 ${Math.round(middle.p99us ?? 0)} µs`;
  const cpu = middle.cpuUsPerOp === undefined ? '' : ` cpu ${middle.cpuUsPerOp.toFixed(1)} µs`;
  return `${name} ${Math.round(middle.rate).toLocaleString('en')}/s${times}${cpu}`;
}
