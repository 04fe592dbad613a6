/** The only source of time. `now` is an RFC 3339 instant in UTC with milliseconds. */
export interface Clock {
  now(): string;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that a test or the sample district moves by hand. */
export function manualClock(start: string): Clock & { set(instant: string): void; advance(milliseconds: number): void } {
  let current = new Date(start).getTime();
  return {
    now: () => new Date(current).toISOString(),
    set: instant => {
      current = new Date(instant).getTime();
    },
    advance: milliseconds => {
      current += milliseconds;
    },
  };
}
