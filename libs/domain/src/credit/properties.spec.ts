import fc from 'fast-check';
import { describe, it } from 'vitest';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { type CreditCommand, creditDecider, creditEvents } from './index.ts';

const SUBJECT = 'citizen-0000000001';
const ofCase = fc.constantFrom('7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a111', '7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a222');
const day = fc.constantFrom('2023-03-01', '2023-03-20', '2023-04-10');
const command: fc.Arbitrary<CreditCommand> = fc.oneof(
  fc.tuple(ofCase, day, fc.constantFrom('commitment_false' as const, 'deferred_paper_lapsed' as const)).map(([of, on, cause]) => ({ type: 'RecordCredit' as const, data: { subject: SUBJECT, case: of, cause, on, reason: '说明', unit: 'D-MZJ' } })),
  fc.tuple(ofCase, day).map(([of, on]) => ({ type: 'RepairCredit' as const, data: { case: of, on, reason: '说明' } })),
);
const acts = fc.tuple(command, day, fc.constantFrom('D-MZJ', 'D-SPJ')).map(([each, today, unit]) => ({ command: each, context: { id: SUBJECT, now: `${today}T01:00:00.000Z`, today, actor: { id: 'p', unit, offices: [] } } }));

describe('any history of a credit', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(creditDecider, { acts, events: creditEvents, reaches: creditEvents.map(({ type }) => type) });
  });
});
