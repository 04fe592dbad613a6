import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountabilityEvent, InspectionEvent } from '@yichuang/domain';
import { established } from '../testing/catalogue-log.ts';
import { bench, type Bench, type Happened } from '../testing/log.ts';
import { inspection, inspections } from './query.ts';

const ID = '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2d001';
const on = (...events: readonly InspectionEvent[]): Happened[] => events.map(event => ({ stream: `inspection-${ID}`, event }));
const referral = (...events: readonly AccountabilityEvent[]): Happened[] => events.map(event => ({ stream: `accountability-${ID}`, event }));
const limits = { reportDays: 5, rectifyDays: 10, verifyDays: 5, criticismDays: 5 };
const evidence = [{ what: '现场照片', digest: null }];
const BEGUN: readonly InspectionEvent[] = [
  { type: 'InspectionPlanned', data: { body: 'X-SFZ', by: 'D-SPJ', topic: '窗口服务', themes: ['regular'], plannedOn: '2022-03-01', inspectors: ['bureau-1'], limits } },
  { type: 'InspectionCarriedOut', data: { on: '2022-03-01', inspectors: ['bureau-1'], record: 'a'.repeat(64), reportDue: '2022-03-08' } },
  { type: 'FindingRecorded', data: { finding: 1, clause: '二（四）2', text: '两次要求补正', gravity: 'ordinary', evidence, owner: 'head-1', on: '2022-03-01' } },
  { type: 'InspectionReportCirculated', data: { summary: '一个问题', to: ['X-SFZ'], on: '2022-03-02' } },
  { type: 'CorrectionOrdered', data: { finding: 1, demand: '一次告知', due: '2022-03-16' } },
];

// @req #69 #70 #48
describe('inspections', () => {
  let log: Bench;
  let ordered = -1;
  beforeEach(async () => {
    log = await bench();
    ordered = await log.happened(established('X-SFZ', '示范镇'), ...on(...BEGUN));
  });
  afterEach(() => log.close());
  const one = (day: string, number?: number) => log.read(['inspections'], read => inspection(read, ID, { on: day, number }));
  const lines = (body?: string, day = '2022-03-10') => log.read(['inspections'], read => inspections(read, { on: day }, body));

  it('show what was found, whose it is, and what is overdue on the day asked for', () => {
    expect(one('2022-03-16')).toMatchObject({ body: { code: 'X-SFZ', zh: '示范镇' }, status: 'reported', ladder: 'correction', counts: { findings: 1, open: 1, overdue: 0 }, findings: [{ owner: 'head-1', due: '2022-03-16', overdue: false }], revision: 4 });
    expect(one('2022-03-17')).toMatchObject({ counts: { overdue: 1 }, findings: [{ overdue: true }] });
    expect([lines().length, lines('X-SFZ').length, lines('D-MZJ').length]).toEqual([1, 1, 0]);
    expect(log.read(['inspections'], read => inspection(read, '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2d009', { on: '2022-03-16' }))).toBeNull();
  });

  it('climb the ladder, and stay below where one looks back', async () => {
    await log.happened(...on({ type: 'InspectionStepOverdue', data: { step: 'rectify', finding: 1, rung: 'correction', due: '2022-03-16' } }, { type: 'CriticismCirculated', data: { findings: [1], text: '整改不力', to: ['X-SFZ'], due: '2022-03-24' } }));
    expect(one('2022-03-20')).toMatchObject({ ladder: 'criticism', criticisms: [{ due: '2022-03-24' }], findings: [{ rung: 'criticism', due: '2022-03-24' }] });
    await log.happened(...referral({ type: 'AccountabilityReferred', data: { inspection: ID, body: 'X-SFZ', findings: [1], cites: [3], to: '区纪委监委', reason: '仍未整改', answerBy: '2022-05-06' } }));
    expect(one('2022-05-07')).toMatchObject({ ladder: 'referral', referral: { cites: [3], overdue: true, answer: null } });
    await log.happened(...referral({ type: 'AccountabilityOutcomeRecorded', data: { outcome: 'handled', document: '区纪函〔2022〕9号', on: '2022-05-09', summary: '已约谈' } }), ...on({ type: 'RectificationSubmitted', data: { finding: 1, done: '已培训', evidence, by: 'clerk-1', verifyBy: '2022-05-16' } }, { type: 'RectificationVerified', data: { finding: 1, note: '已整改', by: 'bureau-2' } }, { type: 'InspectionClosed', data: { conclusion: '已整改', on: '2022-05-12' } }));
    expect(one('2022-05-12')).toMatchObject({ status: 'closed', conclusion: '已整改', counts: { open: 0, overdue: 0 }, referral: { overdue: false, answer: { outcome: 'handled' } } });
    expect(one('2022-05-12', ordered)).toMatchObject({ status: 'reported', ladder: 'correction', criticisms: [], referral: null });
  });
});
