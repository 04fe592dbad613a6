export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { policyNoticeDecider } from './decider.ts';
export { dueNoticeFacts, type DuePolicyNotice } from './due.ts';
export { blocksIntakeOf, initialNotice, outstandingTowns, type NoticeTown, type PolicyNoticeState } from './state.ts';
