export type * from './view.ts';
export * from './query.ts';
export { townDoes } from './masks.ts';
