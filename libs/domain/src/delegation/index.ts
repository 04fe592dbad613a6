export * from './steps.ts';
export * from './letter-events.ts';
export * from './responsibility-events.ts';
export * from './permission-events.ts';
export * from './letters/index.ts';
export * from './responsibility/index.ts';
export * from './list/index.ts';
export * from './permissions/index.ts';
