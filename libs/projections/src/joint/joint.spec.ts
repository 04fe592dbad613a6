import type { JointEvent, JointMatterEvent } from '@yichuang/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adoption } from '../adoption/index.ts';
import { caseView, withoutPersons } from '../cases/index.ts';
import { LICENCE, TOWN_A, TOWN_B } from '../testing/authority-log.ts';
import { accepted, APPLICANT, CASE, GROUND, onCase, onLicence, OTHER_CASE, received, refused } from '../testing/case-log.ts';
import { bench, type Bench, type Happened } from '../testing/log.ts';
import { RULED } from '../testing/rulebook-log.ts';
import { jointProjection } from './projection.ts';
import { joint, jointFiles, jointMatter, jointMatters, jointMatterVersions, jointOfCase, joints, sharedFilesOf } from './index.ts';

const ID = '88888888-8888-4888-8888-888888888888';
const DAY = '2022-03-01';
const sealed = { $sealed: 1 as const, k: 'k1', s: APPLICANT, c: 'AA', n: 'AA', x: 'AA' };
const on = (...events: readonly JointEvent[]): Happened[] => events.map(event => ({ stream: `joint-${ID}`, event }));
const matter = (...events: readonly JointMatterEvent[]): Happened[] => events.map(event => ({ stream: 'jointmatter-99J03', event }));
const parts = (['lead', 'implement', 'accept', 'review', 'supervise'] as const).map(role => ({ role, unit: role === 'accept' ? TOWN_A : 'D-MZJ', duty: '各负其责', days: role === 'accept' ? 1 : null }));
const listed = (version: number, from: string): JointMatterEvent => ({ type: 'JointMatterListed', data: {
  code: '99J03', version, name: { zh: `农村建房${version}`, en: `House ${version}` }, legs: [{ item: RULED, days: 5, after: [] }, { item: LICENCE, days: 10, after: [RULED] }], parts, way: '并联办理', days: null, cap: 45, from, illustrative: true,
} });
const published = (version: number, from: string): JointMatterEvent => ({ type: 'JointMatterPublished', data: { code: '99J03', version, on: from, from, by: 'D-SGB' } });
const RECEIVED: readonly JointEvent[] = [
  { type: 'JointApplicationReceived', data: { number: 'LB2022-000001', matter: '99J03', version: 1, at: TOWN_B, town: TOWN_A, applicant: { subject: APPLICANT, kind: 'natural_person' }, related: [], priority: true, receivedOn: DAY, days: 15, answers: sealed, papers: [{ name: '居民身份证', source: 'original_seen', serves: [{ item: RULED, material: 'idCard' }, { item: LICENCE, material: 'idCard' }] }], illustrative: true } },
  { type: 'OutOfAreaCaseRouted', data: { from: TOWN_B, to: TOWN_A, receivedOn: DAY, receipt: 'LB2022-000001', at: `${DAY}T01:00:00.000Z` } },
  { type: 'JointCaseSplit', data: { legs: [{ item: RULED, department: 'D-MZJ', days: 5, after: [] }, { item: LICENCE, department: 'D-MZJ', days: 10, after: [RULED] }], on: DAY } },
];

// @req #37 #38
describe('matters as pages read them', () => {
  it('are those published and begun on the day; every version is there for whoever keeps the list', async () => {
    const log = await bench();
    const first = await log.happened(...GROUND, ...matter(listed(1, DAY), published(1, DAY)));
    await log.happened(...matter(listed(2, '2022-06-01'), published(2, '2022-06-01'), { type: 'JointMatterSuperseded', data: { code: '99J03', version: 1, by: 2, from: '2022-06-01' } }));
    const named = (day: string, number?: number) => log.read(['joint'], read => jointMatters(read, { on: day, number })).map(({ name, total }) => [name.zh, total]);
    expect([named('2022-02-28'), named(DAY), named('2022-06-01'), named('2022-06-01', first)]).toEqual([[], [['农村建房1', 15]], [['农村建房2', 15]], [['农村建房1', 15]]]);
    expect(log.read(['joint'], read => jointMatterVersions(read, { on: DAY })).map(({ version, status, until }) => [version, status, until])).toEqual([[2, 'published', null], [1, 'superseded', '2022-06-01']]);
    expect(log.read(['joint'], read => jointMatter(read, '99J03', { on: DAY }))).toMatchObject({ version: 1, way: '并联办理', legs: [{ item: RULED, days: 5 }, { after: [RULED] }], parts: [{ role: 'lead', unit: { code: 'D-MZJ' } }, {}, { days: 1 }, {}, {}] });
    expect(log.read(['joint'], read => jointMatter(read, '99J99', { on: DAY }))).toBeNull();
    await log.close();
  });
});

// @req #32 #39
describe('a joint case as pages read it', () => {
  let log: Bench;
  beforeEach(async () => {
    log = await bench();
    await log.happened(...GROUND, ...matter(listed(1, DAY), published(1, DAY)), ...on(...RECEIVED));
  });
  afterEach(() => log.close());
  const one = (day = DAY, number?: number) => log.read(['joint'], read => joint(read, ID, { on: day, number }));
  const opened = (item: string, id: string): JointEvent => ({ type: 'SubcaseOpened', data: { item, case: id, on: DAY } });

  it('has legs and lanes, each with its own limit and state, at any moment', async () => {
    expect(one()).toMatchObject({ number: 'LB2022-000001', name: { zh: '农村建房1' }, at: { code: TOWN_B }, town: { code: TOWN_A }, routed: { confirmed: false }, applicant: APPLICANT, legs: [{ status: 'ready', since: DAY, due: '2022-03-08', light: 'green' }, { status: 'waiting', due: null, light: 'none' }], papers: [{ items: [RULED, LICENCE] }] });
    expect(JSON.stringify(one())).not.toContain('$sealed');
    expect(one()?.lanes.map(({ role, state }) => [role, state])).toEqual([['lead', 'waiting'], ['implement', 'waiting'], ['accept', 'waiting'], ['review', 'waiting'], ['supervise', 'running']]);
    expect([one('2022-03-03')?.lanes[2]?.state, one('2022-03-09')?.legs[0]?.light, one('2022-03-07')?.legs[0]?.light]).toEqual(['late', 'red', 'yellow']);
    const before = await log.happened(onCase(CASE, received()), ...on(opened(RULED, CASE)), onCase(CASE, accepted()));
    expect(one()).toMatchObject({ legs: [{ status: 'open', case: CASE, caseNumber: 'HT2022-000001', caseStatus: 'accepted' }, {}], lanes: [{}, { done: 0, of: 2 }, { done: 1, of: 1, state: 'done' }, { done: 0, of: 1 }, {}] });
    await log.happened(onCase(CASE, refused()), ...on({ type: 'JointLimitPassed', data: { item: RULED, due: '2022-03-08' } }, { type: 'SubcaseDecided', data: { item: RULED, case: CASE, outcome: 'refused', on: '2022-03-09' } }, { type: 'SubcaseDropped', data: { item: LICENCE, because: RULED, on: '2022-03-09' } }));
    await log.happened(...on({ type: 'JointCaseConsolidated', data: { outcome: 'refused', results: [{ item: RULED, outcome: 'refused' }, { item: LICENCE, outcome: 'dropped' }], on: '2022-03-10' } }, { type: 'JointResultDelivered', data: { how: 'counter', on: '2022-03-10' } }));
    expect(one('2022-03-10')).toMatchObject({ status: 'delivered', outcome: 'refused', deliveredOn: '2022-03-10', late: true, legs: [{ late: true, outcome: 'refused' }, { status: 'dropped', late: false }], lanes: [{ state: 'done' }, { state: 'done' }, { state: 'done' }, { state: 'done' }, { state: 'late' }] });
    expect(one(DAY, before)).toMatchObject({ status: 'running', outcome: null });
    expect(log.read(['joint'], read => joint(read, CASE, { on: DAY }))).toBeNull();
  });

  it('shows by what its last day was extended, on the page of the whole and on those of its legs', async () => {
    await log.happened(onCase(CASE, received()), ...on(opened(RULED, CASE), { type: 'JointHandlingExtended', data: { days: 5, reason: '需要专家评审', document: '汉区政批〔2022〕1号', told: true, before: '2022-03-22', due: '2022-03-29', cases: [CASE], on: DAY } }));
    const extension = { days: 5, reason: '需要专家评审', document: '汉区政批〔2022〕1号', before: '2022-03-22', due: '2022-03-29', on: DAY };
    expect(one()).toMatchObject({ due: '2022-03-29', extension, legs: [{ due: '2022-03-15' }, { due: null }] });
    const ofLeg = log.read(['cases'], read => caseView(read, CASE, { on: DAY, at: `${DAY}T01:00:00.000Z` }));
    expect(ofLeg?.joint).toEqual({ id: ID, number: 'LB2022-000001', days: 15, due: '2022-03-29', extension });
    expect(ofLeg && withoutPersons(ofLeg).joint?.extension?.reason).toBe('');
  });

  // @req #53
  it('has scans of a paper once, and the cases of the legs that it serves have them too', async () => {
    const scan = (digest: string) => ({ digest: digest.repeat(64), bytes: 2000, type: 'application/pdf' as const });
    const added = (paper: number, ...digests: readonly string[]): JointEvent => ({ type: 'JointPaperFilesAdded', data: { paper, attachments: digests.map(digest => ({ ...scan(digest), name: sealed })), on: DAY } });
    const before = await log.happened(onCase(CASE, received()), onCase(OTHER_CASE, received({ ...onLicence, number: 'HT2022-000002' })), ...on(opened(RULED, CASE), opened(LICENCE, OTHER_CASE)));
    await log.happened(...on(added(0, 'a'), added(0, 'b')));
    expect([one()?.papers[0]?.files, one(DAY, before)?.papers[0]?.files]).toEqual([[scan('a'), scan('b')], []]);
    expect(JSON.stringify(one())).not.toContain('$sealed');
    const shared = (id: string) => log.read(['joint'], read => sharedFilesOf(read, id, {}));
    expect([shared(CASE), shared(OTHER_CASE), shared(ID)]).toEqual([['a', 'b'].map(digest => ({ ...scan(digest), material: 'idCard' })), ['a', 'b'].map(digest => ({ ...scan(digest), material: 'idCard' })), []]);
    expect(log.read(['joint'], read => jointFiles(read, ID, {}))).toMatchObject({ number: 'LB2022-000001', applicant: APPLICANT, units: [TOWN_B, TOWN_A], departments: ['D-MZJ'], files: [{ material: 'idCard' }, {}] });
    expect(log.read(['joint'], read => jointFiles(read, CASE, {}))).toBeNull();
    for (const name of ['joint', 'joint-paper', 'joint-leg']) expect(await log.runner.verify(name), name).toMatchObject({ identical: true, firstDifference: null });
  });

  it('stands in the lists of the counter that took it and of the town that goes on with it, and is found from a leg', async () => {
    const of = (filter: Parameters<typeof joints>[1], open = false) => log.read(['joint'], read => joints(read, filter, { at: { on: DAY }, open })).length;
    expect([of({ town: TOWN_A }), of({ town: TOWN_B }), of({ town: '610702199' }), of({ department: 'D-MZJ' }), of({ department: 'D-CL' }), of('all', true)]).toEqual([1, 1, 0, 1, 0, 1]);
    const beforeSplit = log.read(['joint'], read => joints(read, { department: 'D-MZJ' }, { at: { on: DAY, number: (read.row(jointProjection, ID)?.from ?? 0) - 1 } }));
    expect(beforeSplit).toEqual([]);
    await log.happened(onCase(CASE, received()), onCase(OTHER_CASE, received({ ...onLicence, number: 'HT2022-000002' })), ...on(opened(RULED, CASE), opened(LICENCE, OTHER_CASE)));
    expect([CASE, OTHER_CASE, ID].map(id => log.read(['joint'], read => jointOfCase(read, id, {})))).toEqual([ID, ID, null]);
  });

  it('counts once where cases are counted', async () => {
    const alone = '99999999-9999-4999-8999-999999999999';
    await log.happened(onCase(CASE, received()), onCase(OTHER_CASE, received({ ...onLicence, number: 'HT2022-000002' })), onCase(alone, received({ number: 'HT2022-000003' })), ...on(opened(RULED, CASE), opened(LICENCE, OTHER_CASE)));
    const count = () => log.read(['adoption'], read => adoption(read, { from: DAY, to: DAY, by: 'month' }, {})).rows;
    expect(count()).toMatchObject([{ cases: 2, legs: 2, decided: 0 }]);
    await log.happened(onCase(CASE, accepted()), onCase(CASE, refused()));
    expect(count()).toMatchObject([{ cases: 2, legs: 2, decided: 0 }]);
    await log.happened(onCase(OTHER_CASE, accepted()), onCase(OTHER_CASE, refused()));
    expect(count()).toMatchObject([{ cases: 2, legs: 2, decided: 1, granted: 0 }]);
  });
});
