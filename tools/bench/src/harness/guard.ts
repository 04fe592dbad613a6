import { fsyncProbe } from './noise.ts';

/** Whether the machine was the same before and after; how fast its disk has been at best is kept. */
export interface Guard {
  /** Runs `work` until nothing disturbed it, at most three times. `result` is null when something always did; `disturbed` counts. */
  quietly<T>(work: () => Promise<T>): Promise<{ readonly result: T | null; readonly disturbed: number }>;
}

const TRIES = 3;
/** Durable writes slow down more than tenfold when both cores are busy: they tell of the processor as well as of the disk. */
const MOST = 2;

/** Milliseconds that one run may spend on work that was disturbed, in all: on a busy machine it ends nevertheless, with less measured. */
const PATIENCE = 360_000;

interface Watch {
  /** Durable writes per second just now. */
  readonly probe: () => number;
  readonly patience: number;
}

/** @param folder where the probe writes */
export function createGuard(folder: string, { probe = () => fsyncProbe(folder), patience = PATIENCE }: Partial<Watch> = {}): Guard {
  let best = probe();
  let lost = 0;
  return {
    quietly: async work => {
      let disturbed = 0;
      while (disturbed < TRIES && (disturbed === 0 || lost <= patience)) {
        const started = performance.now();
        const before = probe();
        const result = await work();
        const after = probe();
        best = Math.max(best, before, after);
        const slowest = Math.min(before, after);
        if (Math.max(before, after) <= slowest * MOST && slowest * MOST >= best) return { result, disturbed };
        disturbed += 1;
        lost += performance.now() - started;
      }
      return { result: null, disturbed };
    },
  };
}
