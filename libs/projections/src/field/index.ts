export type * from './view.ts';
export * from './query.ts';
