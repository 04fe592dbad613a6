export * from './events.ts';
export * from './commands.ts';
export type * from './context.ts';
export { dueErrandFacts, errandDecider } from './decider.ts';
export { mandateOf, type MandateAnswer, type MandateQuestion } from './mandate.ts';
export { atStation, initialErrand, originalsAt, type CustodyPaper, type ErrandFact, type ErrandState, type ErrandStatus, type Holder, type Mandate, type MandateScope } from './state.ts';
