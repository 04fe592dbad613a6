import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PolicyNoticeEvent } from '@yichuang/domain';
import { established } from '../testing/catalogue-log.ts';
import { bench, type Bench, type Happened } from '../testing/log.ts';
import { noticeLatency, policyNotice, policyNotices, type PolicyNoticeFilter } from './query.ts';

const ID = '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2d001';
const [ONE, TWO] = ['610702001', '610702100'];
const on = (event: PolicyNoticeEvent, recordedAt: string): Happened => ({ stream: `policynotice-${ID}`, event, recordedAt });
const sent: PolicyNoticeEvent = { type: 'PolicyNoticeSent', data: {
  by: 'D-MZJ', kind: 'law_change', title: '津贴标准调整', content: '提高五十元', items: ['990711001000'], effectiveFrom: '2022-03-05', medium: 'net', documentNumber: null, attachments: [], penalties: [], towns: [ONE, TWO].map(town => ({ town, items: ['990711001000'] })),
  sentOn: '2022-03-01', acknowledgeDays: 1, acknowledgeBy: '2022-03-02', provisional: false, implementBy: '2022-03-08', blocksIntake: true, officer: 'p' } };
const acknowledged: PolicyNoticeEvent = { type: 'PolicyNoticeAcknowledged', data: { town: ONE, on: '2022-03-01', late: false, officer: 'p' } };
const implemented: PolicyNoticeEvent = { type: 'PolicyAdjustmentImplemented', data: { town: ONE, on: '2022-03-04', late: false, answer: { kind: 'practice_alone', reference: null }, note: '已调整', officer: 'p' } };

// @req #24 #25
describe('notices of what departments change', () => {
  let log: Bench;
  let known = -1;
  beforeEach(async () => {
    log = await bench();
    await log.happened(established('D-MZJ', '民政局'), established(ONE, '东关街道'), established(TWO, '铺镇'), on(sent, '2022-03-01T01:00:00.000Z'));
    known = await log.happened(on(acknowledged, '2022-03-01T03:30:00.000Z'));
    await log.happened(on({ type: 'PolicyNoticeEscalated', data: { town: TWO, missing: 'acknowledgement', due: '2022-03-02' } }, '2022-03-02T16:00:00.000Z'), on(implemented, '2022-03-04T01:00:00.000Z'));
  });
  afterEach(() => log.close());
  const one = (day: string, number?: number) => log.read(['policy-notices'], read => policyNotice(read, ID, { on: day, number }));
  const list = (filter: PolicyNoticeFilter, day = '2022-03-10') => log.read(['policy-notices'], read => policyNotices(read, filter, { on: day }));

  it('say of every town how it stands on the day, and how long it took', () => {
    expect(one('2022-03-10')?.towns).toMatchObject([
      { town: { code: ONE, zh: '东关街道' }, status: 'implemented', acknowledged: { hours: 2.5, late: false }, implemented: { hours: 72, answer: { kind: 'practice_alone' } }, escalated: [], blocked: false },
      { town: { code: TWO }, status: 'overdue', acknowledged: null, implemented: null, escalated: [{ missing: 'acknowledgement', due: '2022-03-02' }], blocked: true },
    ]);
    expect(one('2022-03-10')?.named.map(({ code }) => code)).toEqual(['990711001000']);
    expect([one('2022-03-02')?.towns.map(({ status, blocked }) => [status, blocked]), one('2022-03-09', known)?.towns[0]?.status]).toEqual([[['acknowledged', false], ['waiting', false]], 'late_change']);
    expect([one('2022-02-28'), log.read(['policy-notices'], read => policyNotice(read, 'unheard-of', { on: '2022-03-10' }))]).toEqual([null, null]);
  });
  it('are found by town and department, open ones alone where that is asked', async () => {
    expect([list({ by: 'D-MZJ' }).length, list({ by: 'D-SPJ' }).length, list({ town: TWO }).length, list({ town: '610702002' }).length, list({}, '2022-02-28').length]).toEqual([1, 0, 1, 0, 0]);
    await log.happened(on({ type: 'PolicyNoticeClosed', data: { on: '2022-03-09', note: '均已执行', officer: 'p' } }, '2022-03-09T01:00:00.000Z'));
    expect([list({ open: true }).length, list({ open: true }, '2022-03-08').length, list({})[0]?.closed?.note]).toEqual([0, 1, '均已执行']);
    expect(one('2022-03-10')?.towns[1]?.blocked).toBe(false);
  });
  it('add up to the latency of each town', () => {
    expect(noticeLatency(list({}))).toMatchObject([{ town: { code: ONE }, notices: 1, acknowledged: 1, implemented: 1, overdue: 0, acknowledgeHours: 2.5, implementHours: 72 }, { town: { code: TWO }, acknowledged: 0, overdue: 1, acknowledgeHours: null }]);
  });
});
