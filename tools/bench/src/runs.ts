import { PROJECTIONS } from '@yichuang/projections';
import { atLeast, atMost, describeSide, type Line } from './harness/goal.ts';
import { measure, paired, type Paired } from './harness/measure.ts';
import { exponent } from './harness/stats.ts';

/** How thorough a run is: the short one gates a change (goal × 0.7, three pairs), the full one is the published table. */
export interface Depth {
  readonly pairs: number;
  readonly seconds: number;
  /** Factor on every ratio's "must". */
  readonly slack: number;
  readonly sizes: readonly number[];
  readonly events: number;
}

type Run = (depth: Depth) => Promise<Line[]>;

const pair = (scenario: string, depth: Depth, options: Record<string, unknown> = {}): Promise<Paired> => {
  const common = { scenario, seconds: depth.seconds, options };
  return paired({ ...common, side: 'product' }, { ...common, side: 'limit' }, depth.pairs);
};
const sides = (result: Paired): string => `${describeSide('product', result.a)} · ${describeSide('limit', result.b)}${result.dropped > 0 ? ` · ${result.dropped} noisy pairs dropped` : ''}`;
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** G1 and G2: durable commands against raw inserts of the same bytes, hashed alike. */
const commands: Run = async depth => {
  const one = await pair('commandSequential', depth);
  const many = await pair('commandConcurrent', depth);
  const p99 = median(many.a.map(side => side.p99us ?? 0)) / median(one.a.map(side => side.p99us ?? 0));
  return [
    atLeast('G1', 'durable command, 1 caller / raw SQLite insert', { must: 0.8 * depth.slack, ...one, detail: sides(one) }),
    atLeast('G2', 'durable commands, 64 callers / insert 64 per commit', { must: 0.25 * depth.slack, ...many, detail: sides(many) }),
    atMost('G2', 'p99 at 64 callers / p99 at 1', { must: 20, value: p99, unit: '×' }),
  ];
};

/** G3: the same without waiting for the disk. The product refuses to boot so; the bench opens its store with `normal`. */
const relaxed: Run = async depth => {
  const result = await pair('commandSequential', depth, { durability: 'normal' });
  return [atLeast('G3', 'relaxed command, 1 caller / raw NORMAL insert', { must: 0.45 * depth.slack, ...result, detail: sides(result) })];
};

/** G5: replay into a model in memory, on one thread and on two, and of a few types only. */
const replays: Run = async depth => {
  const options = { events: depth.events };
  const whole = await pair('replay', depth, options);
  const side = (name: string) => ({ scenario: 'replay', side: name, seconds: depth.seconds, options });
  const few = await paired(side('few'), side('product'), depth.pairs);
  const two = await paired(side('workers'), side('product'), depth.pairs);
  return [
    atLeast('G5', 'replay in memory, 1 thread / scan + hash + JSON.parse', { must: 0.8 * depth.slack, ...whole, detail: sides(whole) }),
    atLeast('G5', 'projection that needs 3 of 12 types / all', { must: 2 * depth.slack, ...few, detail: describeSide('few', few.a) }),
    atLeast('G5', '2 workers / 1', { must: 1.4 * depth.slack, ...two, detail: describeSide('workers', two.a) }),
    atMost('G9', 'peak memory of replay in memory, less 350 B × rows', { must: 200, value: Math.max(...whole.a.map(run => (run.rssMiB ?? 0) - ((run.extra?.['rows'] ?? 0) * 350) / 2 ** 20)), unit: 'MiB' }),
  ];
};

/** G7: a stream of twelve events. */
const loads: Run = async depth => {
  const result = await pair('load', depth, { events: depth.events });
  const times = result.a.map((side, index) => (side.p50us ?? 0) / (result.b[index]?.p50us ?? Number.NaN));
  const tail = median(result.a.map(side => (side.p99us ?? 0) / (side.p50us ?? 1)));
  return [
    atMost('G7', 'load + fold 12 events, p50 / prepared select + hash + parse + fold', { must: 1.5 / depth.slack, value: median(times), unit: '×', detail: sides(result) }),
    atMost('G7', 'p99 / own p50', { must: 5, value: tail, unit: '×' }),
  ];
};

async function growth(scenario: string, depth: Depth, options: Record<string, unknown> = {}): Promise<{ e: number; detail: string }> {
  const points: [number, number][] = [];
  for (const events of depth.sizes) {
    const rates: number[] = [];
    for (let run = 0; run < depth.pairs; run += 1) rates.push((await measure({ scenario, side: 'product', seconds: depth.seconds, options: { events, ...options } })).rate);
    points.push([events, 1 / Math.max(...rates)]);
  }
  return { e: exponent(points), detail: points.map(([n, cost]) => `${n.toLocaleString('en')}: ${Math.round(1 / cost).toLocaleString('en')}/s`).join(' · ') };
}

/** G8: cost against the size of the store. */
const grow: Run = async depth => {
  const lines: Line[] = [];
  const goals: readonly (readonly [string, string, number])[] = [['commandSequential', 'durable command', 0.05], ['commandConcurrent', '64 callers', 0.05], ['idlePoll', 'poll of an idle follower', 0.05], ['load', 'load of 12 events', 0.1], ['replay', 'replay, cost per event', 0.05]];
  for (const [scenario, what, must] of goals) {
    const { e, detail } = await growth(scenario, depth);
    lines.push(atMost('G8', `growth exponent: ${what}`, { must, value: e, unit: 'e', detail }));
  }
  const list = await growth('travel', depth, { view: 'events' });
  lines.push(atMost('G8', 'growth exponent: list page in the past', { must: 0.05, value: list.e, unit: 'e', detail: list.detail }));
  return lines;
};

/** G10 and the resident part of G9. */
const hot: Run = async depth => {
  const common = { scenario: 'hotStream', seconds: depth.seconds };
  const result = await paired({ ...common, side: 'hot' }, { ...common, side: 'spread' }, depth.pairs);
  const open = await measure({ scenario: 'openCases', side: 'product', seconds: depth.seconds, options: { cases: 10_000 }, nodeArgs: ['--expose-gc'] });
  return [
    atLeast('G10', '64 writers on one stream / on 64 streams', { must: 0.5 * depth.slack, ...result, detail: `${describeSide('hot', result.a)} · ${describeSide('spread', result.b)}` }),
    atMost('G9', 'open case in the state cache', { must: 2048, value: open.extra?.['bytesPerCase'] ?? Number.NaN, unit: 'B' }),
  ];
};

/** G12: the adapter against the bare client, both on the protocol double in its own process. */
const adapter: Run = async depth => {
  const lines: Line[] = [];
  for (const [scenario, what, must] of [['esdbSequential', 'sequential appends', 0.8], ['esdbConcurrent', '64-way appends', 0.8], ['esdbCatchUp', 'catch-up', 0.85]] as const) {
    const result = await pair(scenario, depth);
    lines.push(atLeast('G12', `EventStoreDB adapter / bare client: ${what}`, { must: must * depth.slack, ...result, detail: sides(result) }));
  }
  return lines;
};

/** G13: the memory store does not slow down as it fills. */
const memory: Run = async depth => {
  const { e, detail } = await growth('memoryAppend', { ...depth, sizes: [10_000, 100_000] });
  return [atMost('G13', 'growth exponent: memory store append', { must: 0.02, value: e, unit: 'e', detail })];
};

/** Rebuild of each view that most of a log of catalogue events touches, history and indexes on. */
const rebuilds: Run = async depth => {
  const lines: Line[] = [];
  const heavy = ['catalog-fate', 'adjustment', 'item-change', 'event-index', 'event-subject'].filter(name => PROJECTIONS.some(projection => projection.name === name));
  for (const projection of heavy) {
    const large = await measure({ scenario: 'rebuild', side: 'product', seconds: 0, options: { projection, events: depth.events } });
    const bare = await measure({ scenario: 'rebuild', side: 'limit', seconds: 0, options: { projection, events: depth.events } });
    const small = await measure({ scenario: 'rebuild', side: 'product', seconds: 0, options: { projection, events: depth.events / 10 } });
    const ratio = large.rate / bare.rate;
    const enough = large.rate >= 50_000 || ratio >= 0.5;
    lines.push({ goal: 'rebuild', what: `${projection}, ${depth.events.toLocaleString('en')} events`, must: '≥ 50,000/s or ≥ 0.5 × a bare loop', value: large.rate, unit: '/s', passed: enough, detail: `${ratio.toFixed(2)} × bare loop (${Math.round(bare.rate).toLocaleString('en')}/s)` });
    lines.push(atMost('rebuild', `${projection}: memory`, { must: 300, value: large.rssMiB ?? Number.NaN, unit: 'MiB' }));
    lines.push(atMost('rebuild', `${projection}: cost per event at ${depth.events.toLocaleString('en')} / at a tenth`, { must: 1.5, value: small.rate / large.rate, unit: '×' }));
  }
  return lines;
};

/** `asOf` at 200 random moments, cold, against the live page. */
const travels: Run = async depth => {
  const lines: Line[] = [];
  for (const view of ['catalogue', 'events', 'guide']) {
    const run = await measure({ scenario: 'travel', side: 'product', seconds: 0, options: { view, events: depth.events } });
    lines.push(atMost('travel', `${view} at 200 past moments, p95 / live p95`, { must: 2, value: run.extra?.['ratio'] ?? Number.NaN, unit: '×', detail: `past ${Math.round(run.extra?.['pastp95us'] ?? 0)} µs, live ${Math.round(run.extra?.['livep95us'] ?? 0)} µs` }));
  }
  return lines;
};

/** Every group by name, in the order of the table. */
export const RUNS: Readonly<Record<string, Run>> = { commands, relaxed, replays, loads, grow, hot, adapter, memory, rebuilds, travels };
