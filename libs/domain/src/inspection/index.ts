export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { inspectionDecider } from './decider.ts';
export { accountabilityDecider } from './accountability.ts';
export { dueAnswers, dueInspectionSteps } from './due.ts';
export { initialAccountability, initialInspection, openFindings, type AccountabilityState, type Finding as InspectionFinding, type InspectionState } from './state.ts';
