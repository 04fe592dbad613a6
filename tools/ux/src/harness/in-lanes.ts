/** Runs jobs three at a time, one more than the machine has processors: a page that waits for its answers leaves one free. The order in which they end does not matter to the report. */
export async function inLanes<T>(jobs: readonly T[], run: (job: T) => Promise<void>): Promise<void> {
  const waiting = [...jobs];
  const lane = async (): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await run(job);
  };
  await Promise.all([lane(), lane(), lane()]);
}
