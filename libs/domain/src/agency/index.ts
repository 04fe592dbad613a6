export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { agencyDecider } from './decider.ts';
export { isOfferedIn, type AgencyState } from './state.ts';
export * from './errand/index.ts';
