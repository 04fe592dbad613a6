export * from './measures.ts';
export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { appraisalDecider } from './decider.ts';
export { cardsDigest, frozenDigest, marksMissing, scorecards, type AppraisalInput, type CardPart, type Scorecard } from './score.ts';
export { initialAppraisal, markKey, type AppraisalState, type Objection as AppraisalObjection } from './state.ts';
