import { atLeast, atMost } from '../harness/goal.ts';
import { quiet } from '../harness/measure.ts';
import { median } from '../harness/stats.ts';
import { pair, sides, type Run } from './depth.ts';

/** Decisions a second and core, as microseconds of one. */
const MOST_US = 1_000_000 / 3000;
const SIZES = [100_000, 1_000_000] as const;

/** Trials of a release on past decisions: against the evaluator alone, per core, and in memory. */
export const rehearsal: Run = async depth => {
  const result = await pair('rehearsal', depth);
  const rate = median(result.a.map(one => one.rate));
  return [
    atLeast('rehearsal', 'past decisions replayed in a thread / their inputs opened and evaluated alone', { must: 0.4 * depth.slack, median: result.median, interval: result.interval, detail: sides(result) }),
    atMost('rehearsal', 'one past decision, in one thread', { must: MOST_US, value: 1_000_000 / rate, unit: 'µs', detail: `${Math.round(rate).toLocaleString('en')} decisions a second` }),
  ];
};

/** A tally holds what it tells, and nothing of the decisions that are alike: ten times as many take no more memory. */
export const rehearsalMemory: Run = async depth => {
  const used: number[] = [];
  for (const decisions of SIZES) used.push((await quiet({ scenario: 'rehearsal', side: 'product', seconds: depth.seconds, options: { decisions } }))?.rssMiB ?? Number.NaN);
  const [small = Number.NaN, large = Number.NaN] = used;
  return [atMost('rehearsal', 'memory of a trial on 1,000,000 decisions / on 100,000', { must: 1.25, value: large / small, unit: '×', detail: `${Math.round(small)} MiB, ${Math.round(large)} MiB` })];
};
