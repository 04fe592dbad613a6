export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { guidanceDecider, type GuidanceState } from './decider.ts';
