import { atLeast, atMost } from '../harness/goal.ts';
import { measure, paired } from '../harness/measure.ts';
import { middle, pair, sides, type Run } from './depth.ts';

/** G1, G2 and the bytes of G4: durable commands against raw inserts of the same bytes, hashed alike. */
export const commands: Run = async depth => {
  const one = await pair('commandSequential', depth);
  const many = await pair('commandConcurrent', depth);
  const p99 = middle(many, side => side.p99us ?? Number.NaN) / middle(one, side => side.p99us ?? Number.NaN);
  const { extra: bytes = {} } = await measure({ scenario: 'commandBytes', side: 'product', seconds: 0, options: { events: 10_000 } });
  return [
    atLeast('G1', 'durable command, 1 caller / raw SQLite insert', { must: 0.8 * depth.slack, ...one, detail: sides(one) }),
    atLeast('G2', 'durable commands, 64 callers / insert 64 per commit', { must: 0.25 * depth.slack, ...many, detail: sides(many) }),
    atMost('G2', 'p99 at 64 callers / p99 at 1', { must: 20, value: p99, unit: '×' }),
    atMost('G4', 'bytes written per event at 64 callers / its data and metadata', { must: 6, value: bytes['ratio'] ?? Number.NaN, unit: '×', detail: `${Math.round(bytes['bytesPerEvent'] ?? 0)} B for ${Math.round(bytes['payload'] ?? 0)} B, in a log of 10,000 events; journal and file, counted` }),
  ];
};

/** G3: the same without waiting for the disk. The product refuses to boot so; the bench opens its store with `normal`. */
export const relaxed: Run = async depth => {
  const result = await pair('commandSequential', depth, { durability: 'normal' });
  return [atLeast('G3', 'relaxed command, 1 caller / raw NORMAL insert', { must: 0.45 * depth.slack, ...result, detail: sides(result) })];
};

/** G10 and the resident part of G9. */
export const hot: Run = async depth => {
  const common = { scenario: 'hotStream', seconds: depth.seconds };
  const result = await paired({ ...common, side: 'hot' }, { ...common, side: 'spread' }, depth.pairs);
  const open = await measure({ scenario: 'openCases', side: 'product', seconds: depth.seconds, options: { cases: 10_000 }, nodeArgs: ['--expose-gc'] });
  return [
    atLeast('G10', '64 writers on one stream / on 64 streams', { must: 0.5 * depth.slack, ...result, detail: sides(result, ['hot', 'spread']) }),
    atMost('G9', 'open case in the state cache', { must: 2048, value: open.extra?.['bytesPerCase'] ?? Number.NaN, unit: 'B' }),
  ];
};

/** G12: the adapter against the bare client, both on the protocol double in its own process. */
export const adapter: Run = async depth => {
  const lines = [];
  for (const [scenario, what, must] of [['esdbSequential', 'sequential appends', 0.8], ['esdbConcurrent', '64-way appends', 0.8], ['esdbCatchUp', 'catch-up', 0.85]] as const) {
    const result = await pair(scenario, depth);
    lines.push(atLeast('G12', `EventStoreDB adapter / bare client: ${what}`, { must: must * depth.slack, ...result, detail: sides(result) }));
  }
  // A client that knows no number does less than the adapter must. One that at least sees its event in the log is told beside it.
  for (const [scenario, what] of [['esdbSequential', 'sequential appends'], ['esdbConcurrent', '64-way appends']] as const) {
    const common = { scenario, seconds: depth.seconds };
    const result = await paired({ ...common, side: 'product' }, { ...common, side: 'seen' }, depth.pairs);
    lines.push(atLeast('G12', `EventStoreDB adapter / bare client that follows the log and waits for its event: ${what}`, { must: 0.8 * depth.slack, ...result, detail: sides(result, ['product', 'seen']) }));
  }
  return lines;
};
