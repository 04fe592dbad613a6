import { join } from 'node:path';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import type { Scenario, Task } from '../harness/task.ts';
import { callers, rss, sequential } from '../harness/loop.ts';
import { productHandler, streams } from '../workload/product.ts';
import { rawStore } from '../workload/raw.ts';
import { preparedCopy } from '../workload/prepared.ts';
import { checkAppended, visibleRows } from './gates.ts';

const CALLERS = 64;

async function product(folder: string, options: Task['options']) {
  const events = Number(options?.['events'] ?? 0);
  const file = events > 0 ? await preparedCopy(events, folder) : join(folder, 'log.sqlite');
  const store = openSqliteStore({ file, durability: options?.['durability'] === 'normal' ? 'normal' : 'full' });
  const { step: send } = await productHandler(store);
  const before = visibleRows(file);
  let acknowledged = 0;
  const step = async (id: string, sequence: number): Promise<void> => {
    await send(id, sequence);
    acknowledged += 1;
  };
  return { store, step, check: () => checkAppended({ store, file }, { before, acknowledged }) };
}

/** G1: one durable command after another, over 64 streams; the limit is one INSERT and one COMMIT each. */
export const commandSequential: Scenario = async ({ folder, side, seconds, options }) => {
  const turn = streams(CALLERS, `r${process.pid}x`);
  let which = 0;
  if (side === 'product') {
    const { step, check } = await product(folder, options);
    const measured = await sequential(seconds, async () => {
      const { id, sequence } = turn.next(which++);
      await step(id, sequence);
    });
    await check();
    return measured;
  }
  const raw = await rawStore(folder, options?.['durability'] === 'normal' ? 'NORMAL' : 'FULL');
  return sequential(seconds, () => {
    const { id, sequence } = turn.next(which++);
    raw.begin.run();
    raw.insert(`bench-${id}`, sequence);
    raw.commit.run();
  });
};

/** G2: 64 callers with a stream each; the limit is 64 INSERTs to a COMMIT. */
export const commandConcurrent: Scenario = async ({ folder, side, seconds, options }) => {
  const turn = streams(CALLERS, `r${process.pid}x`);
  if (side === 'product') {
    const { step, check } = await product(folder, options);
    const measured = await callers({ seconds, count: CALLERS }, async caller => {
      const { id, sequence } = turn.next(caller);
      await step(id, sequence);
    });
    await check();
    return measured;
  }
  const raw = await rawStore(folder, options?.['durability'] === 'normal' ? 'NORMAL' : 'FULL');
  const group = await sequential(seconds, () => {
    raw.begin.run();
    for (let caller = 0; caller < CALLERS; caller += 1) {
      const { id, sequence } = turn.next(caller);
      raw.insert(`bench-${id}`, sequence);
    }
    raw.commit.run();
  });
  return { ...group, rate: group.rate * CALLERS };
};

/** G10: 64 writers on one stream against 64 on 64 streams; both are the product. */
export const hotStream: Scenario = async ({ folder, side, seconds }) => {
  const { step, store, check } = await product(folder, {});
  let at = 0;
  const turn = streams(CALLERS, `r${process.pid}x`);
  const measured = await callers({ seconds, count: CALLERS }, async caller => {
    if (side === 'hot') return step(`hot-${Math.floor(at / 1200)}`, at++ % 1200);
    const { id, sequence } = turn.next(caller);
    return step(id, sequence);
  });
  await check();
  return { ...measured, extra: { stored: (await store.head()).number } };
};

/** Resident memory of 10,000 open cases in the state cache (G9). */
export const openCases: Scenario = async ({ folder, options }) => {
  const cases = Number(options?.['cases'] ?? 10_000);
  const { step } = await product(folder, {});
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < cases; index += 1) await step(`open${index}`, 0);
  globalThis.gc?.();
  return { rate: cases, rssMiB: rss(), extra: { bytesPerCase: (process.memoryUsage().heapUsed - before) / cases } };
};
