export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { complaintDecider, dueComplaintFacts, type DueComplaint } from './decider.ts';
export { hotlineDecider } from './hotline.ts';
export { initialComplaint, type ComplaintFact, type ComplaintState, type HotlineState } from './state.ts';
