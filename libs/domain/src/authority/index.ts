export type * from './question.ts';
export { emptyModel, type AuthorityModel } from './model.ts';
export { AUTHORITY_CATEGORIES, takeFact, type RecordedFact } from './fold/take.ts';
export { authorityFor, linkOf, linkText } from './authority-for.ts';
