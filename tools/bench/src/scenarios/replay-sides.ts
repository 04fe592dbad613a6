import { Worker } from 'node:worker_threads';
import { createRegistry, decodeEvent, START, verifyEvent, type DecodedEvent, type LogQuery } from '@yichuang/event-store';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { lifeDecider, stepEvents, type LifeState, type StepTaken } from '../workload/case-life.ts';

const registry = createRegistry(stepEvents);
/** The event as the decider knows it. */
export const stepOf = (event: DecodedEvent): StepTaken => ({ type: event.type, data: event.data as StepTaken['data'] });

/** Which part of the log a replay folds: some types, or one share of the streams. */
export interface Part {
  readonly types?: readonly string[];
  readonly share?: { readonly of: number; readonly mine: number };
}

const isMine = (stream: string, { share }: Part): boolean => share === undefined || shareOf(stream, share.of) === share.mine;
const shareOf = (stream: string, of: number): number => Number(stream.replace(/\D/g, '')) % of;

const queryOf = ({ types }: Part): LogQuery => ({ after: START, ...(types ? { types } : { categories: ['bench'] }) });

/** Folds the log, or a part of it, into one row for each case. */
export async function replayInto(file: string, part: Part = {}): Promise<ReadonlyMap<string, LifeState>> {
  const store = openSqliteStore({ file, readOnly: true, verify: part.share === undefined });
  // A share reads past the events of the other one without checking them: each is checked once.
  const check = part.share ? { verify: verifyEvent } : {};
  const model = new Map<string, LifeState>();
  for await (const batch of store.readAll(queryOf(part))) {
    for (const recorded of batch.events) {
      if (!isMine(recorded.stream, part)) continue;
      const row = model.get(recorded.stream) ?? lifeDecider.initialState();
      lifeDecider.evolve(row, stepOf(decodeEvent(registry, recorded, check)));
      model.set(recorded.stream, row);
    }
  }
  await store.close();
  return model;
}

/** Two threads, each with its share of the streams. */
export async function replayInWorkers(file: string, workers: number): Promise<number> {
  const rows = await Promise.all(Array.from({ length: workers }, (_, mine) => new Promise<number>((resolve, reject) => {
    const worker = new Worker(new URL('./replay-worker.ts', import.meta.url), { workerData: { file, part: { share: { of: workers, mine } } } });
    worker.once('message', resolve);
    worker.once('error', reject);
  })));
  return rows.reduce((sum, count) => sum + count, 0);
}
