export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { hallDecider } from './decider.ts';
export { delegatedTo, offeredBy, type HallState } from './state.ts';
