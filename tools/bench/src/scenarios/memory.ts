import { createMemoryStore } from '@yichuang/event-store/memory';
import type { Scenario } from '../harness/task.ts';
import { sequential } from '../harness/loop.ts';
import { productHandler, streams } from '../workload/product.ts';
import { seedLog } from '../workload/seed-log.ts';

/** G13: commands on the memory store when it already holds N events. */
export const memoryAppend: Scenario = async ({ seconds, options }) => {
  const store = createMemoryStore();
  await seedLog(store, Number(options?.['events'] ?? 10_000));
  const { step } = await productHandler(store);
  const turn = streams(64, `m${process.pid}x`);
  let which = 0;
  return sequential(seconds, async () => {
    const { id, sequence } = turn.next(which++);
    await step(id, sequence);
  });
};
