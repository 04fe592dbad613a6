export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { practiceDecider, type PracticeState } from './decider.ts';
