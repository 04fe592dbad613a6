// What is usual: papers, questions, rules and whole items that departments have in common. Honest defaults: they never approve.
export { asks, fields } from './asks.ts';
export { BY_AGENT, LATER, papers, pledge } from './papers.ts';
export { procedures, type Procedure } from './procedures.ts';
export { allProvided, byHand, papersFirst, usualAcceptance, usualExamples, type Complete } from './rules.ts';
export { amend, EXAMPLE_DAY, usualItem, type Amendment, type Applicant, type Case, type Facts, type Kind, type Usual } from './usual.ts';
