import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDecider } from '../calendar/index.ts';
import { actor } from '../catalog/testing/fixtures.ts';
import { mixed as sha256 } from '../kernel/testing/digest.ts';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import { daysOf, drawSample, dueCorrections, frameDigest, seedOf, SpotCheckCommand, spotCheckDecider, spotCheckEvents, type Eligible, type SpotCheckContext, type SpotCheckEvent } from './index.ts';

const { given } = specification(spotCheckDecider, { commands: SpotCheckCommand, events: spotCheckEvents });
const [TOWN, OTHER] = ['610702100', '610702001'];
const caseOf = (n: number): string => `4d0c8f4e-9a7e-4c43-8a30-${String(n).padStart(12, '0')}`;
const FRAME: readonly Eligible[] = Array.from({ length: 12 }, (_, n) => ({ case: caseOf(n), town: n % 2 === 0 ? TOWN : OTHER, decided: 40 + n }));
const WITNESS = { number: 102, hash: sha256('event 102') };
const [DEPT, CLERK] = [actor('D-MZJ', 'dept-1', 'dept_reviewer'), actor(TOWN, 'clerk-1', 'town_decider')];
const by = (who: SpotCheckContext['actor'] = DEPT, parts: Partial<SpotCheckContext> = {}): SpotCheckContext =>
  ({ now: '2023-12-11T02:00:00.000Z', today: '2023-12-11', actor: who, sha256, calendar: calendarDecider.initialState(), number: 100, frame: () => FRAME, witness: WITNESS, ...parts });
const order = (period = '2023'): SpotCheckCommand => ({ type: 'OrderSpotCheck', data: { department: 'D-MZJ', period, size: 3, reason: '年度抽查', correctionDays: 10 } });
const draw: SpotCheckCommand = { type: 'DrawSpotCheck', data: {} };

const ordered: SpotCheckEvent = { type: 'SpotCheckOrdered', data: { department: 'D-MZJ', period: '2023', size: 3, frame: { digest: frameDigest(FRAME, sha256), count: 12, upTo: 100 }, correctionDays: 10, reason: '年度抽查' } };
const seed = seedOf(frameDigest(FRAME, sha256), WITNESS.hash, sha256);
const sample = drawSample(FRAME, { seed, size: 3, sha256 });
const drawn: SpotCheckEvent = { type: 'SpotCheckDrawn', data: { witness: WITNESS, seed, sample: sample.map(each => ({ ...each })) } };
const chosen = (town: string): string => sample.find(each => each.town === town)?.case ?? '';
const result = (id: string, verdict: 'in_order' | 'faulty'): SpotCheckCommand => ({ type: 'RecordSpotCheckResult', data: { case: id, verdict, reason: '与材料核对' } });
const found = (id: string, verdict: 'in_order' | 'faulty'): SpotCheckEvent => ({ type: 'SpotCheckResult', data: { case: id, verdict, reason: '与材料核对', on: '2023-12-11' } });
const correct = (id: string, due: string | null = null): SpotCheckCommand => ({ type: 'OrderSpotCheckCorrection', data: { case: id, demand: '撤回重办', due } });
const told = (id: string): SpotCheckEvent => ({ type: 'SpotCheckCorrectionOrdered', data: { case: id, town: TOWN, demand: '撤回重办', due: '2023-12-25' } });
const put: SpotCheckCommand = { type: 'ReportSpotCheckCorrection', data: { case: chosen(TOWN), done: '已撤回重办' } };
const close: SpotCheckCommand = { type: 'CloseSpotCheck', data: { conclusion: '总体规范' } };
const FAULTY = [ordered, drawn, found(chosen(TOWN), 'faulty')];

// @req #23
describe('a spot check', () => {
  it('fixes what it draws from before anybody can know the draw', () => {
    given().when(order(), by()).records(ordered);
    given().when(order(), by(CLERK)).refuses('wrong-body');
    given().when(order('2024Q1'), by()).refuses('date-in-future');
    given().when(order(), by(DEPT, { frame: () => [] })).refuses('nothing-to-sample');
    given(ordered).when(order(), by()).refuses('already-exists');
    given(ordered).when(draw, by()).records(drawn);
    given(ordered).when(draw, by(DEPT, { witness: null })).refuses('witness-missing');
    given(ordered).when(draw, by(DEPT, { frame: () => FRAME.slice(1) })).refuses('frame-differs');
    given().when(draw, by()).refuses('does-not-exist');
  });
  it('has every case of the sample looked at, and what is faulty put right by its town', () => {
    const town = chosen(TOWN);
    given(ordered, drawn).when(result(town, 'faulty'), by()).records(found(town, 'faulty'));
    given(ordered, drawn).when(result(caseOf(99), 'faulty'), by()).refuses('not-in-the-sample');
    given(...FAULTY).when(correct(town), by()).records(told(town));
    given(...FAULTY).when(correct(town, '2023-12-10'), by()).refuses('deadline-past');
    given(ordered, drawn, found(town, 'in_order')).when(correct(town), by()).refuses('wrong-step');
    given(...FAULTY, told(town)).when(put, by(CLERK)).recordsTypes('SpotCheckCorrectionReported');
    given(...FAULTY, told(town)).when(put, by(actor(OTHER, 'x', 'town_decider'))).refuses('wrong-body');
    given(...FAULTY).when(put, by(CLERK)).refuses('wrong-step');
    given(...FAULTY).when(close, by()).refuses('cases-unchecked');
    given(ordered).when(close, by()).refuses('wrong-step');
    const rest = sample.filter(each => each.case !== town).map(each => found(each.case, 'in_order'));
    given(...FAULTY, ...rest, told(town), { type: 'SpotCheckCorrectionReported', data: { case: town, done: '已撤回重办', on: '2023-12-12' } }).when(close, by()).recordsTypes('SpotCheckClosed');
    const state = stateAfter(spotCheckDecider, [...FAULTY, told(town)]);
    expect([dueCorrections(state, '2023-12-25T15:00:00.000Z').length, dueCorrections(state, '2023-12-25T16:00:00.000Z').map(({ event }) => event.type)]).toEqual([0, ['SpotCheckCorrectionOverdue']]);
    expect(dueCorrections(stateAfter(spotCheckDecider, [...FAULTY, told(town), { type: 'SpotCheckCorrectionOverdue', data: { case: town, due: '2023-12-25' } }]), '2024-12-25T16:00:00.000Z')).toEqual([]);
  });
  it('covers a year or a quarter', () => {
    expect([daysOf('2023'), daysOf('2023Q1'), daysOf('2023Q4')]).toEqual([{ from: '2023-01-01', to: '2023-12-31' }, { from: '2023-01-01', to: '2023-03-31' }, { from: '2023-10-01', to: '2023-12-31' }]);
  });
});

const frames = fc.uniqueArray(fc.record({ case: fc.uuid(), town: fc.constantFrom(TOWN, OTHER), decided: fc.nat(10_000) }), { minLength: 5, maxLength: 30, selector: each => each.case });
const draws = (frame: readonly Eligible[], witness: string, size = 3): readonly string[] => drawSample(frame, { seed: seedOf(frameDigest(frame, sha256), witness, sha256), size, sha256 }).map(each => each.case);
// @req #23
describe('any draw', () => {
  it('comes out alike for everybody who draws it again, whatever the order in which they read, and is part of the frame', () => {
    fc.assert(fc.property(frames, fc.nat(40), (frame, size) => {
      const distinct = frame.map((each, n) => ({ ...each, decided: n }));
      const once = draws(distinct, 'witness', size);
      expect(draws(distinct.toReversed(), 'witness', size)).toEqual(once);
      expect([new Set(once).size, once.every(id => frame.some(each => each.case === id))]).toEqual([Math.min(size, frame.length), true]);
    }), { numRuns: 60 });
  });
  it('is another one for another frame or another witness: one case more, less or moved changes the seed', () => {
    let [frame, witness] = [0, 0];
    fc.assert(fc.property(frames, cases => {
      const [first, ...rest] = cases.map((each, n) => ({ ...each, decided: n }));
      const digest = (of: readonly Eligible[]): string => frameDigest(of, sha256);
      const whole = [first!, ...rest];
      expect(new Set([digest(whole), digest(rest), digest([{ ...first!, town: 'X' }, ...rest]), digest([{ ...first!, decided: 99_999 }, ...rest])]).size).toBe(4);
      if (draws(whole, 'w').join() !== draws(rest, 'w').join()) frame += 1;
      if (draws(whole, 'w').join() !== draws(whole, 'v').join()) witness += 1;
    }), { numRuns: 100 });
    expect(Math.min(frame, witness)).toBeGreaterThan(80);
  });
});
