/** Runs the jobs of one key one after another, in the order of asking; different keys run side by side. */
export interface Mailbox {
  run<T>(key: string, job: () => Promise<T>): Promise<T>;
}

/** A key costs nothing while no job of it is waiting. */
export function createMailbox(): Mailbox {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run: (key, job) => {
      const before = tails.get(key);
      const mine = before === undefined ? job() : before.then(job, job);
      tails.set(key, mine);
      const forget = (): void => {
        if (tails.get(key) === mine) tails.delete(key);
      };
      mine.then(forget, forget);
      return mine;
    },
  };
}
