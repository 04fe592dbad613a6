import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SpotCheckEvent } from '@yichuang/domain';
import { established } from '../testing/catalogue-log.ts';
import { bench, type Bench, type Happened } from '../testing/log.ts';
import { spotCheck, spotChecks } from './query.ts';

const ID = 'D-MZJ-2022Q1';
const CASE = '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2e002';
const on = (...events: readonly SpotCheckEvent[]): Happened[] => events.map(event => ({ stream: `spotcheck-${ID}`, event }));
const digest = 'a'.repeat(64);

// @req #23
describe('spot checks', () => {
  let log: Bench;
  let ordered = -1;
  beforeEach(async () => {
    log = await bench();
    ordered = await log.happened(established('X-SFZ', '示范镇'), ...on({ type: 'SpotCheckOrdered', data: { department: 'D-MZJ', period: '2022Q1', size: 1, frame: { digest, count: 4, upTo: 1 }, correctionDays: 10, reason: '季度抽查' } }));
  });
  afterEach(() => log.close());
  const one = (day: string, number?: number) => log.read(['spot-checks'], read => spotCheck(read, ID, { on: day, number }));

  it('show the frame from the order on, the sample from the draw on, and what was found in it', async () => {
    expect(one('2022-04-01')).toMatchObject({ status: 'ordered', frame: { count: 4 }, ordered, witness: null, cases: [] });
    await log.happened(...on(
      { type: 'SpotCheckDrawn', data: { witness: { number: 9, hash: digest }, seed: digest, sample: [{ case: CASE, town: 'X-SFZ', decided: 1 }] } }, { type: 'SpotCheckResult', data: { case: CASE, verdict: 'faulty', reason: '缺少签字', on: '2022-04-02' } },
      { type: 'SpotCheckCorrectionOrdered', data: { case: CASE, town: 'X-SFZ', demand: '补签', due: '2022-04-18' } },
    ));
    expect(one('2022-04-18')).toMatchObject({ status: 'drawn', witness: { number: 9 }, counts: { checked: 1, faulty: 1, overdue: 0 }, cases: [{ town: { zh: '示范镇' }, reason: '缺少签字', demand: '补签', overdue: false }] });
    expect(one('2022-04-19')).toMatchObject({ counts: { overdue: 1 } });
    await log.happened(...on({ type: 'SpotCheckCorrectionReported', data: { case: CASE, done: '已补签', on: '2022-04-20' } }, { type: 'SpotCheckClosed', data: { conclusion: '总体规范', on: '2022-04-21' } }));
    expect(one('2022-04-21')).toMatchObject({ status: 'closed', conclusion: '总体规范', counts: { overdue: 0 }, revision: 5 });
    expect(one('2022-04-21', ordered)).toMatchObject({ status: 'ordered', cases: [] });
    const count = (department?: string) => log.read(['spot-checks'], read => spotChecks(read, { on: '2022-04-21' }, department)).length;
    expect([count(), count('D-MZJ'), count('D-RSJ')]).toEqual([1, 1, 0]);
  });
});
