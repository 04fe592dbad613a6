export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { dueReviewFacts, reviewDecider } from './decider.ts';
export { formOn, reviewFormDecider } from './form.ts';
export { initialReview, isBad, type Finding, type ReviewFact, type ReviewForm, type ReviewFormState, type ReviewState, type ReviewStatus, type ReviewStep } from './state.ts';
