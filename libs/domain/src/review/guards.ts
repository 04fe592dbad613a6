import { require } from '../kernel/rejection.ts';
import type { ReviewContext } from './context.ts';
import type { ReviewDays } from './events.ts';
import { isBad, REVIEW_STATUSES, type ReviewFact, type ReviewState, type ReviewStatus } from './state.ts';

export type Facts = readonly ReviewFact[];
export type State = Readonly<ReviewState>;

/** What was set when the citizen was invited. @throws {Rejection} `does-not-exist`: no service was invited to be reviewed here */
export function daysOf({ days }: State): ReviewDays {
  require(days, 'does-not-exist');
  return days;
}

/** @throws {Rejection} `complained-of` for whoever handled what the review is of */
export function requireNotConcerned({ handlers, unit }: State, { actor }: ReviewContext): void {
  require(!handlers.includes(actor.id), 'complained-of', { unit });
}

/** A step of the loop, taken by somebody else than the person complained of. @throws {Rejection} `not-a-bad-review` · `already-done` past it, `wrong-step` before it */
export function requireAt(statuses: readonly ReviewStatus[], state: State, context: ReviewContext): ReviewDays {
  const days = daysOf(state);
  require(state.grade === null || isBad(state.grade), 'not-a-bad-review');
  requireNotConcerned(state, context);
  const last = statuses.at(-1) ?? 'none';
  require(REVIEW_STATUSES.indexOf(state.status) <= REVIEW_STATUSES.indexOf(last), 'already-done', { status: state.status });
  require(statuses.includes(state.status), 'wrong-step', { status: state.status });
  return days;
}
