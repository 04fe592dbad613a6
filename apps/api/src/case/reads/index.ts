export { explanationOf, type CaseExplanation } from './explanation.ts';
