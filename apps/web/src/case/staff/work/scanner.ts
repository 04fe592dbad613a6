/** A scanner types faster than people do, and ends with Enter. Where nobody writes anyway, nothing has to be told apart. */
const GAP_MS = { writing: 80, idle: 2_000 } as const;
const SHORTEST = 6;

/** What came of a key: text that a scanner has read, once it is whole. */
export interface Burst {
  /**
   * @param at milliseconds on any clock that only goes on @param where whether the focus is in a field that people write in
   * @returns the whole text when this key ends a burst; else null
   */
  key(key: string, at: number, where: keyof typeof GAP_MS): string | null;
}

/** Tells the fast typing of a scanner from that of people: letters close to each other, at least six, then Enter. */
export function scannerBurst(): Burst {
  let typed = '';
  let last = 0;
  return {
    key: (key, at, where) => {
      const late = at - last > GAP_MS[where];
      last = at;
      if (key === 'Enter') {
        const whole = late ? '' : typed;
        typed = '';
        return whole.length >= SHORTEST ? whole : null;
      }
      if (key.length !== 1) return null;
      typed = late ? key : typed + key;
      return null;
    },
  };
}
