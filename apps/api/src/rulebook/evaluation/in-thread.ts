import { Worker } from 'node:worker_threads';
import type { CalendarState, ItemManifest } from '@yichuang/domain';
import type { Judgement } from './judge.ts';

export interface Task {
  readonly manifests: readonly ItemManifest[];
  readonly calendar: CalendarState;
}

/** What somebody proposes may be made to last: then the thread is ended, and the manifest is refused (trust D11). Milliseconds, for each manifest; a thread that has to start first is given more. */
const MOST_MS = 5_000;
const START_MS = 20_000;
const MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16 };

const stopped = ({ item }: ItemManifest): Judgement => ({ item, invalid: [{ pointer: '', code: 'took-too-long' }], unlawful: [], examples: [], failed: [], rules: [], uncovered: [] });

/** The answer of a thread; null when it had to be ended, ran out of memory or broke. */
function answerOf(worker: Worker, task: Task, mostMs: number): Promise<readonly Judgement[] | null> {
  const { promise, resolve } = Promise.withResolvers<readonly Judgement[] | null>();
  const end = (): void => resolve(null);
  const late = setTimeout(end, mostMs);
  worker.once('message', resolve).once('error', end).once('exit', end);
  worker.postMessage(task);
  return promise.finally(() => {
    clearTimeout(late);
    worker.off('message', resolve).off('error', end).off('exit', end);
  });
}

/** A thread that judges manifests one after another, so that requests go on being answered. It stays for the next ones. */
export interface Bench {
  /** Says of each manifest what is wrong with it; of one that took too long, or broke the thread, that. */
  judge(task: Task): Promise<readonly Judgement[]>;
}

/** @param module what runs inside */
export function createBench({ mostMs = MOST_MS, module = new URL('./worker.ts', import.meta.url) }: { readonly mostMs?: number; readonly module?: URL } = {}): Bench {
  let warm: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  async function run(task: Task): Promise<readonly Judgement[]> {
    const fresh = warm === null;
    const worker = (warm ??= new Worker(module, { execArgv: [], resourceLimits: MEMORY }));
    worker.unref();
    const answer = await answerOf(worker, task, mostMs * task.manifests.length + (fresh ? START_MS : 0));
    if (answer !== null) return answer;
    warm = null;
    // What breaks while it is being ended is of no interest.
    worker.on('error', () => undefined);
    await worker.terminate();
    return task.manifests.map(stopped);
  }
  return {
    judge: task => {
      const next = last.then(() => run(task));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

const bench = createBench();
/** Judges manifests in the thread of this process. */
export const judgeInThread = (task: Task): Promise<readonly Judgement[]> => bench.judge(task);
