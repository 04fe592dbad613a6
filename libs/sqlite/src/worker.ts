import { Worker } from 'node:worker_threads';

/** A job in a worker thread: what it sends, until it ends. */
export interface WorkerJob<M> {
  /** Resolves when the worker ended by itself; rejects with its error, or with the reason of the signal. */
  readonly done: Promise<void>;
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: M) => void) => void;
}

/**
 * Runs a module in a worker thread, for work that would hold the event loop (rebuilds, long folds, checks).
 * @param module URL of the module; it reads `workerData` and sends messages through `parentPort`
 * @param signal stops the thread at once when it aborts
 */
export function runInWorker<M>(module: URL, { data, signal }: { data: unknown; signal?: AbortSignal }): WorkerJob<M> {
  const worker = new Worker(module, { workerData: data });
  const stop = (): void => {
    void worker.terminate();
  };
  const done = new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', code => {
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
      else if (code === 0) resolve();
      else reject(new Error(`worker ended with code ${code}`));
    });
  });
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  return {
    done,
    post: message => {
      worker.postMessage(message);
    },
    onMessage: listener => {
      worker.on('message', listener);
    },
  };
}
