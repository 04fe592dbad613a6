/** Choices that look random and are the same for the same seed: the sample is the same district on every machine. */
export interface Random {
  /** From 0 up to, and not including, `end`. */
  below(end: number): number;
  /** True about `share` of the time. */
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** mulberry32 over a hash of the seed. */
export function randomOf(seed: string): Random {
  let state = 0x9e3779b9;
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x85ebca6b) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    below,
    chance: share => next() < share,
    pick: list => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new RangeError('nothing to choose from');
      return chosen;
    },
  };
}
