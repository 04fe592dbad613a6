export type * from './question.ts';
export { emptyModel, type AuthorityModel } from './model.ts';
export { AUTHORITY_CATEGORIES, takeFact, type RecordedFact } from './fold/take.ts';
export { authorityFor, deputyFor, linkOf, linkText, officesAtUnit } from './authority-for.ts';
