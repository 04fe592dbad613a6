/** Ids in which something has happened since they were taken last: each such set has one taker. */
export interface Touched {
  add(id: string): void;
  take(): ReadonlySet<string>;
}

export function createTouched(): Touched {
  let touched = new Set<string>();
  return {
    add: id => void touched.add(id),
    take: () => {
      const taken = touched;
      touched = new Set();
      return taken;
    },
  };
}
