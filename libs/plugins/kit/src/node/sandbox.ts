import { Worker } from 'node:worker_threads';
import type { NotAdmitted } from '../admit.ts';
import type { NamedDays } from '../calendar.ts';
import type { Explanation } from '../evaluator/index.ts';

/** One evaluation of what nobody has looked at yet: manifest and inputs as JSON text. */
export interface SandboxTask {
  readonly manifest: string;
  readonly inputs: string;
  readonly calendar: NamedDays;
  readonly version: string;
  readonly digest: string;
}
/** `stopped`: it took too long, or too much memory, or broke. Says of the case no more than what the rules make of it. */
export type SandboxAnswer =
  | { readonly kind: 'explained'; readonly explanation: Explanation }
  | { readonly kind: 'refused'; readonly reasons: readonly NotAdmitted[] }
  | { readonly kind: 'stopped'; readonly by: 'deadline' | 'memory' | 'failure' };

export interface SandboxOptions {
  /** From the moment the thread has the task. Default 50. */
  readonly deadlineMs?: number;
  /** Heap of the thread, MiB. Default 48, of which its own code takes about a third. */
  readonly memoryMb?: number;
  /** Module that runs inside. */
  readonly module?: URL;
}
export interface Sandbox {
  readonly evaluate: (task: SandboxTask) => Promise<SandboxAnswer>;
  readonly close: () => Promise<void>;
}

const INSIDE = new URL(import.meta.url.endsWith('.ts') ? './sandbox-worker.ts' : './sandbox-worker.js', import.meta.url);

/**
 * Evaluates in a thread of its own that is ended when the deadline has passed: at once, whatever it is doing. The next task gets
 * a new one. Tasks run one after another.
 */
export function createSandbox({ deadlineMs = 50, memoryMb = 48, module = INSIDE }: SandboxOptions = {}): Sandbox {
  let warm: Promise<Worker> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const start = (): Promise<Worker> => new Promise((resolve, reject) => {
    const worker = new Worker(module, { execArgv: [], stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: Math.max(2, Math.floor(memoryMb / 8)), stackSizeMb: 2 } });
    worker.unref();
    worker.once('message', () => resolve(worker));
    // What breaks while it is being ended is of no interest: by then the promise has long been kept.
    worker.on('error', reject);
  });

  async function run(task: SandboxTask): Promise<SandboxAnswer> {
    const worker = await (warm ??= start()).catch(() => null);
    if (worker === null) {
      warm = null;
      return { kind: 'stopped', by: 'failure' };
    }
    const answer = await answerOf(worker, task, deadlineMs);
    if (answer.kind !== 'stopped') return answer;
    warm = null;
    await worker.terminate();
    return answer;
  }

  return {
    evaluate: task => {
      const next = last.then(() => run(task));
      last = next.catch(() => undefined);
      return next;
    },
    close: async () => {
      await last;
      const worker = await warm?.catch(() => null);
      warm = null;
      await worker?.terminate();
    },
  };
}

/** The worker's answer, or that the deadline came first, or that it ran out of memory. */
function answerOf(worker: Worker, task: SandboxTask, deadlineMs: number): Promise<SandboxAnswer> {
  return new Promise(resolve => {
    const done = (answer: SandboxAnswer): void => {
      clearTimeout(timer);
      worker.off('message', done).off('error', broke).off('exit', ended);
      resolve(answer);
    };
    const broke = (error: unknown): void => done({ kind: 'stopped', by: (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'failure' });
    const ended = (): void => done({ kind: 'stopped', by: 'failure' });
    const timer = setTimeout(() => done({ kind: 'stopped', by: 'deadline' }), deadlineMs);
    worker.on('message', done).on('error', broke).on('exit', ended);
    worker.postMessage(task);
  });
}
