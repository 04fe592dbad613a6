export type { Change } from './change.ts';
export { changesOf, diff, patch } from './diff.ts';
