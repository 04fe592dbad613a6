export { type Answer, type Inputs } from './answers.ts';
export { compile, problemsOf, type Conditional, type Question, type Rulebook } from './compile.ts';
export type { WorkingDaysBetween } from './environment.ts';
export { evaluate, materialsOf, questionsOf, type Context } from './evaluate.ts';
export type { AcceptOutcome, Decided, DecideOutcome, ExplainedMaterial, ExplainedMissing, ExplainedRule, Explanation, State } from './explanation.ts';
export type { Expression } from './expression.ts';
export type { Fault, FaultCode } from './fault.ts';
export { LIMITS } from './limits.ts';
export { ManifestInvalid, type Problem, type ProblemCode } from './problem.ts';
