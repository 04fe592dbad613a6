import type { MessageId } from '../i18n/text.tsx';

/** Words for the events of reviews. */
export const REVIEW_EVENT_WORDS = {
  ReviewFormPublished: 'event.ReviewFormPublished', ReviewInvited: 'event.ReviewInvited', ReviewSubmitted: 'event.ReviewSubmitted', ReviewDefaulted: 'event.ReviewDefaulted', ReviewFollowedUp: 'event.ReviewFollowedUp', BadReviewDispatched: 'event.BadReviewDispatched', BadReviewVerified: 'event.BadReviewVerified',
  RectificationStarted: 'event.RectificationStarted', RectificationCompleted: 'event.RectificationCompleted', ExplanationGiven: 'event.ExplanationGiven', BadReviewFedBack: 'event.BadReviewFedBack', ReturnCallMade: 'event.ReturnCallMade', BadReviewReopened: 'event.BadReviewReopened', BadReviewClosed: 'event.BadReviewClosed',
  ReviewStepOverdue: 'event.ReviewStepOverdue', ReviewAppealed: 'event.ReviewAppealed', ReviewAppealDecided: 'event.ReviewAppealDecided', ReviewJudgedMistaken: 'event.ReviewJudgedMistaken', ReviewJudgedMalicious: 'event.ReviewJudgedMalicious',
} as const satisfies Readonly<Record<string, MessageId>>;
