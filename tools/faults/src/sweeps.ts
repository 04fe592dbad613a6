import { faultsIn } from './check.ts';
import { imageAt, laidOut, numbersFrom } from './images.ts';
import { CALLS, killedAt, recorded, type Call, type Recorded } from './strace.ts';

/** How many places were tried, and what was found wrong at which. */
export interface Swept {
  readonly points: number;
  readonly found: readonly string[];
}

interface Sweep {
  /** Makes an empty folder of that name. */
  readonly place: (name: string) => string;
  readonly mode: 'full' | 'normal' | 'early';
  /** Stop at the first fault: it has been seen. */
  readonly untilSeen?: boolean;
}

/** Numbers of the calls of a kind that touch the folder, in whichever thread. */
function numbersOf(calls: readonly Recorded[], call: Call): number[] {
  return [...new Set(calls.filter(one => one.call === call).map(one => one.nth))].sort((a, b) => a - b);
}

/** One run from beginning to end: nothing is wrong with the script itself. */
function wholeRun(folder: string, mode: string): ReturnType<typeof recorded> {
  const run = recorded(folder, mode);
  if (run.ran.killed || run.calls.length === 0) throw new Error('the script does not run to its end under strace');
  return run;
}

/** Tries places one after another. `attempt` answers what it found there, or null when the fault did not happen. */
async function tryAll<T>(places: readonly T[], untilSeen: boolean | undefined, attempt: (place: T) => Promise<readonly string[] | null>): Promise<Swept> {
  const found: string[] = [];
  let points = 0;
  for (const place of places) {
    const faults = await attempt(place);
    if (faults !== null) points += 1;
    found.push(...(faults ?? []));
    if (untilSeen && found.length > 0) break;
  }
  return { points, found };
}

/** Runs the script once for every call that touches the folder, kills it there, and looks at what the next process finds (trust F1). */
export async function killSweep({ place, mode, every, untilSeen }: Sweep & { readonly every: number }): Promise<Swept> {
  const { calls } = wholeRun(place('trace'), mode);
  const points = CALLS.flatMap(call => numbersOf(calls, call).map(n => ({ call, n }))).filter((_, at) => at % every === 0);
  return tryAll(points, untilSeen, async ({ call, n }) => {
    const folder = place('killed');
    const { acknowledged, killed } = killedAt(call, n, { folder, mode });
    const faults = await faultsIn(folder, acknowledged);
    return killed || faults.length > 0 ? faults.map(fault => `${call} #${n}: ${fault}`) : null;
  });
}

/** Lays out what the disk may hold when the power goes at any moment of one recorded run, and opens it (trust F2). */
export async function powerSweep({ place, mode, images, untilSeen }: Sweep & { readonly images: number }): Promise<Swept> {
  const { calls, ran } = wholeRun(place('recorded'), mode);
  return tryAll(Array.from({ length: images }, (_, image) => image), untilSeen, async image => {
    const cut = 1 + Math.floor((image * calls.length) / images);
    const target = place('image');
    // Every second image is the harshest one: nothing but what was synced.
    laidOut(imageAt(calls, cut, image % 2 === 0 ? () => 0 : numbersFrom(image)), target);
    const faults = await faultsIn(target, ran.acknowledged.slice(0, calls[cut - 1]?.acknowledged ?? 0));
    return faults.map(fault => `image ${image} after call ${cut} of ${calls.length}: ${fault}`);
  });
}
