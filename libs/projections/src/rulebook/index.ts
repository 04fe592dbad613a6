export type * from './view.ts';
export { manifestBy } from './manifest.ts';
export { departmentOfItem, releaseDetail, rulebook, rulebooks, rulesInForce } from './query.ts';
