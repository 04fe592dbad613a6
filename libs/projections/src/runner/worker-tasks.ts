import { Worker } from 'node:worker_threads';
import type { EventStore, Registry } from '@yichuang/event-store';
import type { Built } from './build.ts';
import type { Foldable } from './foldable.ts';
import type { Verification } from './runner.types.ts';

/**
 * A module that a worker thread can load to open the log by itself. It exports `openSource(data)`; functions cannot be
 * sent to a thread, so the module finds definitions and registry on its own.
 */
export interface WorkerSource {
  /** `file:` URL of the module. */
  readonly module: string;
  /** Given to `openSource`; must be clonable. */
  readonly data: unknown;
}

/** What `openSource` answers: the log (opened for reading), and how to read it. */
export interface OpenedSource {
  readonly store: EventStore;
  readonly registry: Registry;
  readonly definitions: readonly Foldable[];
}

export interface WorkerTask {
  readonly task: 'build' | 'verify';
  readonly source: WorkerSource;
  readonly name: string;
  readonly version: number;
  readonly file: string;
}

export type WorkerAnswer = { readonly built: Built } | { readonly verified: Verification } | { readonly failed: string };

/** A build does not grow with the log (rows kept between batches are bounded), so the heap of its thread need not either. Mebibytes. */
export const BUILD_MEMORY = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 24 } as const;

/** Runs one task in a thread of its own, so that requests go on being answered. @throws what the task failed with */
export function inWorker(task: WorkerTask): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task, resourceLimits: BUILD_MEMORY });
    worker.once('message', (answer: WorkerAnswer) => {
      if ('failed' in answer) reject(new Error(answer.failed));
      else resolve(answer);
    });
    worker.once('error', reject);
    worker.once('exit', code => reject(new Error(`the worker ended with ${code} before it answered`)));
  });
}
