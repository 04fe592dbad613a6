interface Waiting {
  readonly until: number;
  readonly giveUp: () => void;
}

/** How often the time of those who wait is looked at, in milliseconds: a refusal that is late may be so much later. */
const LOOK_MS = 50;
const waiting = new Set<Waiting>();
/** One for all who wait: a timer for each command costs more than all else that asks for authority. */
let timer: NodeJS.Timeout | undefined;

function look(): void {
  const now = performance.now();
  for (const each of waiting) if (each.until <= now) each.giveUp();
  if (waiting.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}

/** What a job answers, or `late()` as an error when it has not answered in so many milliseconds; a later answer is dropped. */
export function within<T>(milliseconds: number, job: Promise<T>, late: () => Error): Promise<T> {
  timer ??= setInterval(look, LOOK_MS);
  return new Promise((resolve, reject) => {
    const mine: Waiting = {
      until: performance.now() + milliseconds,
      giveUp: () => {
        waiting.delete(mine);
        reject(late());
      },
    };
    waiting.add(mine);
    job.then(answer => {
      waiting.delete(mine);
      resolve(answer);
    }, (error: unknown) => {
      waiting.delete(mine);
      reject(error);
    });
  });
}
