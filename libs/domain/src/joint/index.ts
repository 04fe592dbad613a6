export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { daysOf as jointDaysOf } from './order.ts';
export { jointMatterDecider, jointMatterOn, type JointMatterState } from './matter.ts';
export { applicantOfLeg, dueJointFacts, hasEnded, jointDue, legDue, type JointExtension, type JointFact, type JointFile, type JointLegState, type JointRelated, type JointState } from './state.ts';
export { jointDecider } from './decider.ts';
