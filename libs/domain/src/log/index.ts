export * from './events.ts';
export * from './commands.ts';
export { logDecider, type LogContext, type LogState } from './decider.ts';
