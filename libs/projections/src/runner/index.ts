export * from './define.ts';
export type * from './read-model.ts';
export * from './runner.types.ts';
