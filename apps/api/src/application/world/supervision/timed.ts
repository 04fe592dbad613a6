import type { Fold } from '../../folds.ts';
import { createTouched } from '../touched.ts';

/** Streams in which something may come due, and those in which something has happened since it was asked last. For the timers alone. */
export interface Timed {
  waiting(): ReadonlySet<string>;
  takeTouched(): ReadonlySet<string>;
}

/** Streams of a category in which something may come due. */
export function timedFold(category: string, ends: ReadonlySet<string>): { readonly fold: Pick<Fold<unknown>, 'category' | 'take'>; readonly timed: Timed } {
  const waiting = new Set<string>();
  const touched = createTouched();
  return {
    fold: {
      category,
      take: ({ stream, type }) => {
        const id = stream.slice(category.length + 1);
        touched.add(id);
        if (ends.has(type)) waiting.delete(id);
        else waiting.add(id);
      },
    },
    timed: {
      waiting: () => waiting,
      takeTouched: touched.take,
    },
  };
}
