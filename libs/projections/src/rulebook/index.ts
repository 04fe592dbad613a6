export type * from './view.ts';
export { manifestBy } from './manifest.ts';
export { guideRules, releaseDetail, rulebook, rulebooks, rulesInForce, type ItemOfDepartment } from './query.ts';
