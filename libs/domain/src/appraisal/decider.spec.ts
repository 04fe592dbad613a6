import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDecider } from '../calendar/index.ts';
import { actor } from '../catalog/testing/fixtures.ts';
import { mixed as sha256 } from '../kernel/testing/digest.ts';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import {
  AppraisalCommand, appraisalDecider, appraisalEvents, cardsDigest, frozenDigest, MEASURES, measuresOf, scorecards,
  type AppraisalCommandData, type AppraisalContext, type AppraisalEvent, type CentreData, type FrozenNumber, type MeasureKey,
} from './index.ts';

const { given } = specification(appraisalDecider, { commands: AppraisalCommand, events: appraisalEvents });
const [TOWN, DEPT] = ['610702100', 'D-MZJ'];
const number = (measure: MeasureKey, count: number, of: number): FrozenNumber => ({ measure, count, of, events: count > 0 ? [7] : [] });
const CENTRE: CentreData = { unit: TOWN, numbers: [number('on_time', 9, 10), number('overdue', 1, 10), number('notice_breaches', 0, 10), number('vacancies', 1, 4), number('turnover', 0, 0)], clerks: [{ person: 'clerk-1', sendingUnit: DEPT }, { person: 'clerk-2', sendingUnit: null }] };
const [BUREAU, HEAD, SENDER, CLERK] = [actor('D-SPJ', 'bureau-1', 'approval_bureau'), actor(TOWN, 'head-1', 'centre_manager'), actor(DEPT, 'dept-1', 'dept_catalog_owner'), actor(TOWN, 'clerk-1', 'town_acceptor')];
const by = (who: AppraisalContext['actor'] = BUREAU, today = '2024-01-08', parts: Partial<AppraisalContext> = {}): AppraisalContext =>
  ({ now: `${today}T02:00:00.000Z`, today, actor: who, sha256, calendar: calendarDecider.initialState(), number: 900, centres: () => [CENTRE], ...parts });
const WEIGHTS: AppraisalCommandData<'OpenAppraisalPeriod'>['weights'] = [['on_time', 40], ['overdue', 20], ['notice_breaches', 20], ['vacancies', 10], ['turnover', 10], ['conduct', 20], ['service', 30], ['discipline', 10], ['professional', 40]].map(([measure, weight]) => ({ measure: measure as MeasureKey, weight: Number(weight) }));
const open = (weights = WEIGHTS): AppraisalCommand => ({ type: 'OpenAppraisalPeriod', data: { period: '2023', version: '2023-1', weights, objectionDays: 3 } });
const act = <T extends AppraisalCommand['type']>(type: T): AppraisalCommand => ({ type, data: {} }) as AppraisalCommand;
const mark = (measure: MeasureKey, value: number, person = 'clerk-1'): AppraisalCommand => ({ type: 'GiveAppraisalMark', data: { unit: TOWN, person, measure, mark: value, reason: '年度评定' } });
const objection = (parts: object = {}): AppraisalCommand => ({ type: 'RaiseAppraisalObjection', data: { objection: 1, unit: TOWN, person: 'clerk-1', measure: 'service', reason: '没有计入延时服务', ...parts } });
const answer = (upheld: boolean): AppraisalCommand => ({ type: 'AnswerAppraisalObjection', data: { objection: 1, upheld, answer: '已核实' } });

const formula = { version: '2023-1', measures: WEIGHTS.map(each => ({ ...each, scale: MEASURES[each.measure].scale })) };
const opened: AppraisalEvent = { type: 'AppraisalPeriodOpened', data: { period: '2023', from: '2023-01-01', to: '2023-12-31', formula, formulaDigest: 'f'.repeat(64), objectionDays: 3 } };
const frozen: readonly AppraisalEvent[] = [{ type: 'AppraisalNumbersFrozen', data: { unit: TOWN, numbers: [...CENTRE.numbers], clerks: [...CENTRE.clerks] } }, { type: 'AppraisalDataFrozen', data: { position: 900, on: '2024-01-08', units: [TOWN], digest: frozenDigest([CENTRE], sha256) } }];
const given1 = (measure: MeasureKey, value: number, person = 'clerk-1', unit = TOWN): AppraisalEvent => ({ type: 'AppraisalMarkGiven', data: { unit: TOWN, person, measure, mark: value, by: unit, reason: '年度评定' } });
const marked = ['clerk-1', 'clerk-2'].flatMap(person => [given1('conduct', 90, person), given1('service', 80, person), given1('discipline', 100, person), given1('professional', 70, person, DEPT)]);
const input = { formula, frozen: [CENTRE], marks: Object.fromEntries(marked.map(({ data }) => data as { person: string; measure: string; mark: number }).map(each => [`${TOWN} ${each.person} ${each.measure}`, each.mark])) };
const digest = cardsDigest(scorecards(input), sha256);
const scored: AppraisalEvent = { type: 'AppraisalScored', data: { totals: scorecards(input).map(({ unit, person, total }) => ({ unit, person, total })), digest } };
const published: AppraisalEvent = { type: 'AppraisalPublished', data: { on: '2024-01-08', objectionsUntil: '2024-01-11' } };
const objected: AppraisalEvent = { type: 'AppraisalObjectionRaised', data: { objection: 1, unit: TOWN, person: 'clerk-1', measure: 'service', reason: '没有计入延时服务' } };
const READY = [opened, ...frozen, ...marked];
const OUT = [...READY, scored, published];
const SEALED = [...OUT, { type: 'AppraisalFinalised' as const, data: { on: '2024-01-12' } }, { type: 'AppraisalSealed' as const, data: { digest } }];
const cite = (parts: object = {}): AppraisalCommand => ({ type: 'CiteAppraisalForAward', data: { unit: TOWN, person: 'clerk-1', award: '年度服务标兵', digest, ...parts } });

// @req #56 #61 #63
describe('an appraisal', () => {
  it('has a whole formula in which both sides of dual management have a say, kept as it was', () => {
    const [event] = given().when(open(), by()).recordsTypes('AppraisalPeriodOpened');
    expect(event?.data).toMatchObject({ formula, from: '2023-01-01', to: '2023-12-31' });
    given().when(open(WEIGHTS.slice(1)), by()).refuses('weights-not-whole', { of: 'centre', sum: 60 });
    given().when(open([...WEIGHTS, WEIGHTS[0]!]), by()).refuses('weights-not-whole');
    given().when(open([...WEIGHTS.slice(0, 8).map(each => (each.measure === 'service' ? { ...each, weight: 70 } : each))]), by()).refuses('one-side-missing');
    given().when(open(), by(HEAD)).refuses('wrong-office');
    given().when(open(), by(BUREAU, '2022-12-31')).refuses('date-in-future');
    given(opened).when(open(), by()).refuses('already-exists');
  });
  it('freezes what events tell once the period is over', () => {
    given(opened).when(act('FreezeAppraisalData'), by()).records(...frozen);
    given(opened).when(act('FreezeAppraisalData'), by(BUREAU, '2023-12-31')).refuses('not-due-yet');
    given(opened).when(act('FreezeAppraisalData'), by(HEAD)).refuses('wrong-office');
    given().when(act('FreezeAppraisalData'), by()).refuses('does-not-exist');
    given(opened).when(act('ScoreAppraisal'), by()).refuses('wrong-step');
  });
  it('has conduct judged by the centre and work by the sending unit, and by nobody else', () => {
    given(opened, ...frozen).when(mark('service', 80), by(HEAD)).records(given1('service', 80));
    given(opened, ...frozen).when(mark('professional', 70), by(SENDER)).records(given1('professional', 70, 'clerk-1', DEPT));
    given(opened, ...frozen).when(mark('service', 80), by(SENDER)).refuses('not-the-centre');
    given(opened, ...frozen).when(mark('professional', 80), by(HEAD)).refuses('not-the-sending-unit');
    given(opened, ...frozen).when(mark('professional', 80, 'clerk-2'), by(BUREAU)).recordsTypes('AppraisalMarkGiven');
    given(opened, ...frozen).when(mark('professional', 80, 'clerk-2'), by(SENDER)).refuses('not-the-sending-unit');
    given(opened, ...frozen).when(mark('on_time', 80), by(BUREAU)).refuses('measure-from-events');
    given(opened, ...frozen).when(mark('service', 80), by(CLERK)).refuses('same-person');
    given(opened, ...frozen).when(mark('service', 80, 'nobody'), by(HEAD)).refuses('not-appraised');
    given({ ...opened, data: { ...opened.data, formula: { ...formula, measures: formula.measures.filter(({ measure }) => measure !== 'service') } } } as AppraisalEvent, ...frozen).when(mark('service', 80), by(HEAD)).refuses('not-in-the-formula');
    given(opened).when(mark('service', 80), by(HEAD)).refuses('wrong-step');
  });
  it('is scored from what is frozen, published to the appraised, and heard', () => {
    given(...READY).when(act('ScoreAppraisal'), by()).records(scored);
    expect(scorecards(input).map(({ person, total }) => [person, total])).toEqual([[null, 6111], ['clerk-1', 8000], ['clerk-2', 8000]]);
    given(opened, ...frozen).when(act('ScoreAppraisal'), by()).refuses('marks-missing', { count: 8 });
    given(...READY, scored).when(act('PublishAppraisal'), by()).records(published);
    given(...READY).when(act('PublishAppraisal'), by()).refuses('wrong-step');
    given(...OUT).when(objection(), by(CLERK)).records(objected);
    given(...OUT).when(objection({ person: null, measure: 'on_time' }), by(HEAD)).recordsTypes('AppraisalObjectionRaised');
    given(...OUT).when(objection(), by(HEAD)).refuses('not-the-appraised');
    given(...OUT).when(objection({ person: 'nobody' }), by(CLERK)).refuses('not-appraised');
    given(...OUT).when(objection(), by(CLERK, '2024-01-12')).refuses('objections-over');
    given(...OUT, objected).when(answer(false), by()).recordsTypes('AppraisalObjectionAnswered');
    given(...OUT, objected).when(answer(false), by(HEAD)).refuses('wrong-office');
    given(...OUT).when(answer(false), by()).refuses('does-not-exist');
    const right: AppraisalEvent = { type: 'AppraisalObjectionAnswered', data: { objection: 1, upheld: true, answer: '已核实' } };
    expect(stateAfter(appraisalDecider, [...OUT, objected, right]).status).toBe('reopened');
    given(...OUT, objected, right).when(mark('service', 95), by(HEAD)).recordsTypes('AppraisalMarkGiven');
    given(...OUT, objected, right).when(act('FinaliseAppraisal'), by(BUREAU, '2024-01-12')).refuses('wrong-step');
  });
  // @req #62
  it('is sealed when the days for objections are over, and is what awards rest on', () => {
    given(...OUT).when(act('FinaliseAppraisal'), by(BUREAU, '2024-01-12')).records(...SEALED.slice(OUT.length));
    given(...OUT).when(act('FinaliseAppraisal'), by()).refuses('not-due-yet');
    given(...OUT, objected).when(act('FinaliseAppraisal'), by(BUREAU, '2024-01-12')).refuses('objections-open', { objections: [1] });
    const [event] = given(...SEALED).when(cite(), by()).recordsTypes('AppraisalCitedForAward');
    expect(event?.data).toMatchObject({ total: 8000, digest });
    given(...SEALED).when(cite({ digest: 'e'.repeat(64) }), by()).refuses('digest-differs');
    given(...SEALED).when(cite({ person: 'nobody' }), by()).refuses('not-appraised');
    given(...OUT).when(cite(), by()).refuses('wrong-step');
    given(...SEALED).when(act('ScoreAppraisal'), by()).refuses('already-done');
  });
});

const counts = fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) => ({ count: Math.min(a, b), of: Math.max(a, b) }));
const centre = fc.record({ unit: fc.constantFrom('610702100', '610702001', '610702002'), numbers: fc.tuple(...measuresOf('centre').map(measure => counts.map(({ count, of }): FrozenNumber => ({ measure, count, of, events: [] })))), clerks: fc.constant([{ person: 'clerk-1', sendingUnit: DEPT }]) });
// @req #56
describe('any scoring', () => {
  it('gives the same cards and the same digest for the same frozen numbers, whole points between 0 and 100, and others for other numbers', () => {
    fc.assert(fc.property(fc.uniqueArray(centre, { minLength: 1, selector: each => each.unit }), fc.dictionary(fc.constantFrom(...measuresOf('clerk').map(measure => `${TOWN} clerk-1 ${measure}`)), fc.nat(100)), (centres, marks) => {
      const again = JSON.parse(JSON.stringify({ formula, frozen: centres, marks })) as typeof input;
      const cards = scorecards({ formula, frozen: centres, marks });
      expect(cardsDigest(scorecards(again), sha256)).toBe(cardsDigest(cards, sha256));
      expect(frozenDigest(again.frozen, sha256)).toBe(frozenDigest(centres, sha256));
      for (const { total, parts } of cards) for (const points of [total, ...parts.map(({ score }) => score ?? 0)]) expect([Number.isInteger(points), points >= 0 && points <= 10_000]).toEqual([true, true]);
      const [first, ...rest] = again.frozen;
      const moved = [{ ...first!, numbers: first!.numbers.map(each => ({ ...each, of: each.of + 1 })) }, ...rest];
      expect(frozenDigest(moved, sha256)).not.toBe(frozenDigest(centres, sha256));
    }), { numRuns: 60 });
  });
  it('never gives fewer points for a better number', () => {
    fc.assert(fc.property(counts, counts, (one, other) => {
      fc.pre(one.of > 0 && other.of > 0);
      const score = (measure: MeasureKey, { count, of }: { count: number; of: number }) => scorecards({ formula, frozen: [{ unit: TOWN, numbers: [{ measure, count, of, events: [] }], clerks: [] }], marks: {} })[0]?.total ?? 0;
      const better = one.count / one.of >= other.count / other.of;
      expect(score('on_time', one) >= score('on_time', other) || !better).toBe(true);
      expect(score('overdue', one) <= score('overdue', other) || !better).toBe(true);
    }), { numRuns: 100 });
  });
});
