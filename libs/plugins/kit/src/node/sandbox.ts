import { Worker } from 'node:worker_threads';
import type { NotAdmitted } from '../admit.ts';
import type { NamedDays } from '../calendar.ts';
import type { ExplainedMaterial, Explanation } from '../evaluator/index.ts';

/** One evaluation of what nobody has looked at yet: manifest and inputs as JSON text. */
export interface SandboxTask {
  readonly manifest: string;
  readonly inputs: string;
  readonly calendar: NamedDays;
  readonly version: string;
  readonly digest: string;
  /** The release is suspended: a person decides. */
  readonly suspended?: boolean;
  /** `list`: only which questions are asked and which papers are needed. Default: the whole explanation. */
  readonly want?: 'explanation' | 'list';
}
/** `stopped`: it took too long, or too much memory, or broke. Says of the case no more than what the rules make of it. */
export type SandboxAnswer =
  | { readonly kind: 'explained'; readonly explanation: Explanation }
  | { readonly kind: 'listed'; readonly questions: readonly string[]; readonly materials: readonly ExplainedMaterial[] }
  | { readonly kind: 'refused'; readonly reasons: readonly NotAdmitted[] }
  | { readonly kind: 'stopped'; readonly by: 'deadline' | 'memory' | 'failure' };

export interface SandboxOptions {
  /** For the evaluation itself, from the moment the thread begins it. Default 50. */
  readonly deadlineMs?: number;
  /** For reading and checking manifest and inputs, of which nothing is run. A manifest that was read lately is not read again. Default 2000. */
  readonly admitMs?: number;
  /** Heap of the thread, MiB. Default 48, of which its own code takes about a third. */
  readonly memoryMb?: number;
  /** Module that runs inside. */
  readonly module?: URL;
}
export interface Sandbox {
  readonly evaluate: (task: SandboxTask) => Promise<SandboxAnswer>;
  readonly close: () => Promise<void>;
}

/** What the thread says when it has read everything and begins to evaluate. */
export const ADMITTED = 'admitted';

const INSIDE = new URL(import.meta.url.endsWith('.ts') ? './sandbox-worker.ts' : './sandbox-worker.js', import.meta.url);

/**
 * Evaluates in a thread of its own that is ended when the deadline has passed: at once, whatever it is doing. The next task gets
 * a new one. Tasks run one after another.
 */
export function createSandbox({ deadlineMs = 50, admitMs = 2000, memoryMb = 48, module = INSIDE }: SandboxOptions = {}): Sandbox {
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
    const answer = await answerOf(worker, task, { admitMs, deadlineMs });
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
function answerOf(worker: Worker, task: SandboxTask, { admitMs, deadlineMs }: Required<Pick<SandboxOptions, 'admitMs' | 'deadlineMs'>>): Promise<SandboxAnswer> {
  return new Promise(resolve => {
    const done = (answer: SandboxAnswer): void => {
      clearTimeout(timer);
      worker.off('message', told).off('error', broke).off('exit', ended);
      resolve(answer);
    };
    const late = (): void => done({ kind: 'stopped', by: 'deadline' });
    const told = (said: SandboxAnswer | typeof ADMITTED): void => {
      if (said !== ADMITTED) return done(said);
      clearTimeout(timer);
      timer = setTimeout(late, deadlineMs);
    };
    const broke = (error: unknown): void => done({ kind: 'stopped', by: (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'failure' });
    const ended = (): void => done({ kind: 'stopped', by: 'failure' });
    let timer = setTimeout(late, admitMs);
    worker.on('message', told).on('error', broke).on('exit', ended);
    worker.postMessage(task);
  });
}
