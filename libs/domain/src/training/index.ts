export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { trainingDecider } from './decider.ts';
export { dueTrainingFacts, type DueTraining } from './due.ts';
export { negativeListDecider } from './negative-list.ts';
export { countedBy, expectedBy, initialTraining, type NegativeListState, type TrainingSession, type TrainingState, type TrainingStatus } from './state.ts';
