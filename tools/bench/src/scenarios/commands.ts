import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
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

/** Commands before a sequential measurement: on a slow disk a second holds too few to have the code compiled. */
const WARM = 3000;

/** Runs a side on a file of its own that waits for no disk, so that both sides then run code that has been run before. */
async function warmUp(folder: string, side: string): Promise<void> {
  const own = join(folder, 'warm');
  mkdirSync(own);
  const turn = streams(CALLERS, 'warm');
  if (side === 'product') {
    const { step, store } = await product(own, { durability: 'normal' });
    for (let which = 0; which < WARM; which += 1) {
      const { id, sequence } = turn.next(which);
      await step(id, sequence);
    }
    await store.close();
    return;
  }
  const raw = await rawStore(own, 'NORMAL');
  for (let which = 0; which < WARM; which += 1) {
    const { id, sequence } = turn.next(which);
    raw.begin.run();
    raw.insert(`bench-${id}`, sequence);
    raw.commit.run();
  }
  raw.database.close();
}

/** G1: one durable command after another, over 64 streams; the limit is one INSERT and one COMMIT each. */
export const commandSequential: Scenario = async ({ folder, side, seconds, options }) => {
  await warmUp(folder, side);
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

const BYTES_FILL = 10_000;
const BYTES_WARM = 40;
const BYTES_ROUNDS = 300;

/**
 * Bytes that this process has written to files so far. Not `write_bytes`, which counts whole folios of the page cache: for
 * one page of 1 KiB up to 64 KiB, by the kernel and by what was read before.
 */
function bytesWritten(): number {
  return Number(/^wchar: (\d+)$/m.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
}

/** Data and metadata, as stored, of the events after `number`: how many, and their bytes in UTF-8. */
function payloadAfter(file: string, number: number): { events: number; bytes: number } {
  const database = new DatabaseSync(file, { readOnly: true });
  const row = database.prepare('SELECT count(*) AS events, sum(octet_length(data) + octet_length(metadata)) AS bytes FROM events WHERE number > ?').get(number);
  database.close();
  return { events: Number(row?.['events']), bytes: Number(row?.['bytes']) };
}

/**
 * G4: what 64 callers write to the disk for an event, from an empty journal to a closed file, in a log of 10,000 events.
 * Counted, so it is the same on a busy machine. The payload is what is kept of an event: its data and its metadata.
 */
export const commandBytes: Scenario = async ({ folder, options }) => {
  const file = await preparedCopy(Number(options?.['events'] ?? BYTES_FILL), folder);
  const turn = streams(CALLERS, `r${process.pid}x`);
  const rounds = async (count: number): Promise<number> => {
    const store = openSqliteStore({ file });
    const { step } = await productHandler(store);
    const { number } = await store.head();
    const round = (): Promise<unknown> => Promise.all(Array.from({ length: CALLERS }, (_, caller) => {
      const { id, sequence } = turn.next(caller);
      return step(id, sequence);
    }));
    for (let nth = 0; nth < count; nth += 1) await round();
    await store.close();
    return number;
  };
  await rounds(BYTES_WARM);
  const before = bytesWritten();
  const { events, bytes } = payloadAfter(file, await rounds(BYTES_ROUNDS));
  const written = bytesWritten() - before;
  return { rate: events, extra: { bytesPerEvent: written / events, payload: bytes / events, ratio: written / bytes } };
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
