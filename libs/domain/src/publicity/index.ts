export * from './events.ts';
export * from './commands.ts';
export { publicityDecider, type PublicityContext, type PublicityState } from './decider.ts';
