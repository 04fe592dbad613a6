import { monthsBetween } from '../adoption/query.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { reviewProjection } from './projection.ts';

/** A review as the detector sees it: when, where, by which salted device and through whom. */
export interface Trace {
  readonly id: string;
  readonly unit: string;
  readonly at: string;
  readonly channel: 'device' | 'web' | 'paper';
  readonly device: string | null;
  readonly enteredBy: string | null;
}
/** `entered`: somebody of the staff put it in. `device`: one device, not the counter's, for many services. `burst`: many of one unit within minutes. */
export interface Signal {
  readonly kind: 'entered' | 'device' | 'burst';
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly reviews: readonly string[];
}

/** Reviews by one device within a day, and of one unit within ten minutes, from which on somebody should look. */
export const LIMITS = { device: 3, burst: 5, dayMs: 86_400_000, burstMs: 600_000 } as const;

const byTime = (a: Trace, b: Trace): number => a.at.localeCompare(b.at) || a.id.localeCompare(b.id);
const time = ({ at }: Trace): number => Date.parse(at);

/** The runs of a list in time in which at least `least` lie within `ms` of one another; runs that share a review are one. */
function runs(traces: readonly Trace[], { least, ms }: { readonly least: number; readonly ms: number }): readonly (readonly Trace[])[] {
  const sorted = traces.toSorted(byTime);
  const spans: { readonly from: number; to: number }[] = [];
  for (const [from, first] of sorted.entries()) {
    const last = sorted[from + least - 1];
    if (!last || time(last) - time(first) > ms) continue;
    const open = spans.at(-1);
    if (open && from < open.to) open.to = from + least;
    else spans.push({ from, to: from + least });
  }
  return spans.map(({ from, to }) => sorted.slice(from, to));
}

const signal = (kind: Signal['kind'], traces: readonly Trace[]): Signal => ({ kind, unit: traces[0]?.unit ?? '', from: traces[0]?.at ?? '', to: traces.at(-1)?.at ?? '', reviews: traces.map(({ id }) => id) });

/**
 * What somebody should look at in a list of reviews: a clerk who put one in for a citizen, a device that reviewed many services, many reviews at once. A pure function; it
 * accuses nobody and changes no review. The device of a counter, which everybody uses, does not count as one device. @req #54
 */
export function signalsIn(traces: readonly Trace[]): readonly Signal[] {
  const entered = traces.filter(({ enteredBy }) => enteredBy !== null).map(trace => signal('entered', [trace]));
  const devices = [...Map.groupBy(traces.filter(({ channel, device }) => channel === 'web' && device !== null), ({ device }) => device).values()].flatMap(own => runs(own, { least: LIMITS.device, ms: LIMITS.dayMs }).map(run => signal('device', run)));
  const bursts = [...Map.groupBy(traces.filter(({ channel }) => channel !== 'paper'), ({ unit }) => unit).values()].flatMap(own => runs(own, { least: LIMITS.burst, ms: LIMITS.burstMs }).map(run => signal('burst', run)));
  return [...entered, ...devices, ...bursts].sort((a, b) => b.from.localeCompare(a.from) || a.kind.localeCompare(b.kind));
}

/** Signals in the reviews given in a span of legal days, both included. @req #54 */
export function reviewSignals(read: ReadModel, { from, to }: { readonly from: string; readonly to: string }, { number }: Pick<Moment, 'number'>): readonly Signal[] {
  const traces = monthsBetween(from, to).flatMap(month => read.list(reviewProjection, { index: 'month', equals: month }, number)).flatMap(({ doc: { id, state: { unit }, given } }): Trace[] =>
    given && given.on >= from && given.on <= to ? [{ id, unit, at: given.at, channel: given.channel, device: given.device, enteredBy: given.enteredBy }] : []);
  return signalsIn(traces);
}
