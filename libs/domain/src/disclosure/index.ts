export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { disclosureDecider } from './decider.ts';
export { exemptionDecider, presenceDecider } from './registers.ts';
export { dueDisclosureFacts, type DueDisclosure } from './due.ts';
export { maskName, personalDataIn, requireNoPersonalData, type PersonalPattern } from './pattern-guard.ts';
export { initialDisclosure, type DisclosureDraft, type DisclosureState, type ExemptionState, type PresenceState } from './state.ts';
