/**
 * Lets acts pass side by side, and what takes authority away alone: between the reading of an act's authority and its place in
 * the log nothing ends that authority, and what comes after the end has seen it (architecture §4, fresh authority). One
 * process writes to a log (§11.10); what another writer appends all the same is found by the audit of acts.
 */
export interface Gate {
  /** Runs beside others. */
  together<T>(job: () => Promise<T>): Promise<T>;
  /** Runs when those that have begun are done, and before any that comes later. */
  alone<T>(job: () => Promise<T>): Promise<T>;
}

/** Streams whose events take authority away. */
const ENDS_AUTHORITY: ReadonlySet<string> = new Set(['unit', 'catalog', 'delegation', 'responsibilitylist', 'staff', 'agency']);

/** Runs a command for streams of a category: alone, when it may take authority away. */
export const passing = <T>(gate: Gate, category: string, job: () => Promise<T>): Promise<T> => (ENDS_AUTHORITY.has(category) ? gate.alone(job) : gate.together(job));

/** Keeps nobody out: what the gate costs, and what it prevents, is seen beside it. */
export const OPEN: Gate = { together: job => job(), alone: job => job() };

const settled = (job: Promise<unknown>): Promise<void> => job.then(() => undefined, () => undefined);

/** First come, first served: an end of authority does not wait for acts that came after it. */
export function createGate(): Gate {
  let turn: Promise<void> = Promise.resolve();
  let closed = false;
  const inside = new Set<Promise<void>>();

  function enter<T>(job: () => Promise<T>): Promise<T> {
    const running = job();
    const done = settled(running);
    inside.add(done);
    void done.then(() => inside.delete(done));
    return running;
  }
  return {
    together: job => (closed ? turn.then(() => enter(job)) : enter(job)),
    alone: job => {
      closed = true;
      const before = turn.then(() => Promise.all(inside)).then(() => undefined);
      const running = before.then(job);
      const mine = settled(running);
      turn = mine;
      void mine.then(() => {
        if (turn === mine) closed = false;
      });
      return running;
    },
  };
}
