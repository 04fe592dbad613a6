import { PROJECTIONS } from '@yichuang/projections';
import { atMost, type Line } from '../harness/goal.ts';
import { quiet, type Measurement } from '../harness/measure.ts';
import { preparedLog, preparedViews } from '../workload/prepared.ts';
import type { Depth, Run } from './depth.ts';

/** Views that nine in ten events of the log concern: fates of items, on the streams of batches. */
const heavy = PROJECTIONS.filter(projection => projection.follows('adjustment') && (projection.revisions || projection.handles('ItemKept'))).map(({ name }) => name);
const grouped = (value: number): string => Math.round(value).toLocaleString('en');

/** Rebuild of each view that most of a log of catalogue events touches, history and indexes on. */
export const rebuilds: Run = async depth => {
  for (const size of [depth.events, depth.events / 10]) preparedLog('fates', size);
  const lines: Line[] = [];
  for (const projection of heavy) lines.push(...(await rebuild(depth, projection)));
  return lines;
};

async function rebuild(depth: Depth, projection: string): Promise<readonly Line[]> {
  const run = (events: number, bare: boolean) => quiet({ scenario: 'rebuild', side: 'product', seconds: 0, options: { projection, events, bare } });
  const [large, small] = [figuresOf(await run(depth.events, true)), figuresOf(await run(depth.events / 10, false))];
  const size = grouped(depth.events);
  return [
    speed(`${projection}, ${size} events`, large, depth.slack),
    atMost('rebuild', `${projection}: memory`, { must: 300, value: large.rss, unit: 'MiB', detail: `at a tenth ${grouped(small.rss)} MiB · file ${grouped(large.file)} MiB` }),
    atMost('rebuild', `${projection}: cost per event at ${size} / at a tenth`, { must: 1.5, value: small.rate / large.rate, unit: '×', detail: `processor ${(large.cpu / small.cpu).toFixed(2)} ×` }),
  ];
}

type Figures = ReturnType<typeof figuresOf>;
const NOTHING: Measurement = { rate: Number.NaN };

/** Figures of a rebuild; none is a number when it was not measured. */
function figuresOf(run: Measurement | null) {
  const { rate, rssMiB: rss = Number.NaN, cpuUsPerOp: cpu = Number.NaN, extra = {} } = run ?? NOTHING;
  const { bare = Number.NaN, bareCpuUs = Number.NaN, fileMiB: file = Number.NaN } = extra;
  return { rate, rss, cpu, bare, bareCpuUs, file };
}

/** Either of two is enough: a rate, or half of what a bare loop does on the same machine. */
function speed(what: string, { rate, bare, cpu, bareCpuUs }: Figures, slack: number): Line {
  const measured = Number.isFinite(rate);
  const enough = rate >= 50_000 || rate / bare >= 0.5 * slack;
  return { goal: 'rebuild', what, must: '≥ 50,000/s or ≥ 0.5 × a bare loop', value: measured ? rate : null, unit: '/s', passed: measured ? enough : null, detail: `${(rate / bare).toFixed(2)} × bare loop (${grouped(bare)}/s) · processor ${cpu.toFixed(1)} µs, bare ${bareCpuUs.toFixed(1)} µs` };
}

/** Each page at 200 moments, by either clock, against the live page. */
export const travels: Run = async depth => {
  preparedViews(depth.events);
  const lines: Line[] = [];
  for (const [page, clock] of JOURNEYS) lines.push(await travel(depth, page, clock));
  return lines;
};

/** The event index knows one clock. */
const JOURNEYS = [['catalogue', 'asOf'], ['catalogue', 'on'], ['guide', 'asOf'], ['guide', 'on'], ['adjustment', 'asOf'], ['adjustment', 'on'], ['events', 'asOf']] as const;

async function travel({ events }: Depth, page: string, clock: 'asOf' | 'on'): Promise<Line> {
  const run = await quiet({ scenario: 'travel', side: clock, seconds: 0, options: { page, events } });
  const of = (figure: string): number => run?.extra?.[figure] ?? Number.NaN;
  const detail = `past ${grouped(of('pastp95us'))} µs, live ${grouped(of('livep95us'))} µs, ${grouped(of('entries'))} entries`;
  return atMost('travel', `${page}, ${clock} at 200 moments of ${grouped(events)} events, p95 / live p95`, { must: 2, value: of('ratio'), unit: '×', detail });
}
