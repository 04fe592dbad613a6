export { changesOf, diff, patch, type Change } from './diff.ts';
