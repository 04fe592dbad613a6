/** Runs jobs two at a time, as many as the machine has processors; the order in which they end does not matter to the report. */
export async function inPairs<T>(jobs: readonly T[], run: (job: T) => Promise<void>): Promise<void> {
  const waiting = [...jobs];
  const lane = async (): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) await run(job);
  };
  await Promise.all([lane(), lane()]);
}
