export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { contactDecider } from './decider.ts';
export { initialContact, type ContactFact, type ContactState, type Responsible } from './state.ts';
