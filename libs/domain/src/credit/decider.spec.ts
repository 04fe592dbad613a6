import { describe, expect, it } from 'vitest';
import type { RejectionCode } from '../kernel/rejection-codes.ts';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import { CreditCommand, type CreditContext, creditDecider, type CreditEvent, creditEvents, hasBadCredit } from './index.ts';

const { given } = specification(creditDecider, { events: creditEvents, commands: CreditCommand });
const SUBJECT = 'citizen-0000000001';
const [FIRST, SECOND] = ['7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a111', '7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a222'] as const;
const on = (today: string, unit = 'D-MZJ', id = SUBJECT): CreditContext => ({ id, now: `${today}T02:00:00.000Z`, today, actor: { id: 'p-officer', unit, offices: [] } });
const facts = (parts: Partial<Extract<CreditEvent, { type: 'CreditRecordMade' }>['data']> = {}) => ({ subject: SUBJECT, case: FIRST, cause: 'commitment_false' as const, on: '2023-03-20', reason: '收入不实', unit: 'D-MZJ', ...parts });
const record = (parts: Parameters<typeof facts>[0] = {}): CreditCommand => ({ type: 'RecordCredit', data: facts(parts) });
const made = (parts: Parameters<typeof facts>[0] = {}): CreditEvent => ({ type: 'CreditRecordMade', data: facts(parts) });
const repair = (day = '2023-04-10', of: string = FIRST): CreditCommand => ({ type: 'RepairCredit', data: { case: of, on: day, reason: '已退回款项' } });
const repaired: CreditEvent = { type: 'CreditRepaired', data: { subject: SUBJECT, case: FIRST, on: '2023-04-10', reason: '已退回款项', unit: 'D-MZJ' } };

// @req #52 #53
describe('what somebody has broken', () => {
  it('is on record, once per case, until it is made good', () => {
    given().when(record(), on('2023-03-20')).records(made());
    given(made()).when(record({ case: SECOND, cause: 'deferred_paper_lapsed' }), on('2023-03-21')).recordsTypes('CreditRecordMade');
    given(made()).when(repair(), on('2023-04-10')).records(repaired);
    given(made(), repaired).when(record({ on: '2023-05-01' }), on('2023-05-01')).recordsTypes('CreditRecordMade');
  });

  it('bars from trust while any record stands', () => {
    const bad = (...events: readonly CreditEvent[]) => hasBadCredit(stateAfter(creditDecider, events));
    expect([bad(), bad(made()), bad(made(), repaired), bad(made(), made({ case: SECOND }), repaired)]).toEqual([false, true, false, true]);
  });

  it.each<[RejectionCode, readonly CreditEvent[], CreditCommand, CreditContext]>([
    ['unknown-person', [], record(), on('2023-03-20', 'D-MZJ', 'citizen-0000000009')],
    ['already-done', [made()], record(), on('2023-03-20')],
    ['date-in-future', [], record(), on('2023-03-19')],
    ['does-not-exist', [made()], repair('2023-04-10', SECOND), on('2023-04-10')],
    ['already-done', [made(), repaired], repair(), on('2023-04-10')],
    ['wrong-body', [made()], repair(), on('2023-04-10', 'D-SPJ')],
    ['date-in-future', [made()], repair('2023-04-11'), on('2023-04-10')],
    ['end-before-start', [made()], repair('2023-03-19'), on('2023-04-10')],
  ])('is refused with %s', (code, past, command, context) => given(...past).when(command, context).refuses(code));
});
