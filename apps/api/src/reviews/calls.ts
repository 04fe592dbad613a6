import { randomInt } from 'node:crypto';

/** How long a code waits to be typed in, and how long a device then shows the service: real time, milliseconds. */
export const CALL_MS = 300_000;
const CODES = 1_000_000;
const DIGITS = 6;

interface Called {
  /** Id of the review. */
  readonly review: string;
  /** The town at whose windows it may be opened. */
  readonly town: string;
  readonly code: string;
  readonly until: number;
  /** Form token of the device that has opened it; null: nobody has typed the code. */
  readonly holder: string | null;
}
interface Place {
  readonly town: string;
  /** Form token of the browser of a device. */
  readonly holder: string;
}

/**
 * Services whose reviews wait at the devices of the windows: a clerk asks, is told a code, and whoever was served types it in. Held in memory and
 * forgotten after minutes, so that nothing of a person stays at a window; a code is good once, in one town, for one service. @req #10
 */
export interface ReviewCalls {
  /** Lets a review be opened. Asked again, the code before is worth nothing. @returns six digits */
  call(review: string, town: string): string;
  /** Gives the review behind a code to a device, which lets go of what it held. @returns whether there is one */
  take(code: string, at: Place): boolean;
  /** The review that a device holds. */
  heldBy(at: Place): string | null;
  /** A device shows its resting screen: what it held is to be seen there by nobody any more. */
  leave(holder: string): void;
}

/** @param now real time, milliseconds */
export function createReviewCalls(now: () => number): ReviewCalls {
  const calls = new Map<string, Called>();
  const forget = (isOver: (called: Called) => boolean): void => {
    for (const [review, called] of calls) if (isOver(called)) calls.delete(review);
  };
  function live(): readonly Called[] {
    const at = now();
    forget(({ until }) => until <= at);
    return [...calls.values()];
  }
  /** Among a million there is always one that nobody else has. */
  function newCode(): string {
    const taken = new Set(live().map(({ code }) => code));
    let code = '';
    do code = String(randomInt(CODES)).padStart(DIGITS, '0');
    while (taken.has(code));
    return code;
  }
  return {
    call: (review, town) => {
      const code = newCode();
      calls.set(review, { review, town, code, until: now() + CALL_MS, holder: null });
      return code;
    },
    take: (code, { town, holder }) => {
      const found = live().find(called => called.code === code && called.town === town && called.holder === null);
      if (!found) return false;
      forget(called => called.holder === holder);
      calls.set(found.review, { ...found, holder, until: now() + CALL_MS });
      return true;
    },
    heldBy: ({ town, holder }) => live().find(called => called.holder === holder && called.town === town)?.review ?? null,
    leave: holder => forget(called => called.holder === holder),
  };
}
