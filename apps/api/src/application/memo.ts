import type { Fold } from './folds.ts';

interface Kept {
  readonly versions: readonly number[];
  readonly value: unknown;
}

const MOST = 200;

/** Gives back a kept answer. `make` is only ever called for `key` with one type of answer. */
export type Memo = <T>(key: string, on: readonly Pick<Fold<unknown>, 'version'>[], make: () => T) => T;

/** Keeps answers until one of the folds they rest on has moved; the oldest give way. */
export function createMemo(): Memo {
  const kept = new Map<string, Kept>();
  return <T>(key: string, on: readonly Pick<Fold<unknown>, 'version'>[], make: () => T): T => {
    const versions = on.map(fold => fold.version);
    const known = kept.get(key);
    if (known && known.versions.every((version, index) => version === versions[index])) return known.value as T;
    const value = make();
    kept.delete(key);
    kept.set(key, { versions, value });
    const oldest = kept.keys().next().value;
    if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
