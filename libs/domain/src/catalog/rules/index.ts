export { basisText, citesLawOrRule } from './basis.ts';
export { isDelegatedTo, recipientsOf, requireBasis, TOWN_KINDS } from './item.ts';
export { type BasicElement, type Difference, differencesFrom, readable } from './province.ts';
