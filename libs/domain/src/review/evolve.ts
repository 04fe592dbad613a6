import { evolveBy } from '../kernel/dispatch.ts';
import type { ReviewFact, ReviewState, ReviewStatus, ReviewStep } from './state.ts';

/** The next step of the loop, with the day by which it is to be done. */
function next(draft: ReviewState, status: ReviewStatus, due: readonly [ReviewStep, string] | null): void {
  draft.status = status;
  draft.due = due && { step: due[0], by: due[1], told: false };
}

export const evolve = evolveBy<ReviewState, ReviewFact>({
  ReviewInvited(draft, { service, subject, unit, handlers, form, days, defaultOn }) {
    Object.assign(draft, { status: 'invited', service, subject, unit, handlers: [...handlers], form, days, defaultOn });
  },
  ReviewSubmitted(draft, { grade }) {
    draft.status = 'submitted';
    draft.grade = grade;
  },
  ReviewDefaulted(draft) {
    draft.defaulted = true;
  },
  ReviewFollowedUp(draft) {
    draft.followedUp = true;
  },
  BadReviewDispatched(draft, { verifyBy }) {
    next(draft, 'dispatched', ['verify', verifyBy]);
  },
  BadReviewVerified(draft, { finding, answerBy }) {
    next(draft, 'verified', ['answer', answerBy]);
    draft.finding = finding;
  },
  RectificationStarted(draft, { due }) {
    next(draft, 'rectifying', ['answer', due]);
  },
  RectificationCompleted(draft, { feedbackBy }) {
    next(draft, 'answered', ['feedback', feedbackBy]);
  },
  ExplanationGiven(draft, { feedbackBy }) {
    next(draft, 'answered', ['feedback', feedbackBy]);
  },
  BadReviewFedBack(draft, { callBy }) {
    next(draft, 'fed_back', ['call', callBy]);
    draft.unreached = [];
  },
  ReturnCallMade(draft, { outcome, on }) {
    if (outcome === 'satisfied') next(draft, 'called', null);
    else if (outcome === 'unreached') draft.unreached.push(on);
  },
  BadReviewReopened(draft, { round, verifyBy }) {
    next(draft, 'dispatched', ['verify', verifyBy]);
    draft.round = round;
    draft.finding = null;
  },
  BadReviewClosed(draft) {
    next(draft, 'closed', null);
  },
  ReviewStepOverdue(draft) {
    if (draft.due) draft.due.told = true;
  },
  ReviewAppealed(draft, { by, claim }) {
    draft.appeal = { by, claim, decided: false };
  },
  ReviewAppealDecided(draft, { upheld }) {
    if (draft.appeal) draft.appeal.decided = true;
    if (!upheld && draft.finding !== null) draft.finding = 'valid';
  },
  ReviewJudgedMistaken(draft) {
    draft.excluded = true;
  },
  ReviewJudgedMalicious(draft) {
    draft.excluded = true;
  },
});
