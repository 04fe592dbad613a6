import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MEASURES, type AppraisalEvent } from '@yichuang/domain';
import { established } from '../testing/catalogue-log.ts';
import { bench, type Bench, type Happened } from '../testing/log.ts';
import { appraisal, appraisals, type AppraisalScope } from './query.ts';

const on = (...events: readonly AppraisalEvent[]): Happened[] => events.map(event => ({ stream: 'appraisal-2022', event }));
const [digest, TOWN, OTHER] = ['a'.repeat(64), '610702100', '610702001'];
const line = (measure: 'on_time' | 'service' | 'professional', weight: number) => ({ measure, weight, scale: MEASURES[measure].scale });
const numbers = (unit: string, count: number): AppraisalEvent => ({ type: 'AppraisalNumbersFrozen', data: { unit, numbers: [{ measure: 'on_time', count, of: 10, events: [7, 8] }], clerks: [{ person: `clerk-of-${unit}`, sendingUnit: unit === TOWN ? 'D-MZJ' : 'D-RSJ' }] } });
const mark = (measure: 'service' | 'professional', value: number): AppraisalEvent => ({ type: 'AppraisalMarkGiven', data: { unit: TOWN, person: `clerk-of-${TOWN}`, measure, mark: value, by: TOWN, reason: '年度评定' } });

// @req #56 #61 #62
describe('appraisals', () => {
  let log: Bench;
  let frozen = -1;
  beforeEach(async () => {
    log = await bench();
    frozen = await log.happened(established(TOWN, '武乡镇'), established(OTHER, '北关街道'), ...on(
      { type: 'AppraisalPeriodOpened', data: { period: '2022', from: '2022-01-01', to: '2022-12-31', formula: { version: '1', measures: [line('on_time', 100), line('service', 40), line('professional', 60)] }, formulaDigest: digest, objectionDays: 3 } },
      numbers(TOWN, 9), numbers(OTHER, 10), { type: 'AppraisalDataFrozen', data: { position: 5, on: '2023-01-05', units: [OTHER, TOWN], digest } },
    ));
  });
  afterEach(() => log.close());
  const one = (scope: AppraisalScope = null, number?: number) => log.read(['appraisals'], read => appraisal(read, '2022', { at: { on: '2023-01-10', number }, scope }));

  it('show each number with the events it was counted from, and each mark with its side', async () => {
    expect(one()).toMatchObject({ status: 'frozen', frozen: { position: 5, digest }, marksMissing: 4, cards: [{ unit: { zh: '北关街道' }, person: null, total: null, parts: [{ measure: 'on_time', score: 10_000 }] }, {}, { unit: { zh: '武乡镇' }, parts: [{ score: 5000, number: { count: 9, of: 10, events: [7, 8] } }] }, {}] });
    await log.happened(...on(mark('service', 80), mark('professional', 90), { type: 'AppraisalScored', data: { totals: [{ unit: TOWN, person: null, total: 5000 }, { unit: TOWN, person: `clerk-of-${TOWN}`, total: 8600 }], digest } }));
    expect(one()?.cards[3]).toMatchObject({ person: `clerk-of-${TOWN}`, sendingUnit: { code: 'D-MZJ' }, total: 8600, parts: [{ measure: 'service', mark: 80, score: 8000 }, { measure: 'professional', mark: 90, score: 9000 }] });
    expect(one(null, frozen)).toMatchObject({ status: 'frozen', marksMissing: 4 });
    expect(log.read(['appraisals'], read => appraisals(read, { on: '2023-01-10' }, null)).map(({ period }) => period)).toEqual(['2022']);
  });

  it('show a unit its own cards and those of the clerks that it sends, and no others', () => {
    const seen = (unit: string) => one({ unit })?.cards.map(card => [card.unit.code, card.person === null]);
    expect([seen(TOWN), seen('D-MZJ'), seen('D-GTJ')]).toEqual([[[TOWN, true], [TOWN, false]], [[TOWN, false]], []]);
  });
});
