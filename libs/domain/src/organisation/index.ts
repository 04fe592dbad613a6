export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { organisationDecider } from './decider.ts';
export { unitAt, unitFacts, type UnitOn, type UnitState } from './state.ts';
