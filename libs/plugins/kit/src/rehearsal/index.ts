export { compare, type Compared, type Phase, type Said, type Side, type Verdict } from './compare.ts';
export { choiceFor, effectOf, type Effect } from './in-flight.ts';
export { agrees, replay, type PastDecision } from './replay.ts';
export { Tallying, type Counts, type DifferingRow, type FailedRow, type ItemCounts, type LimitKind, type Limits, type LimitTurn, type OutcomeTurn, type Replayed, type ReplayedRow, type Tally } from './report.ts';
