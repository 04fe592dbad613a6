import { BUILD_MEMORY } from '@yichuang/projections/runner';
import { atLeast, atMost, describeSide } from '../harness/goal.ts';
import { paired } from '../harness/measure.ts';
import { preparedLog } from '../workload/prepared.ts';
import { middle, pair, sides, type Run } from './depth.ts';

/** The heap that the product allows a thread that folds a whole log: without a bound V8 lets garbage lie as long as the machine has memory. */
const BOUNDED = [`--max-old-space-size=${BUILD_MEMORY.maxOldGenerationSizeMb}`, `--max-semi-space-size=${BUILD_MEMORY.maxYoungGenerationSizeMb / 3}`];

/** G5: replay into a model in memory, on one thread and on two, of a few types only, and into SQL tables. */
export const replays: Run = async depth => {
  preparedLog('cases', depth.events);
  const options = { events: depth.events };
  const side = (name: string) => ({ scenario: 'replay', side: name, seconds: depth.seconds, options, nodeArgs: BOUNDED });
  const whole = await paired(side('product'), side('limit'), depth.pairs);
  const few = await paired(side('few'), side('product'), depth.pairs);
  const two = await paired(side('two-threads'), side('one-thread'), depth.pairs);
  const rows = whole.a.map(run => (run.rssMiB ?? Number.NaN) - ((run.extra?.['rows'] ?? 0) * 350) / 2 ** 20);
  return [
    atLeast('G5', 'replay in memory, 1 thread / scan + hash + JSON.parse', { must: 0.8 * depth.slack, ...whole, detail: sides(whole) }),
    atLeast('G5', 'projection that needs 3 of 12 types / all', { must: 2 * depth.slack, ...few, detail: describeSide('few', few.a) }),
    atLeast('G5', `2 threads / 1, ${depth.events.toLocaleString('en')} events`, { must: 1.4 * depth.slack, ...two, detail: sides(two, ['two', 'one']) }),
    atMost('G9', 'peak memory of replay in memory, less 350 B × rows', { must: 200, value: whole.a.length === 0 ? Number.NaN : Math.max(...rows), unit: 'MiB' }),
  ];
};

/** G5: the same into SQL tables with row history, by the runner. */
export const tables: Run = async depth => {
  preparedLog('cases', depth.events);
  const options = { events: depth.events };
  const lines = [];
  for (const [side, what] of [['follow', 'into SQL tables with row history, checkpoint per batch / in memory'], ['rebuild', 'into SQL tables of a new file, with row history / in memory']] as const) {
    const result = await paired({ scenario: 'tables', side, seconds: depth.seconds, options }, { scenario: 'replay', side: 'product', seconds: depth.seconds, options }, Math.min(depth.pairs, 3));
    lines.push(atLeast('G5', what, { must: 0.45 * depth.slack, ...result, detail: sides(result, ['tables', 'memory']) }));
  }
  return lines;
};

/** G7: a stream of twelve events. */
export const loads: Run = async depth => {
  preparedLog('cases', depth.events);
  const result = await pair('load', depth, { events: depth.events });
  return [
    atMost('G7', 'load + fold 12 events, p50 / prepared select + hash + parse + fold', { must: 1.5 / depth.slack, value: middle(result, (a, b) => (a.p50us ?? Number.NaN) / (b.p50us ?? Number.NaN)), unit: '×', detail: sides(result) }),
    atMost('G7', 'p99 / own p50', { must: 5, value: middle(result, a => (a.p99us ?? Number.NaN) / (a.p50us ?? Number.NaN)), unit: '×' }),
  ];
};
