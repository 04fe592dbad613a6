import { workingDayFrom } from '../calendar/index.ts';
import { require } from '../kernel/rejection.ts';
import { toSeal } from '../kernel/sealed.ts';
import type { ReviewCommandData } from './commands.ts';
import type { ReviewContext } from './context.ts';
import { daysOf, requireAt, requireNotConcerned, type Facts, type State } from './guards.ts';
import { isBad, type ReviewFact } from './state.ts';

const signed = ({ actor, today }: ReviewContext) => ({ by: actor.id, on: today });

/** 核实. @req #54 */
export function verify({ finding, reason }: ReviewCommandData<'VerifyBadReview'>, state: State, context: ReviewContext): Facts {
  const { rectify } = requireAt(['dispatched'], state, context);
  return [{ type: 'BadReviewVerified', data: { finding, reason, ...signed(context), answerBy: workingDayFrom(rectify, context) } }];
}

/** 情况复杂的说明理由、建立台账、限期整改. @req #54 */
export function start({ plan, due }: ReviewCommandData<'StartRectification'>, state: State, context: ReviewContext): Facts {
  requireAt(['verified'], state, context);
  require(state.finding === 'valid', 'not-found-valid', { finding: state.finding });
  const last = state.due?.by ?? context.today;
  require(due >= context.today, 'deadline-past', { due, today: context.today });
  require(due <= last, 'due-too-late', { due, last });
  return [{ type: 'RectificationStarted', data: { plan, due, ...signed(context) } }];
}

/** 诉求合理的立行立改: also without a plan. @req #54 */
export function complete({ done }: ReviewCommandData<'CompleteRectification'>, state: State, context: ReviewContext): Facts {
  const { feedback } = requireAt(['verified', 'rectifying'], state, context);
  require(state.finding === 'valid', 'not-found-valid', { finding: state.finding });
  return [{ type: 'RectificationCompleted', data: { done, ...signed(context), feedbackBy: workingDayFrom(feedback, context) } }];
}

/** 法律政策没有依据的做好解释. */
export function explain({ explanation }: ReviewCommandData<'ExplainBadReview'>, state: State, context: ReviewContext): Facts {
  const { feedback } = requireAt(['verified', 'rectifying'], state, context);
  return [{ type: 'ExplanationGiven', data: { explanation, ...signed(context), feedbackBy: workingDayFrom(feedback, context) } }];
}

/** @req #54 */
export function feedBack({ told, how }: ReviewCommandData<'FeedBackBadReview'>, state: State, context: ReviewContext): Facts {
  const { call } = requireAt(['answered'], state, context);
  return [{ type: 'BadReviewFedBack', data: { told: toSeal(state.subject, told), how, ...signed(context), callBy: workingDayFrom(call, context) } }];
}

/** 回访. Whoever is still dissatisfied reopens it; a day on which nobody was reached is noted once. @req #54 */
export function call({ outcome, note }: ReviewCommandData<'MakeReturnCall'>, state: State, context: ReviewContext): Facts {
  require(state.status !== 'dispatched' || state.round === 1, 'already-done', { round: state.round });
  const { verify: days } = requireAt(['fed_back'], state, context);
  if (outcome === 'unreached' && state.unreached.includes(context.today)) return [];
  const made: ReviewFact = { type: 'ReturnCallMade', data: { outcome, note: note === null ? null : toSeal(state.subject, note), ...signed(context) } };
  if (outcome !== 'dissatisfied') return [made];
  return [made, { type: 'BadReviewReopened', data: { round: state.round + 1, on: context.today, verifyBy: workingDayFrom(days, context) } }];
}

/** Only what was fed back and called about is closed. @req #54 */
export function close(state: State, context: ReviewContext): Facts {
  const { calls } = daysOf(state);
  require(state.status !== 'closed', 'already-done');
  require(isBad(state.grade), 'not-a-bad-review');
  requireNotConcerned(state, context);
  require(state.status === 'fed_back' || state.status === 'called', 'feedback-missing', { status: state.status });
  require(state.status === 'called' || state.unreached.length >= calls, 'call-missing', { calls, made: state.unreached.length });
  return [{ type: 'BadReviewClosed', data: signed(context) }];
}

/** 申诉 by another than the person complained of, with evidence; once. @req #54 */
export function appeal({ claim, reason, evidence }: ReviewCommandData<'AppealReview'>, state: State, context: ReviewContext): Facts {
  daysOf(state);
  require(isBad(state.grade), 'not-a-bad-review');
  require(state.appeal === null, 'already-done');
  requireNotConcerned(state, context);
  require(evidence.length > 0, 'evidence-missing');
  return [{ type: 'ReviewAppealed', data: { claim, reason, evidence, ...signed(context) } }];
}

/** Judged by the approval bureau, and not by whoever asked for it. @req #54 */
export function decideAppeal({ upheld, reason }: ReviewCommandData<'DecideReviewAppeal'>, state: State, context: ReviewContext): Facts {
  const { appeal: asked } = state;
  require(asked, 'no-appeal');
  require(!asked.decided, 'already-done');
  requireNotConcerned(state, context);
  require(asked.by !== context.actor.id, 'same-person');
  const decided: ReviewFact = { type: 'ReviewAppealDecided', data: { upheld, reason, ...signed(context) } };
  if (!upheld) return [decided];
  return [decided, { type: asked.claim === 'mistaken' ? 'ReviewJudgedMistaken' : 'ReviewJudgedMalicious', data: signed(context) }];
}
