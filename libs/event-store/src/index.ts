export * from './event-store.ts';
export * from './errors.ts';
export * from './clock.ts';
export * from './command-handler.types.ts';
export * from './codec/index.ts';
export * from './command-handler.ts';
export * from './handler/errors.ts';
export * from './maintenance/index.ts';
