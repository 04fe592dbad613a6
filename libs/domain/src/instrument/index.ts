export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { instrumentDecider } from './decider.ts';
export { requireInstrument } from './decide.ts';
export { instrumentFacts, type InstrumentState } from './state.ts';
