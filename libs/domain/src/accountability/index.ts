export * from './milestones/events.ts';
export * from './milestones/commands.ts';
export type * from './milestones/context.ts';
export { milestoneDecider } from './milestones/decider.ts';
export { dueMilestones, type DueMilestone } from './milestones/decide.ts';
export { isLate, type Milestone, type MilestoneState } from './milestones/state.ts';
