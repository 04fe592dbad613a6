export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { subjectDecider, type SubjectFact, type SubjectState } from './decider.ts';
export { accessDecider, REFUSALS_PER_HOUR, type AccessState } from './access-decider.ts';
export * from './account-events.ts';
export * from './account-commands.ts';
export { accountDecider, type AccountContext, type AccountState } from './account-decider.ts';
