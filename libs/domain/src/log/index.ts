export * from './events.ts';
export * from './commands.ts';
export { logDecider, type LogState } from './decider.ts';
