/** A scanner types faster than people do, and ends with Enter. */
const GAP_MS = 80;
const SHORTEST = 6;

/** What came of a key: text that a scanner has read, once it is whole. */
export interface Burst {
  /** @param at milliseconds on any clock that only goes on @returns the whole text when this key ends a burst; else null */
  key(key: string, at: number): string | null;
}

/** Tells the fast typing of a scanner from that of people: letters within 80 ms of each other, at least six, then Enter. */
export function scannerBurst(): Burst {
  let typed = '';
  let last = 0;
  return {
    key: (key, at) => {
      const late = at - last > GAP_MS;
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
