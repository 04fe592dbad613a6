import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { START, type NewEvent } from '@yichuang/event-store';
import { openEventStoreDb } from '@yichuang/event-store/eventstoredb';
import { openBareClient } from '@yichuang/event-store/eventstoredb/testing';
import { genesis } from '@yichuang/event-store/testing';
import type { Scenario } from '../harness/task.ts';
import { callers, sequential } from '../harness/loop.ts';
import { encodedStep } from '../workload/seed-log.ts';

const DOUBLE = join(import.meta.dirname, '../../../../libs/event-store/src/eventstoredb/testing/double-main.ts');
const CALLERS = 64;

/** The protocol double in a process of its own, which ends with this one. */
function startDouble(): Promise<string> {
  return new Promise((resolve, reject) => {
    const double = spawn(process.execPath, [DOUBLE, '--attached'], { stdio: ['pipe', 'pipe', 'inherit'] });
    double.once('error', reject);
    double.stdout.once('data', line => resolve((JSON.parse(String(line)) as { url: string }).url));
  });
}

interface Side {
  append(stream: string, expected: number | 'no-stream', events: readonly NewEvent[]): Promise<unknown>;
  readAll(): Promise<number>;
}

async function open(side: string, folder: string): Promise<Side> {
  const url = await startDouble();
  if (side !== 'product') {
    const client = openBareClient(url, { sees: side === 'seen' });
    await client.append('log-610702', 'no-stream', genesis());
    return client;
  }
  const store = await openEventStoreDb({ url, dataDir: folder });
  await store.append('log-610702', 'no-stream', genesis());
  const readAll = async (): Promise<number> => {
    let count = 0;
    const stop = new AbortController();
    const { number } = await store.head();
    for await (const batch of store.follow({ after: START }, stop.signal)) {
      count += batch.events.length;
      if (count > number) stop.abort();
    }
    return count;
  };
  return { append: (stream, expected, events) => store.append(stream, expected, events), readAll };
}

/** One event after another over 64 streams. */
const appender = (side: Side): ((caller: number) => Promise<void>) => {
  const at = new Map<number, number>();
  return async caller => {
    const revision = at.get(caller) ?? 0;
    at.set(caller, revision + 1);
    const stream = `bench-seed${caller}`;
    await side.append(stream, revision === 0 ? 'no-stream' : revision - 1, [encodedStep(stream, revision)]);
  };
};

/**
 * G12: appends one after another. The adapter's answer waits for the event's number; the client's (`limit`) does not. Side
 * `seen` is the client that also waits until a subscription has shown it the event.
 */
export const esdbSequential: Scenario = async ({ side, folder, seconds }) => {
  const append = appender(await open(side, folder));
  let turn = 0;
  return sequential(seconds, () => append(turn++ % CALLERS));
};

export const esdbConcurrent: Scenario = async ({ side, folder, seconds }) => {
  const append = appender(await open(side, folder));
  return callers({ seconds, count: CALLERS }, append);
};

/** G12: the whole log, from the first event, 20,000 of them. */
export const esdbCatchUp: Scenario = async ({ side, folder }) => {
  const opened = await open(side, folder);
  const batch = (stream: string): NewEvent[] => Array.from({ length: 200 }, (_, revision) => encodedStep(stream, revision));
  for (let stream = 0; stream < 100; stream += 1) await opened.append(`bench-fill${stream}`, 'no-stream', batch(`bench-fill${stream}`));
  await opened.readAll();
  const started = performance.now();
  const count = await opened.readAll();
  return { rate: count / ((performance.now() - started) / 1000), extra: { count } };
};
