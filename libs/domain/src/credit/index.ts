export * from './events.ts';
export * from './commands.ts';
export { creditDecider, type CreditContext } from './decider.ts';
export { hasBadCredit, type CreditState } from './state.ts';
