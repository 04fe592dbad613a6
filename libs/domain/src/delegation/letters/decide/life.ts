import { requireInstrument } from '../../../instrument/index.ts';
import { covers, endOfDay, startOfDay } from '../../../kernel/intervals.ts';
import { require } from '../../../kernel/rejection.ts';
import type { Instant } from '../../../kernel/values.ts';
import type { LetterEvent } from '../../letter-events.ts';
import type { LetterContext } from '../context.ts';
import { endOf, type Letter, type LetterState } from '../state.ts';
import { knownLetter, requireDepartment } from './parties.ts';

type Events = readonly LetterEvent[];
type State = Readonly<LetterState>;
interface Turn {
  readonly letter: string;
  readonly from: Instant | null;
  readonly reason: string;
}

/** A letter that counts or will: announced, and not at its end at the instant. @throws {Rejection} */
function standing(state: State, letter: string, context: LetterContext): Readonly<Letter> {
  const known = knownLetter(state, letter);
  requireDepartment(known.department, context);
  require(known.announcedOn !== null, 'not-announced', { letter });
  return known;
}

/** @throws {Rejection} `start-in-past`: only a revocation may reach back */
function fromNowOn(from: Instant | null, { now }: LetterContext): Instant {
  require(from === null || from >= now, 'start-in-past', { from });
  return from ?? now;
}

/** From an instant on nobody acts on the letter, until it is resumed. Suspensions never overlap. */
export function suspend({ letter, from, reason }: Turn, state: State, context: LetterContext): Events {
  const known = standing(state, letter, context);
  const at = fromNowOn(from, context);
  require(at < endOf(known), 'letter-ended', { letter });
  const last = known.suspensions.at(-1);
  require(last?.from !== at || last.to !== null, 'already-done', { letter });
  require(last === undefined || (last.to !== null && last.to <= at), 'already-suspended', { letter });
  return [{ type: 'DelegationSuspended', data: { letter, from: at, reason } }];
}

/** Ends a suspension, now or later; one that is to begin is undone by resuming at its beginning. */
export function resume({ letter, from, reason }: Turn, state: State, context: LetterContext): Events {
  const known = standing(state, letter, context);
  const at = fromNowOn(from, context);
  const last = known.suspensions.at(-1);
  require(last?.to !== at, 'already-done', { letter });
  require(at < endOf(known), 'letter-ended', { letter });
  require(last !== undefined && covers(last, at), 'not-suspended', { letter });
  return [{ type: 'DelegationResumed', data: { letter, from: at, reason } }];
}

/**
 * Ends the letter at once, or from an earlier instant of its term on: then what was done since has no valid authority "as corrected",
 * and nothing is rewritten.
 */
export function revoke({ letter, from, reason, instrument }: Turn & { readonly instrument: string | null }, state: State, context: LetterContext): Events {
  const known = standing(state, letter, context);
  require(known.revokedFrom === null, 'already-done', { letter });
  const at = from ?? context.now;
  require(at <= context.now, 'date-in-future', { from: at });
  require(at < endOfDay(known.to), 'letter-ended', { letter, to: known.to });
  require(from === null || at >= startOfDay(known.from), 'backdated-before-term', { letter, from: known.from });
  if (instrument !== null) requireInstrument(context.instruments, instrument, context.today);
  return [{ type: 'DelegationRevoked', data: { letter, from: at, reason, instrument } }];
}
