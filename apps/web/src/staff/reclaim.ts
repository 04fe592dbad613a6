import type { Problem } from './problem.ts';

/** What a refusal asks the person for before the same request is sent again. */
export type Lost = 'session' | 'proof';
const LOST: Readonly<Record<string, Lost>> = { 'session-expired': 'session', 'step-up-required': 'proof' };

type Ask = (lost: Lost) => Promise<boolean>;
let ask: Ask | null = null;
let waiting: Promise<boolean> | null = null;

/** The dialog says how to ask. @returns a function that takes it back */
export function answerReclaims(how: Ask): () => void {
  ask = how;
  return () => {
    if (ask === how) ask = null;
  };
}

/**
 * Lets the person sign in, or prove anew who it is, while the request waits: nothing typed is lost. Requests that fail at
 * the same time share one dialog. @returns whether the request may be sent again
 */
export async function reclaim({ code }: Problem): Promise<boolean> {
  const lost = LOST[code];
  if (!lost || !ask) return false;
  waiting ??= ask(lost).finally(() => {
    waiting = null;
  });
  return waiting;
}
