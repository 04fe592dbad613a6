import { atLeast, atMost } from '../harness/goal.ts';
import { quiet } from '../harness/measure.ts';
import type { Run } from './depth.ts';

/** Rules of real items over their examples, against the expressions alone; and how long a manifest takes to be made ready. */
export const rules: Run = async depth => {
  const run = (scenario: string) => quiet({ scenario, side: 'product', seconds: depth.seconds });
  const { extra: figures = {} } = (await run('rules')) ?? {};
  const { extra: compiled = {} } = (await run('rulesCompile')) ?? {};
  const of = (figure: string): number => figures[figure] ?? Number.NaN;
  const ratio = of('ratio');
  const detail = `${of('productUs').toFixed(1)} µs, bare ${of('limitUs').toFixed(1)} µs · ${of('expressions').toFixed(1)} expressions a case, ${of('items')} items`;
  return [
    atLeast('rules', 'rules of an item with explanation / the same expressions in the bare engine, turn by turn', { must: (1 / 3) * depth.slack, median: ratio, interval: [ratio, ratio], detail }),
    atMost('rules', 'slowest manifest made ready', { must: 50, value: compiled['slowestMs'] ?? Number.NaN, unit: 'ms', detail: `${compiled['items'] ?? 0} items` }),
  ];
};
