import { dueReviewFacts, ReviewCommand, reviewDecider, reviewEvents, ReviewFormCommand, reviewFormDecider, reviewFormEvents } from '@yichuang/domain';
import { defineCapability, type Capability } from '../capability.ts';
import { actContext } from '../contexts.ts';
import { reviewContext } from '../contexts/reviews.ts';

/** Reviews and their form, by the category of their streams. */
export const reviewCapabilities: Readonly<Record<'review' | 'reviewform', Capability>> = {
  review: defineCapability({ aggregate: { decider: reviewDecider, events: reviewEvents, dueFacts: dueReviewFacts }, commands: ReviewCommand, context: reviewContext }),
  reviewform: defineCapability({ aggregate: { decider: reviewFormDecider, events: reviewFormEvents }, commands: ReviewFormCommand, context: actContext }),
};
