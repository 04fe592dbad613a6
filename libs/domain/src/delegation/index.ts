export * from './steps.ts';
export * from './letter-events.ts';
export * from './responsibility-events.ts';
export * from './permission-events.ts';
export * from './letters/index.ts';
export * from './responsibility/commands.ts';
export type * from './responsibility/context.ts';
export * from './list/commands.ts';
export * from './permissions/commands.ts';
