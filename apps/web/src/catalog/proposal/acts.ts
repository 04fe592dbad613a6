import type { FateCounts } from '@yichuang/domain';
import type { AdjustmentBody } from '../adjustments.ts';
import { sumsOf } from '../counts.ts';

/** Acts at the gates, in the order in which they come. `words`: what the officer writes; `needsReading`: only after every line is read. */
export const ACTS = [
  { rel: 'propose', command: 'ProposeAdjustment', words: null, needsReading: false, grave: false },
  { rel: 'pass-unified-review', command: 'PassUnifiedReview', words: 'opinion', needsReading: true, grave: false },
  { rel: 'pass-legality-review', command: 'PassLegalityReview', words: 'opinion', needsReading: true, grave: false },
  { rel: 'fail-legality-review', command: 'FailLegalityReview', words: 'reason', needsReading: false, grave: true },
  { rel: 'approve', command: 'ApproveAdjustment', words: null, needsReading: true, grave: false },
  { rel: 'return', command: 'ReturnAdjustment', words: 'reason', needsReading: false, grave: true },
  { rel: 'reject', command: 'RejectAdjustment', words: 'reason', needsReading: false, grave: true },
  { rel: 'withdraw', command: 'WithdrawAdjustment', words: 'reason', needsReading: false, grave: true },
] as const;
export type Act = (typeof ACTS)[number];

/** The sums that a proposer declares: counted from the lines on screen, so that the server can hold them against its own. */
export function declaredOf(body: AdjustmentBody): FateCounts {
  const { undecided: _undecided, balanced: _balanced, ...counts } = sumsOf(body.lines);
  return counts;
}

/** The data of an act's command. @param words what the officer wrote */
export function dataOf(act: Act, body: AdjustmentBody, words: string): unknown {
  if (act.rel === 'propose') return { declared: declaredOf(body) };
  if (act.rel === 'approve') return { instrument: body.instrument.id };
  return { [act.words]: words };
}
