export type * from './question.ts';
export { emptyModel, type AuthorityModel } from './model.ts';
export { AUTHORITY_CATEGORIES, takeFact, type RecordedFact } from './fold/take.ts';
export { authorityFor, deputyFor, linkOf, linkText, officesAtUnit } from './authority-for.ts';
export { lackedBy, questionOf, type RecordedAct } from './acts.ts';
export { whoCould, type Candidate, type WhoCould } from './who-could.ts';
