export * from './manifest/index.ts';
export * from './events.ts';
