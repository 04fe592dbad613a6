import { fsyncProbe } from './noise.ts';

/** Whether the machine was the same before and after; how fast its disk has been at best is kept. */
export interface Guard {
  /** Runs `work` until nothing disturbed it, at most three times. `result` is null when something always did; `disturbed` counts. */
  quietly<T>(work: () => Promise<T>): Promise<{ readonly result: T | null; readonly disturbed: number }>;
}

const TRIES = 3;
/** Durable writes slow down more than tenfold when both cores are busy: they tell of the processor as well as of the disk. */
const MOST = 2;

/** @param probe durable writes per second just now; the default writes in `folder` */
export function createGuard(folder: string, probe: () => number = () => fsyncProbe(folder)): Guard {
  let best = probe();
  return {
    quietly: async work => {
      for (let disturbed = 0; disturbed < TRIES; disturbed += 1) {
        const before = probe();
        const result = await work();
        const after = probe();
        best = Math.max(best, before, after);
        const slowest = Math.min(before, after);
        if (Math.max(before, after) <= slowest * MOST && slowest * MOST >= best) return { result, disturbed };
      }
      return { result: null, disturbed: TRIES };
    },
  };
}
