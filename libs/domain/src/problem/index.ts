export * from './events.ts';
export * from './commands.ts';
export { dueProblemFacts, problemDecider, type DueProblem, type ProblemContext, type ProblemState } from './decider.ts';
