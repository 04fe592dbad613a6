import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { START, type Position } from '@yichuang/event-store';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { demand } from './gates.ts';
import type { Carried, Part } from './replay-sides.ts';

/** Events that each thread folds before the clock starts. */
const WARM = 40_000;

/** Equal ranges of event numbers, as positions of the store itself. */
async function partsOf(file: string, count: number): Promise<readonly Part[]> {
  const store = openSqliteStore({ file, readOnly: true, verify: false });
  const { number } = await store.head();
  const parts: Part[] = [];
  let after: Position = START;
  for (let nth = 1; nth <= count; nth += 1) {
    const upTo = Math.floor((number * nth) / count);
    parts.push({ after, upTo });
    for await (const batch of store.readAll({ after: START, backwards: true, upTo, limit: 1 })) after = batch.upTo.position;
  }
  await store.close();
  return parts;
}

async function ask<T>(worker: Worker, order: unknown): Promise<T> {
  const answer = once(worker, 'message');
  worker.postMessage(order);
  return ((await answer) as [T])[0];
}

/**
 * Folds the log with `count` threads, each over its own range of numbers. Streams that span ranges are folded by the
 * thread that holds their beginning. The threads have run the same code before the clock starts.
 * @returns rows of all threads, and seconds
 */
export async function replayInThreads(file: string, count: number): Promise<{ rows: number; seconds: number }> {
  const parts = await partsOf(file, count);
  const warm: Part = { upTo: WARM };
  const workers = parts.map(part => new Worker(new URL('./replay-worker.ts', import.meta.url), { workerData: { file, part, warm } }));
  await Promise.all(workers.map(worker => once(worker, 'message')));
  const started = performance.now();
  const done = await Promise.all(workers.map(worker => ask<{ carried: readonly Carried[] }>(worker, { go: true })));
  let open = done.flatMap(({ carried }) => carried);
  for (const worker of open.length > 0 ? workers : []) open = (await ask<{ left: Carried[] }>(worker, { fit: open })).left;
  const seconds = (performance.now() - started) / 1000;
  demand(open.length === 0, `${open.length} events belong to no row`);
  const counts = await Promise.all(workers.map(worker => ask<{ rows: number }>(worker, { check: true })));
  await Promise.all(workers.map(worker => worker.terminate()));
  return { rows: counts.reduce((sum, { rows }) => sum + rows, 0), seconds };
}
