export * from './values.ts';
export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export * from './clock/index.ts';
export * from './due/index.ts';
export { evolve as evolveCase } from './evolve.ts';
export { type CasePhase, phaseOf } from './phase.ts';
export { initialCase, type CaseState, type CaseStatus, type PaperState } from './state.ts';
