import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actor, UNITS } from '../catalog/testing/fixtures.ts';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import { dueProblemFacts, ProblemCommand, problemDecider, problemEvents, type ProblemCommandData, type ProblemContext, type ProblemEvent } from './index.ts';

const { given } = specification(problemDecider, { commands: ProblemCommand });
const [TOWN, BUREAU] = ['610702100', 'D-SPJ'];
const [HEAD, OTHER] = [actor(TOWN, 'head-1', 'centre_manager'), actor(BUREAU, 'bureau-1', 'approval_bureau')];
const by = (who = HEAD, today = '2023-03-02'): ProblemContext => ({ now: `${today}T01:00:00.000Z`, today, actor: who, units: UNITS, leads: ({ person, unit }) => person === 'leader-1' && unit === TOWN });
const signed = { by: 'head-1', on: '2023-03-02' };
const text = { title: '大厅供电不足', what: '三台终端不能同时开机' };
const register = (parts: Partial<ProblemCommandData<'RegisterProblem'>> = {}): ProblemCommand => ({ type: 'RegisterProblem', data: { unit: TOWN, ...text, leader: 'leader-1', due: '2023-03-31', ...parts } });
const meet = (parts: Partial<ProblemCommandData<'CoordinateProblem'>> = {}): ProblemCommand => ({ type: 'CoordinateProblem', data: { met: [TOWN, BUREAU], decision: '增容改造', due: '2023-04-30', heldOn: '2023-03-02', ...parts } });
const PROOF = [{ what: '验收单', where: '镇档案室' }];
const resolve = (evidence = PROOF): ProblemCommand => ({ type: 'ResolveProblem', data: { result: '已完成增容', evidence } });
const registered: ProblemEvent = { type: 'ProblemRegistered', data: { unit: TOWN, ...text, leader: 'leader-1', due: '2023-03-31', ...signed } };
const coordinated: ProblemEvent = { type: 'ProblemCoordinated', data: { met: [TOWN, BUREAU], decision: '增容改造', due: '2023-04-30', heldOn: '2023-03-02', ...signed } };
const resolved: ProblemEvent = { type: 'ProblemResolved', data: { result: '已完成增容', evidence: PROOF, late: false, ...signed } };
const overdue: ProblemEvent = { type: 'ProblemOverdue', data: { due: '2023-03-31', leader: 'leader-1' } };

// @req #73
describe('a major problem', () => {
  it('has a leader who answers for it first, and a day', () => {
    given().when(register(), by()).records(registered);
    given(registered).when(register(), by()).refuses('already-exists');
    given().when(register({ leader: 'clerk-1' }), by()).refuses('not-a-leader');
    given().when(register({ due: '2023-03-01' }), by()).refuses('deadline-past');
    given().when(register({ unit: '610702199' }), by()).refuses('unknown-unit');
  });
  it('is coordinated by more than one unit', () => {
    given(registered).when(meet(), by()).records(coordinated);
    given(registered).when(meet({ met: [TOWN] }), by()).refuses('not-coordinated');
    given(registered).when(meet({ met: [] }), by()).refuses('not-coordinated');
    given(registered).when(meet({ met: ['610702199'] }), by()).refuses('unknown-unit');
    given(registered).when(meet({ heldOn: '2023-03-03' }), by()).refuses('date-in-future');
    given(registered).when(meet({ due: '2023-03-01' }), by()).refuses('deadline-past');
    given(registered, resolved).when(meet(), by()).refuses('already-done');
    given().when(meet(), by()).refuses('does-not-exist');
  });
  it('is resolved with evidence, and not by whoever registered it alone', () => {
    given(registered, coordinated).when(resolve(), by()).records(resolved);
    given(registered).when(resolve(), by(OTHER)).recordsTypes('ProblemResolved');
    given(registered).when(resolve(), by()).refuses('not-coordinated');
    given(registered, coordinated).when(resolve([]), by()).refuses('evidence-missing');
    given(registered, coordinated).when(resolve(), by(HEAD, '2023-05-04')).records({ ...resolved, data: { ...resolved.data, late: true, on: '2023-05-04' } });
    given(registered, coordinated, resolved).when(resolve(), by()).refuses('already-done');
    given().when(resolve(), by()).refuses('does-not-exist');
    given(registered).when({ type: 'WakeProblem', data: {} }, by()).records();
  });
  it('is overdue once for each day that was set', () => {
    const at = (now: string, ...events: ProblemEvent[]) => dueProblemFacts(stateAfter(problemDecider, events), now).map(({ event }) => event);
    expect(at('2023-03-31T15:59:59.000Z', registered)).toEqual([]);
    expect(at('2023-03-31T16:00:00.000Z', registered)).toEqual([overdue]);
    expect([at('2023-06-01T00:00:00.000Z', registered, overdue), at('2023-06-01T00:00:00.000Z', registered, resolved)]).toEqual([[], []]);
    expect(at('2023-06-01T00:00:00.000Z', registered, overdue, coordinated)).toEqual([{ type: 'ProblemOverdue', data: { due: '2023-04-30', leader: 'leader-1' } }]);
  });
  it('is told once in any history', () => {
    const acts = fc.record({ command: fc.constantFrom(register(), meet(), meet({ met: [TOWN] }), resolve(), resolve([])), context: fc.constantFrom(by(), by(OTHER), by(HEAD, '2023-03-09')) });
    holdsForAnyHistory(problemDecider, { acts, way: [{ command: register(), context: by() }, { command: resolve(), context: by(OTHER) }], events: problemEvents, reaches: ['ProblemRegistered', 'ProblemCoordinated', 'ProblemResolved'] });
  });
});
