import { atLeast } from '../harness/goal.ts';
import { paired } from '../harness/measure.ts';
import { sides, type Run } from './depth.ts';

/** What fresh authority costs: at most 15 % of a command, alone and in a crowd; both sides store the same chain. */
export const authority: Run = async depth => {
  const lines = [];
  for (const callers of [1, 64]) {
    const common = { scenario: 'authority', seconds: depth.seconds, options: { callers } };
    const result = await paired({ ...common, side: 'on' }, { ...common, side: 'off' }, depth.pairs);
    lines.push(atLeast('authority', `command with fresh authority / without asking, ${callers} ${callers === 1 ? 'caller' : 'callers'}`, { must: 0.85, ...result, detail: sides(result, ['on', 'off']) }));
  }
  return lines;
};
