export * from './commands.ts';
export type * from './context.ts';
export type { AdjustmentState, AdjustmentStatus, CapacityOpinion, FateEntry, Gate } from './state.ts';
export { adjustmentDecider } from './decider.ts';
export { computeCounts, explainedOf, fatesText, isBalanced, itemsOf, outcomeOf, summaryOf } from './outcome.ts';
