export type * from './view.ts';
export { caseActs, caseIdOf, casePlace, cases, caseView, withoutPersons } from './query.ts';
export { isWithin as isWithinScope, type CaseFilter, type CaseScope } from './list.ts';
export { deskOf, nextOf, unitOfTurn, type Bodies } from './turn.ts';
