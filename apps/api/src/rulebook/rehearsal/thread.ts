import { Worker } from 'node:worker_threads';
import type { Part, Played, Setting } from './task.ts';

/** For each decision of a part: as long as one evaluation may take (trust D11). Milliseconds; a thread that has to start first is given more. */
const DECISION_MS = 50;
const START_MS = 30_000;
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/** A rehearsal that had to be ended: rules that took too long, or a thread that broke. Says nothing of a case. */
export class RehearsalStopped extends Error {
  readonly code = 'rules-stopped';
  constructor() {
    super('the rehearsal was stopped');
    this.name = 'RehearsalStopped';
  }
}

/** A thread that opens and replays decisions, part by part. */
export interface Player {
  /** @throws {RehearsalStopped} */
  play(part: Part): Promise<Played>;
  close(): Promise<void>;
}

/** @param module what runs inside */
export function openPlayer(setting: Setting, { module = new URL('./worker.ts', import.meta.url), decisionMs = DECISION_MS }: { readonly module?: URL; readonly decisionMs?: number } = {}): Player {
  const worker = new Worker(module, { execArgv: [], workerData: setting, resourceLimits: MEMORY });
  worker.unref();
  // Told to whoever waits; what breaks while it is being ended is of no interest.
  worker.on('error', () => undefined);
  let last: Promise<unknown> = said(worker, START_MS);

  async function turn(part: Part): Promise<Played> {
    worker.postMessage(part);
    const played = await said(worker, decisionMs * (part.decided.length + 2 * part.open.length + 80 * part.recorded.length) + 1000);
    if (played === null) throw new RehearsalStopped();
    return played as Played;
  }
  return {
    play: part => {
      const next = last.then(() => turn(part));
      last = next;
      // The one who asked is told; those who ask next are told by the chain.
      next.catch(() => undefined);
      return next;
    },
    close: async () => void (await worker.terminate()),
  };
}

/** The next thing that the thread says. @throws {RehearsalStopped} it says nothing in time, or has ended */
function said(worker: Worker, mostMs: number): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const ended = (): void => reject(new RehearsalStopped());
  const late = setTimeout(ended, mostMs);
  worker.once('message', resolve).once('error', ended).once('exit', ended);
  return promise.finally(() => {
    clearTimeout(late);
    worker.off('message', resolve).off('error', ended).off('exit', ended);
  });
}
