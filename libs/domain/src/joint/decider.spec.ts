import { describe, expect, it } from 'vitest';
import { toSeal } from '../kernel/sealed.ts';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import { actor } from '../catalog/testing/fixtures.ts';
import { dueJointFacts, JointCommand, jointDecider, type JointFact, JointMatterCommand, jointMatterDecider, jointMatterEvents, jointMatterOn, jointDue, jointDaysOf, legDue, type JointOutcome } from './index.ts';
import { APPLICATION, caseOf, CHILD, clerk, decided, ELSEWHERE, list, LISTING, officer, ONE, open, publish, receive, split, SUBJECT, THREE, TODAY, TOWN, TWO, VERSION } from './testing/fixtures.ts';
import { CALENDAR } from '../case/testing/fixtures.ts';

const matters = specification(jointMatterDecider, { events: jointMatterEvents, commands: JointMatterCommand });
const listed = { type: 'JointMatterListed', data: VERSION } as const;
const published = { type: 'JointMatterPublished', data: { code: '99J03', version: 1, on: TODAY, from: TODAY, by: 'D-SGB' } } as const;

// @req #37 #38
describe('the list of what is handled jointly', () => {
  it('is drafted, published, and gives way to the next version on its day', () => {
    matters.given().when(list(), officer()).records(listed);
    matters.given(listed).when(publish(), officer()).records(published);
    matters.given(listed).when(list({ days: 12 }), officer()).records({ type: 'JointMatterListed', data: { ...VERSION, days: 12, version: 2 } }, { type: 'JointMatterSuperseded', data: { code: '99J03', version: 1, by: 2, from: TODAY } });
    const later = { type: 'JointMatterListed', data: { ...VERSION, version: 2, from: '2023-05-01' } } as const;
    const [, gone] = matters.given(listed, published, later).when(publish(2), officer()).recordsTypes('JointMatterPublished', 'JointMatterSuperseded');
    expect(gone?.data).toMatchObject({ version: 1, by: 2, from: '2023-05-01' });
    const state = stateAfter(jointMatterDecider, [listed, published, later, { type: 'JointMatterPublished', data: { ...published.data, version: 2, from: '2023-05-01' } }, { type: 'JointMatterSuperseded', data: { code: '99J03', version: 1, by: 2, from: '2023-05-01' } }]);
    expect(['2023-03-01', TODAY, '2023-04-30', '2023-05-01'].map(day => jointMatterOn(state, day)?.version ?? null)).toEqual([null, 1, 1, 2]);
    expect(jointMatterOn(stateAfter(jointMatterDecider, [listed]), TODAY)).toBeNull();
  });
  it('has at least two items in force, none twice, in no circle', () => {
    const [first] = LISTING.legs;
    matters.given().when(list({ legs: first ? [first] : [] }), officer()).refuses('joint-too-few', { items: 1 });
    matters.given().when(list({ legs: [...LISTING.legs, ...LISTING.legs] }), officer()).refuses('duplicate-code');
    matters.given().when(list(), officer({ itemsOn: () => new Map() })).refuses('unknown-item', { code: ONE });
    matters.given(listed).when(publish(), officer({ itemsOn: () => new Map() })).refuses('unknown-item');
    matters.given().when(list({ legs: [{ item: ONE, days: 1, after: [TWO] }, { item: TWO, days: 1, after: [ONE] }] }), officer()).refuses('joint-order-cyclic');
    matters.given().when(list({ legs: [{ item: ONE, days: 1, after: [THREE] }, { item: TWO, days: 1, after: [] }] }), officer()).refuses('unknown-item', { code: THREE });
  });
  it('names all five parts, each a body that there is', () => {
    for (const { role } of LISTING.parts) matters.given().when(list({ parts: LISTING.parts.filter(part => part.role !== role) }), officer()).refuses('joint-role-missing', { role });
    matters.given().when(list({ parts: LISTING.parts.map(part => ({ ...part, unit: 'D-NONE' })) }), officer()).refuses('unknown-unit');
  });
  it('keeps licences within the days of the law, and begins no earlier than today', () => {
    matters.given().when(list({ days: 46 }), officer()).refuses('joint-limit-too-long', { days: 46, cap: 45 });
    matters.given().when(list({ legs: LISTING.legs.filter(({ item }) => item !== ONE).map(leg => ({ ...leg, days: 60, after: [] })).concat({ item: TWO.replace('002', '003'), days: 1, after: [] }).slice(0, 2) }), officer()).recordsTypes('JointMatterListed');
    matters.given().when(list({ from: '2023-03-01' }), officer()).refuses('effective-in-past');
    matters.given(listed).when(publish(), officer({ today: '2023-03-03' })).refuses('effective-in-past');
    matters.given(listed).when(publish(2), officer()).refuses('does-not-exist');
    matters.given(listed, published).when(publish(), officer()).refuses('already-done');
    matters.given(listed, { type: 'JointMatterSuperseded', data: { code: '99J03', version: 1, by: 2, from: TODAY } }).when(publish(), officer()).refuses('wrong-step');
    expect(jointDaysOf(LISTING.legs)).toBe(15);
  });
});

const cases = specification(jointDecider, { commands: JointCommand });
const { answers, ...told } = APPLICATION;
const received: JointFact = { type: 'JointApplicationReceived', data: {
  number: 'LB2023-000001', matter: told.matter, version: 1, at: TOWN, town: TOWN, applicant: told.applicant, related: [], priority: false, receivedOn: TODAY, days: 15, answers: toSeal(SUBJECT, answers), papers: told.papers, illustrative: true,
} };
const opened = (item: string): JointFact => ({ type: 'SubcaseOpened', data: { item, case: caseOf(item), on: TODAY } });
const ended = (item: string, outcome: JointOutcome): JointFact => ({ type: 'SubcaseDecided', data: { item, case: caseOf(item), outcome, on: TODAY } });
const dropped = (item: string, because: string): JointFact => ({ type: 'SubcaseDropped', data: { item, because, on: TODAY } });
const GIVEN = [received, split];

// @req #39
describe('one application for several items', () => {
  it('is taken in once and split into its legs', () => {
    cases.given().when(receive(), clerk()).records(received, split);
    const [, two] = cases.given().when(receive({ items: [TWO, THREE], papers: [] }), clerk()).recordsTypes('JointApplicationReceived', 'JointCaseSplit');
    expect(two?.data).toMatchObject({ legs: [{ item: TWO, after: [] }, { item: THREE }] });
    expect(stateAfter(jointDecider, GIVEN).legs.map(({ status, since }) => [status, since])).toEqual([['ready', TODAY], ['waiting', null], ['ready', TODAY]]);
  });
  it.each([
    ['joint-too-few', { items: [ONE] }], ['duplicate-code', { items: [ONE, ONE] }], ['unknown-item', { items: [ONE, '990711009000'] }], ['joint-not-published', { matter: '99J99' }], ['unknown-unit', { town: '610702199' }],
    ['wrong-body', { at: ELSEWHERE }], ['unknown-person', { applicant: { subject: 'somebody-0123456789', kind: 'natural_person' } }],
    ['applicants-unrelated', { related: [{ subject: CHILD, kind: 'natural_person', relation: null, items: [TWO] }] }],
    ['applicants-unrelated', { related: [{ subject: SUBJECT, kind: 'natural_person', relation: 'spouse', items: [TWO] }] }],
    ['applicants-unrelated', { related: [ONE, TWO].map(item => ({ subject: CHILD, kind: 'natural_person' as const, relation: 'child' as const, items: [item] })) }],
    ['unknown-item', { related: [{ subject: CHILD, kind: 'natural_person', relation: 'child', items: ['990711009000'] }] }],
    ['unknown-item', { items: [ONE, THREE] }], ['paper-without-file', { papers: [{ name: '身份证', source: 'electronic', serves: [{ item: ONE, material: 'idCard' }] }] }],
    ['duplicate-code', { related: [{ subject: CHILD, kind: 'natural_person', relation: 'child', items: [TWO, TWO] }] }],
  ] as const)('is refused: %s', (code, change) => {
    cases.given().when(receive(change as Partial<typeof APPLICATION>), clerk()).refuses(code);
  });
  it('is refused where its items are not handled', () => {
    cases.given().when(receive(), clerk({}, { isUsable: ({ item }) => item !== THREE })).refuses('not-usable-there', { code: THREE });
    cases.given().when(receive(), clerk({}, { catalogue: new Map() })).refuses('unknown-item');
    cases.given(...GIVEN).when(receive(), clerk()).refuses('already-exists');
  });
  it('has an ordinary case for every leg, of its item, town and applicant', () => {
    cases.given(...GIVEN).when(open(ONE), clerk()).records(opened(ONE));
    cases.given(...GIVEN).when(open(TWO), clerk()).refuses('joint-leg-waits', { after: [ONE] });
    cases.given(...GIVEN, opened(ONE)).when(open(ONE), clerk()).refuses('already-done');
    for (const change of [null, { item: TWO }, { town: ELSEWHERE }, { applicant: CHILD }]) {
      cases.given(...GIVEN).when(open(ONE), clerk({}, { caseOf: () => (change && { item: ONE, town: TOWN, applicant: SUBJECT, end: null, ...change }) })).refuses('joint-case-differs');
    }
    cases.given().when(open(ONE), clerk()).refuses('does-not-exist');
    cases.given(...GIVEN).when({ type: 'OpenSubcase', data: { item: '990711009000', case: caseOf(ONE) } }, clerk()).refuses('unknown-item');
  });
  it('says which leg could not be opened, and tries again when told to', () => {
    const failed: JointFact = { type: 'SubcaseNotOpened', data: { item: ONE, refusal: 'rules-missing', on: TODAY } };
    const again: JointCommand = { type: 'RetrySubcase', data: { item: ONE } };
    cases.given(...GIVEN).when({ type: 'NoteSubcaseRefusal', data: { item: ONE, refusal: 'rules-missing' } }, clerk()).records(failed);
    cases.given(...GIVEN, failed).when(again, clerk()).records({ type: 'SubcaseRetried', data: { item: ONE, on: TODAY } });
    cases.given(...GIVEN).when(again, clerk()).refuses('already-done');
    cases.given(...GIVEN, failed).when(again, clerk({}, { actor: actor(ELSEWHERE, 'c', 'town_acceptor') })).refuses('wrong-body');
  });
});

// @req #39
describe('legs of a joint case', () => {
  const both = [...GIVEN, opened(ONE), opened(THREE)];
  it('begin when those they wait for are granted, and fall away when one is not; the others go on', () => {
    cases.given(...both).when(decided(ONE), clerk({ [ONE]: 'granted' })).records(ended(ONE, 'granted'));
    expect(stateAfter(jointDecider, [...both, ended(ONE, 'granted')]).legs[1]).toMatchObject({ status: 'ready', since: TODAY });
    cases.given(...both).when(decided(ONE), clerk({ [ONE]: 'refused' })).records(ended(ONE, 'refused'), dropped(TWO, ONE));
    expect(stateAfter(jointDecider, [...both, ended(ONE, 'refused'), dropped(TWO, ONE)]).legs.map(({ status }) => status)).toEqual(['decided', 'dropped', 'open']);
    cases.given(...both).when(decided(ONE), clerk()).refuses('before-decision');
    cases.given(...both, ended(ONE, 'granted')).when(decided(ONE), clerk({ [ONE]: 'granted' })).refuses('already-done');
    cases.given(...both).when(decided(TWO), clerk({ [TWO]: 'granted' })).refuses('joint-case-differs');
    cases.given(...both, ended(ONE, 'refused'), dropped(TWO, ONE)).when(open(TWO), clerk()).refuses('wrong-step');
  });
  it('are told in one answer, when each has an end', () => {
    const all = [...both, ended(ONE, 'refused'), dropped(TWO, ONE), ended(THREE, 'granted')];
    const together: JointCommand = { type: 'ConsolidateJointCase', data: {} };
    const give: JointCommand = { type: 'DeliverJointResult', data: { how: 'counter' } };
    cases.given(...both).when(together, clerk()).refuses('joint-legs-open');
    const [answer] = cases.given(...all).when(together, clerk()).recordsTypes('JointCaseConsolidated');
    expect(answer?.data).toEqual({ outcome: 'partly_refused', on: TODAY, results: [{ item: ONE, outcome: 'refused' }, { item: TWO, outcome: 'dropped' }, { item: THREE, outcome: 'granted' }] });
    cases.given(...all).when(together, clerk({}, { actor: actor(ELSEWHERE, 'c', 'town_acceptor') })).refuses('wrong-body');
    cases.given(...all).when(give, clerk()).refuses('joint-legs-open');
    const done = answer ? [...all, answer] : all;
    cases.given(...done).when(together, clerk()).refuses('already-done');
    cases.given(...done).when(give, clerk()).records({ type: 'JointResultDelivered', data: { how: 'counter', on: TODAY } });
    cases.given(...done).when(give, clerk({}, { actor: actor('610702199', 'c', 'town_acceptor') })).refuses('wrong-body');
  });
  it('have days of their own, the whole has those published; each that runs out is said once', () => {
    const state = stateAfter(jointDecider, both);
    expect([...state.legs.slice(0, 2).map(leg => legDue(leg, state, CALENDAR)), jointDue(state, CALENDAR)]).toEqual(['2023-03-16', null, '2023-03-23']);
    expect(dueJointFacts(state, '2023-03-07T15:59:59.999Z', CALENDAR)).toEqual([]);
    expect(dueJointFacts(state, '2023-03-07T16:00:00.000Z', CALENDAR).map(({ event }) => event.data)).toEqual([{ item: THREE, due: '2023-03-07' }]);
    expect(dueJointFacts(state, '2023-04-01T00:00:00.000Z', CALENDAR).map(({ event }) => event.data)).toEqual([{ item: ONE, due: '2023-03-16' }, { item: THREE, due: '2023-03-07' }, { item: null, due: '2023-03-23' }]);
    expect(dueJointFacts(stateAfter(jointDecider, [...both, { type: 'JointLimitPassed', data: { item: THREE, due: '2023-03-07' } }]), '2023-03-08T00:00:00.000Z', CALENDAR)).toEqual([]);
    cases.given(...both).when({ type: 'WakeJoint', data: {} }, clerk()).records();
  });
});

// @req #32
describe('an application at another town than one’s own', () => {
  const away = clerk({}, { actor: actor(ELSEWHERE, 'clerk-9', 'town_acceptor') });
  const routed: JointFact = { type: 'OutOfAreaCaseRouted', data: { from: ELSEWHERE, to: TOWN, receivedOn: TODAY, receipt: 'LB2023-000001', at: away.now } };
  const confirm: JointCommand = { type: 'ConfirmOutOfArea', data: {} };
  it('is dated there, goes on with a receipt, and is confirmed by the town that goes on with it', () => {
    const [first] = cases.given().when(receive({ at: ELSEWHERE }), away).recordsTypes('JointApplicationReceived', 'OutOfAreaCaseRouted', 'JointCaseSplit');
    expect(first?.data).toMatchObject({ at: ELSEWHERE, town: TOWN, receivedOn: TODAY });
    cases.given(received, routed, split).when(confirm, clerk()).records({ type: 'OutOfAreaCaseConfirmed', data: { unit: TOWN, receipt: 'LB2023-000001', at: away.now } });
    cases.given(received, routed, split).when(confirm, away).refuses('wrong-body');
    cases.given(received, routed, split, { type: 'OutOfAreaCaseConfirmed', data: { unit: TOWN, receipt: 'LB2023-000001', at: away.now } }).when(confirm, clerk()).refuses('already-done');
    cases.given(...GIVEN).when(confirm, clerk()).refuses('wrong-step');
    cases.given().when(confirm, clerk()).refuses('does-not-exist');
  });
});
