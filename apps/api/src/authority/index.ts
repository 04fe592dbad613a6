export { authorityOfEvent } from './act.ts';
export { invalidActs } from './invalid-acts.ts';
export { modelAt } from './model-at.ts';
export { toldGrant, toldLink } from './words.ts';
