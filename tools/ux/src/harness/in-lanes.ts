/**
 * Runs jobs side by side, without a word on the order in which they end.
 * @param lanes how many at a time: three is one more than the machine of the checks has processors, for a page that waits for its answers leaves one free
 */
export async function inLanes<T>(jobs: readonly T[], run: (job: T) => Promise<void>, lanes = 3): Promise<void> {
  const waiting = [...jobs];
  const lane = async (): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await run(job);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
