export * from './values.ts';
export * from './events.ts';
export * from './commands.ts';
export * from './context.ts';
export * from './clock/ledger.ts';
export { initialCase, type CaseState, type CaseStatus } from './state.ts';
