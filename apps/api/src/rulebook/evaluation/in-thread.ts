import { Worker } from 'node:worker_threads';
import type { CalendarState, ItemManifest } from '@yichuang/domain';
import type { Judgement } from './judge.ts';

export interface Task {
  readonly manifests: readonly ItemManifest[];
  readonly calendar: CalendarState;
}

/** What somebody proposes may be made to last: then the thread is ended, and the manifest is refused (trust D11). Milliseconds. */
const MOST_MS = 20_000;
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };

const tooLong = ({ item }: ItemManifest): Judgement => ({ item, invalid: [{ pointer: '', code: 'took-too-long' }], unlawful: [], examples: [], failed: [], rules: [], uncovered: [] });

/** Judges manifests in a thread of its own, so that requests go on being answered. A thread that has to be ended says so of each of them. */
export function judgeInThread(task: Task, mostMs = MOST_MS): Promise<readonly Judgement[]> {
  const { promise, resolve } = Promise.withResolvers<readonly Judgement[]>();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task, resourceLimits: MEMORY });
  const late = setTimeout(() => void worker.terminate(), mostMs);
  worker.once('message', resolve);
  // Out of memory, or a fault of the engine: it cannot be worked with either.
  worker.once('error', () => resolve(task.manifests.map(tooLong)));
  worker.once('exit', () => {
    clearTimeout(late);
    resolve(task.manifests.map(tooLong));
  });
  return promise;
}
