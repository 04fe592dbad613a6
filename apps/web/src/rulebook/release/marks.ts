import { useState } from 'react';

/** Which changes of a release this reader has read: bound to its digest, for other bytes are unread again. */
export interface Marks {
  readonly has: (key: string) => boolean;
  /** How many are read. */
  readonly count: number;
  readonly set: (keys: readonly string[], read: boolean) => void;
}

interface Stored {
  readonly digest: string;
  readonly keys: readonly string[];
}

const placeOf = (id: string): string => `yichuang.release.${id}`;

/** Marks left on another digest do not count. @param text what the browser keeps */
export function marksOf(text: string | null, digest: string): ReadonlySet<string> {
  const stored = text ? (JSON.parse(text) as Stored) : null;
  return new Set(stored?.digest === digest ? stored.keys : []);
}

/** Marks of one release, kept in this browser. They are a reader's aid and no record. */
export function useMarks(id: string, digest: string): Marks {
  const [kept, keep] = useState(() => ({ digest, keys: marksOf(localStorage.getItem(placeOf(id)), digest) }));
  const keys = kept.digest === digest ? kept.keys : new Set<string>();
  return {
    has: key => keys.has(key),
    count: keys.size,
    set: (changed, read) => {
      const next = new Set(keys);
      for (const key of changed) if (read) next.add(key); else next.delete(key);
      localStorage.setItem(placeOf(id), JSON.stringify({ digest, keys: [...next] } satisfies Stored));
      keep({ digest, keys: next });
    },
  };
}
