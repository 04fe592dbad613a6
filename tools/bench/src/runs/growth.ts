import { atMost } from '../harness/goal.ts';
import { quiet } from '../harness/measure.ts';
import { exponent } from '../harness/stats.ts';
import { preparedLog, preparedViews } from '../workload/prepared.ts';
import type { Depth, Run } from './depth.ts';

/** Undisturbed runs of each size; the fastest counts. */
const PASSES = 2;

interface Growth {
  readonly e: number;
  readonly detail: string;
}

/** How the cost of a scenario grows with the log: every size in turn, so that a slow minute strikes them alike. */
async function growth(scenario: string, depth: Depth, sizes: readonly number[] = depth.sizes): Promise<Growth> {
  const rates = new Map<number, number[]>(sizes.map(size => [size, []]));
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const events of pass % 2 === 0 ? sizes : sizes.toReversed()) {
      const measured = await quiet({ scenario, side: 'product', seconds: depth.seconds, options: { events } });
      if (measured !== null) rates.get(events)?.push(measured.rate);
    }
  }
  // No rate of a size gives -Infinity, then an exponent that is no number: unmeasured.
  const points = [...rates].map(([events, of]) => [events, 1 / Math.max(...of)] as const);
  return { e: exponent(points), detail: points.map(([events, cost]) => `${events.toLocaleString('en')}: ${Math.round(1 / cost).toLocaleString('en')}/s`).join(' · ') };
}

/** G8: cost against the size of the store. */
export const grow: Run = async depth => {
  const goals = [
    ['commandSequential', 'durable command', 0.05], ['commandConcurrent', '64 callers', 0.05], ['idlePoll', 'poll of an idle follower', 0.05],
    ['listPage', 'list page in the past', 0.05], ['load', 'load of 12 events', 0.1], ['replay', 'replay, cost per event', 0.05],
  ] as const;
  for (const size of depth.sizes) {
    preparedLog('cases', size);
    preparedViews(size);
  }
  const lines = [];
  for (const [scenario, what, must] of goals) {
    const { e, detail } = await growth(scenario, depth);
    lines.push(atMost('G8', `growth exponent to ${depth.sizes.at(-1)?.toLocaleString('en')} events: ${what}`, { must, value: e, unit: 'e', detail }));
  }
  return lines;
};

/** G13: the memory store does not slow down as it fills. */
export const memory: Run = async depth => {
  const { e, detail } = await growth('memoryAppend', depth, [10_000, 100_000]);
  return [atMost('G13', 'growth exponent: memory store append', { must: 0.02, value: e, unit: 'e', detail })];
};
