import { evaluate, type Inputs, type Rulebook, type WorkingDaysBetween } from '../evaluator/index.ts';
import { compare, type Compared, type Said } from './compare.ts';

/** A decision that was taken, with the inputs that its capsule keeps sealed. */
export interface PastDecision {
  readonly said: Said;
  readonly inputs: Inputs;
}

/** Replays a decision against other rules: the same inputs, on the same legal day. @req #20 */
export function replay(rulebook: Rulebook, { said, inputs }: PastDecision, workingDaysBetween: WorkingDaysBetween): Compared {
  return compare(said, evaluate(rulebook, inputs, { version: '0.0.0', digest: '', workingDaysBetween, digestOf: () => '' }));
}

/**
 * Replays a decision against the rules that took it: whether they say today what they said then. A release that was suspended decided
 * nothing, so there is nothing to hold against it.
 */
export function agrees(rulebook: Rulebook, past: PastDecision, workingDaysBetween: WorkingDaysBetween): boolean {
  const { verdict, before, after } = replay(rulebook, past, workingDaysBetween);
  return verdict === 'same' && before.outcome === after.outcome && before.rule === after.rule;
}
