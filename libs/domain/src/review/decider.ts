import { endOfDay } from '../kernel/intervals.ts';
import type { Decider } from '../kernel/decider.ts';
import { decideBy } from '../kernel/dispatch.ts';
import type { Instant } from '../kernel/values.ts';
import type { ReviewCommand } from './commands.ts';
import type { ReviewContext } from './context.ts';
import { enter, followUp, invite, submit } from './decide-given.ts';
import { appeal, call, close, complete, decideAppeal, explain, feedBack, start, verify } from './decide-loop.ts';
import { evolve } from './evolve.ts';
import { initialReview, type ReviewFact, type ReviewState } from './state.ts';

/** A review of one service and what came of it (好差评, W13). Stream `review-<id>`. @req #10 #54 */
export const reviewDecider: Decider<ReviewState, ReviewCommand, ReviewFact, ReviewContext> = {
  category: 'review',
  initialState: initialReview,
  decide: decideBy<ReviewState, ReviewCommand, ReviewFact, ReviewContext>({
    InviteReview: invite, SubmitReview: submit, EnterPaperReview: enter, FollowUpReview: followUp, WakeReview: () => [], VerifyBadReview: verify, StartRectification: start, CompleteRectification: complete, ExplainBadReview: explain, FeedBackBadReview: feedBack,
    MakeReturnCall: call, CloseBadReview: (_, state, context) => close(state, context), AppealReview: appeal, DecideReviewAppeal: decideAppeal,
  }),
  evolve,
};

interface DueReviewFact {
  readonly fact: string;
  readonly due: Instant;
  readonly event: ReviewFact;
}

/** Nobody has said anything in the days given. */
function silence({ status, defaulted, defaultOn, days }: Readonly<ReviewState>): readonly DueReviewFact[] {
  if (status !== 'invited' || defaulted || days === null) return [];
  return [{ fact: 'review-defaulted', due: endOfDay(defaultOn), event: { type: 'ReviewDefaulted', data: { grade: 'fair', on: defaultOn, days: days.untilDefault } } }];
}

function overdue({ due, round, unit }: Readonly<ReviewState>): readonly DueReviewFact[] {
  if (due === null || due.told) return [];
  return [{ fact: `review-overdue:${round}:${due.step}:${due.by}`, due: endOfDay(due.by), event: { type: 'ReviewStepOverdue', data: { step: due.step, due: due.by, round, unit } } }];
}

/** What the clock has made true of a review: that nobody spoke, or that a step was not done by its day. */
export function dueReviewFacts(state: Readonly<ReviewState>, now: Instant): readonly DueReviewFact[] {
  return [...silence(state), ...overdue(state)].filter(({ due }) => due <= now);
}
