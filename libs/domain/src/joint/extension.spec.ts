import { describe, expect, it } from 'vitest';
import { actor } from '../catalog/testing/fixtures.ts';
import { CALENDAR } from '../case/testing/fixtures.ts';
import { toSeal } from '../kernel/sealed.ts';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import { dueJointFacts, hasEnded, JointCommand, jointDecider, jointDue, type JointFact, legDue } from './index.ts';
import { APPLICATION, caseOf, CHILD, clerk, ELSEWHERE, extend, government, ITEMS, ONE, scan, split, SUBJECT, THREE, TODAY, TOWN, TWO } from './testing/fixtures.ts';

const cases = specification(jointDecider, { commands: JointCommand });
const { answers, ...told } = APPLICATION;
const received = (change: object = {}): JointFact => ({ type: 'JointApplicationReceived', data: {
  number: 'LB2023-000001', matter: told.matter, version: 1, at: TOWN, town: TOWN, applicant: told.applicant, related: [], priority: false, receivedOn: TODAY, days: 15, answers: toSeal(SUBJECT, answers), papers: told.papers, illustrative: true, ...change,
} });
const opened = (item: string): JointFact => ({ type: 'SubcaseOpened', data: { item, case: caseOf(item), on: TODAY } });
const ended = (item: string, outcome: 'granted' | 'refused' = 'granted', on = TODAY): JointFact => ({ type: 'SubcaseDecided', data: { item, case: caseOf(item), outcome, on } });
const GIVEN = [received(), split, opened(ONE), opened(THREE)];
const extended = (change: object = {}): JointFact => ({ type: 'JointHandlingExtended', data: { days: 15, reason: '需要专家评审，四十五日内不能办结', document: '汉区政批〔2023〕7号', told: true, before: '2023-03-23', due: '2023-04-14', cases: [caseOf(ONE)], on: TODAY, ...change } });

// @req #39
describe('an extension of a joint case', () => {
  it('is recorded once, with the approval of the head of the government, the days as told and as they are now, and whom it is told', () => {
    cases.given(...GIVEN).when(extend(), government()).records(extended());
    const related = [{ subject: CHILD, kind: 'natural_person', relation: 'child', items: [THREE] }];
    const [event] = cases.given(received({ related }), split, opened(ONE), opened(THREE)).when(extend({ days: 3 }), government()).recordsTypes('JointHandlingExtended');
    expect(event?.data).toMatchObject({ days: 3, cases: [caseOf(ONE), caseOf(THREE)] });
    const [late] = cases.given(...GIVEN, ended(ONE)).when(extend(), government({ today: '2023-03-23' })).recordsTypes('JointHandlingExtended');
    expect(late?.data).toMatchObject({ cases: [caseOf(THREE)], on: '2023-03-23' });
    cases.given(received(), split).when(extend(), government()).records(extended({ cases: [] }));
  });
  it.each([
    ['does-not-exist', [], {}, {}], ['extended-once', [...GIVEN, extended()], { days: 5 }, {}], ['wrong-office', GIVEN, {}, { actor: actor(TOWN, 'clerk-1', 'town_acceptor') }], ['wrong-office', GIVEN, {}, { actor: actor('D-MZJ', 'head', 'dept_decider') }],
    ['joint-no-licence', GIVEN, {}, { itemsOn: () => new Map([...ITEMS].map(([code, item]) => [code, { ...item, kind: 'payment' as const }])) }], ['joint-no-licence', GIVEN, {}, { itemsOn: () => new Map() }],
    ['joint-legs-ended', [...GIVEN, ended(ONE, 'refused'), { type: 'SubcaseDropped', data: { item: TWO, because: ONE, on: TODAY } }, ended(THREE)], {}, {}],
    ['reasons-untold', GIVEN, { told: false }, {}], ['extension-after-expiry', GIVEN, {}, { today: '2023-03-24' }],
  ] as const)('is refused: %s', (code, past, change, context) => {
    cases.given(...(past as readonly JointFact[])).when(extend(change), government(context)).refuses(code);
  });
  it('asks the catalogue of the day of receipt what a licence is', () => {
    const days: string[] = [];
    cases.given(...GIVEN).when(extend(), government({ today: '2023-03-10', itemsOn: day => (days.push(day), ITEMS) })).recordsTypes('JointHandlingExtended');
    expect(new Set(days)).toEqual(new Set([TODAY]));
  });
  it('moves the last day of the whole, and those of legs without an end as far as that; what was said to be late stays said', () => {
    const due = (...more: readonly JointFact[]) => {
      const state = stateAfter(jointDecider, [...GIVEN, ...more]);
      return [...state.legs.map(leg => legDue(leg, state, CALENDAR)), jointDue(state, CALENDAR)];
    };
    expect(due()).toEqual(['2023-03-16', null, '2023-03-07', '2023-03-23']);
    expect(due(ended(THREE), extended())).toEqual(['2023-04-07', null, '2023-03-07', '2023-04-14']);
    expect(due(extended(), ended(ONE, 'granted', '2023-04-06'))).toEqual(['2023-04-07', '2023-04-14', '2023-03-28', '2023-04-14']);
    const state = stateAfter(jointDecider, [...GIVEN, { type: 'JointLimitPassed', data: { item: THREE, due: '2023-03-07' } }, extended()]);
    expect(dueJointFacts(state, '2023-04-10T00:00:00.000Z', CALENDAR).map(({ event }) => event.data)).toEqual([{ item: ONE, due: '2023-04-07' }]);
    expect(dueJointFacts(state, '2023-04-14T16:00:00.000Z', CALENDAR).map(({ event }) => event.data)).toEqual([{ item: ONE, due: '2023-04-07' }, { item: null, due: '2023-04-14' }]);
    expect(state.legs.every(leg => hasEnded(leg))).toBe(false);
  });
});

// @req #39 #53
describe('scans of a paper that legs share', () => {
  const file = (digest: string) => ({ digest: digest.padEnd(64, '0'), bytes: 1200, type: 'application/pdf' as const });
  it('are added by the counter that took it in, also where another town goes on with it, with their names on the way to be sealed', () => {
    const [event] = cases.given(...GIVEN).when(scan(0, 'a', 'b'), clerk()).recordsTypes('JointPaperFilesAdded');
    expect(event?.data).toEqual({ paper: 0, attachments: ['a', 'b'].map(digest => ({ ...file(digest), name: toSeal(SUBJECT, '身份证.pdf') })), on: TODAY });
    cases.given(received({ at: ELSEWHERE }), split).when(scan(0, 'a'), clerk({}, { actor: actor(ELSEWHERE, 'clerk-9', 'town_acceptor') })).recordsTypes('JointPaperFilesAdded');
    const state = stateAfter(jointDecider, [...GIVEN, ...(event ? [event] : [])]);
    expect(state.papers[0]?.files).toEqual([file('a'), file('b')]);
  });
  const one = (...digests: readonly string[]): JointFact => ({ type: 'JointPaperFilesAdded', data: { paper: 0, attachments: digests.map(digest => ({ ...file(digest), name: toSeal(SUBJECT, '身份证.pdf') })), on: TODAY } });
  const many = Array.from({ length: 20 }, (_, at) => `a${String(at).padStart(2, '0')}`);
  it.each([
    ['does-not-exist', [], scan(0, 'a'), clerk()], ['unknown-material', GIVEN, scan(7, 'a'), clerk()], ['unknown-file', GIVEN, scan(0, 'f'), clerk()], ['already-done', [...GIVEN, one('a')], scan(0, 'a'), clerk()], ['already-done', GIVEN, scan(0, 'b', 'b'), clerk()],
    ['joint-paper-full', [...GIVEN, one(...many)], scan(0, 'b'), clerk()], ['wrong-body', [received({ at: ELSEWHERE }), split], scan(0, 'a'), clerk()],
    ['wrong-step', [...GIVEN, { type: 'JointCaseConsolidated', data: { outcome: 'granted', results: [], on: TODAY } }], scan(0, 'a'), clerk()],
  ] as const)('are refused: %s', (code, past, command, context) => {
    cases.given(...(past as readonly JointFact[])).when(command, context).refuses(code);
  });
});
