export { authorityOfEvent, type ActAuthority } from './act.ts';
export { invalidActs, type InvalidAct, type InvalidActs } from './invalid-acts.ts';
export { modelAt } from './model-at.ts';
export { linkWords, toldGrant, type Words } from './words.ts';
