import type { FateCounts } from '@yichuang/domain';
import type { AdjustmentBody } from '../adjustments.ts';
import { sumsOf } from '../counts.ts';

/** Acts at the gates, in the order in which they come. `words`: what the officer writes; `needsReading`: only after every line is read. */
export const ACTS = [
  { rel: 'ProposeAdjustment', words: null, needsReading: false, grave: false },
  { rel: 'PassUnifiedReview', words: 'opinion', needsReading: true, grave: false },
  { rel: 'PassLegalityReview', words: 'opinion', needsReading: true, grave: false },
  { rel: 'FailLegalityReview', words: 'reason', needsReading: false, grave: true },
  { rel: 'ApproveAdjustment', words: null, needsReading: true, grave: false },
  { rel: 'ReturnAdjustment', words: 'reason', needsReading: false, grave: true },
  { rel: 'RejectAdjustment', words: 'reason', needsReading: false, grave: true },
  { rel: 'WithdrawAdjustment', words: 'reason', needsReading: false, grave: true },
] as const;
export type Act = (typeof ACTS)[number];

/** The sums that a proposer declares: counted from the lines on screen, so that the server can hold them against its own. */
export function declaredOf(body: AdjustmentBody): FateCounts {
  const { undecided: _undecided, balanced: _balanced, ...counts } = sumsOf(body.lines);
  return counts;
}

/** The data of an act's command. @param words what the officer wrote */
export function dataOf(act: Act, body: AdjustmentBody, words: string): unknown {
  if (act.rel === 'ProposeAdjustment') return { declared: declaredOf(body) };
  if (act.rel === 'ApproveAdjustment') return { instrument: body.instrument.id };
  return { [act.words]: words };
}
