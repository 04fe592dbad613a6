import { atLeast, atMost } from '../harness/goal.ts';
import { quiet } from '../harness/measure.ts';
import { middle, pair, sides, type Run } from './depth.ts';

const LOAD = 0.6;

/** A life of twelve events over HTTP on SQLite FULL, 64 at a time, and how even its answers are at three fifths of what it can. */
export const cases: Run = async depth => {
  const result = await pair('caseLife', depth, { callers: 64, load: LOAD });
  return [
    atLeast('cases', 'act on a case over HTTP, 64 callers / express + zod + read + raw insert', { must: 0.35 * depth.slack, median: result.median, interval: result.interval, detail: sides(result) }),
    atMost('cases', 'p99 / p50 at 60 % of the load', { must: 5, value: middle(result, ({ extra }) => (extra?.['p99us'] ?? Number.NaN) / (extra?.['p50us'] ?? Number.NaN)), unit: '×' }),
  ];
};

const SIZES = [12_000, 1_000_000] as const;
/** What an act costs on a log of a million events of cases against one of ten thousand: processor time, which a disk does not blur. */
export const caseGrowth: Run = async depth => {
  const costs: number[] = [];
  for (const events of SIZES) costs.push((await quiet({ scenario: 'caseLife', side: 'product', seconds: depth.seconds, options: { callers: 64, events } }))?.cpuUsPerOp ?? Number.NaN);
  const [few = Number.NaN, many = Number.NaN] = costs;
  return [atMost('cases', 'an act on a log of 1,000,000 events / of 12,000', { must: 1.3, value: many / few, unit: '×', detail: `${Math.round(few)} µs, ${Math.round(many)} µs of processor time` })];
};
