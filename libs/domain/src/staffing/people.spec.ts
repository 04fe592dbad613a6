import { describe, expect, it } from 'vitest';
import { stateAfter } from '../kernel/testing/specification.ts';
import { isCompetent, itemsHandledBy, leaderAt, staffingDecider, type StaffingEvent } from './index.ts';
import { actor, assigned, at, created, DEPARTMENT, EARLIER, ELSEWHERE, given, inVillage, ITEM, ITEMS, LATER, MANAGER, MANNED, NOW, OPERATOR, OTHER_TOWN, relieved, SENDER, STATION, TOWN, VILLAGE } from './testing/fixtures.ts';

const BUREAU = actor('approval_bureau', 'D-SPJ');

// @req #57
describe('leader in charge and direct head', () => {
  const appoint = (person: string, parts: { position?: 'leader' | 'head'; from?: string | null } = {}) => ({ type: 'AppointLeader' as const, data: { position: 'leader' as const, person, from: null, ...parts } });
  const appointed = (person: string, from: string): StaffingEvent => ({ type: 'LeaderAppointed', data: { unit: TOWN, position: 'leader', person, from } });
  const by = at({ actor: OPERATOR });
  it('are appointed for a centre or station, by the body above it', () => {
    given().when(appoint('p1'), by).records(appointed('p1', NOW));
    given().when(appoint('p1', { position: 'head', from: LATER }), by).recordsTypes('LeaderAppointed');
    given().when(appoint('p1'), inVillage()).recordsTypes('LeaderAppointed');
    given(appointed('p1', EARLIER)).when(appoint('p1'), by).changesNothing();
  });
  it('are not appointed elsewhere, by themselves, backwards, or from people unknown', () => {
    given().when(appoint('p1'), at({ unit: DEPARTMENT, actor: OPERATOR })).refuses('office-not-of-unit');
    given().when(appoint('p1'), at()).refuses('not-the-centre');
    given().when(appoint('p1'), at({ actor: { ...OPERATOR, id: 'p1' } })).refuses('self-appointment');
    given().when(appoint('nobody'), by).refuses('unknown-person');
    given().when(appoint('p1', { from: EARLIER }), by).refuses('start-in-past');
  });
  it('are one each at any time: the last whose time has come', () => {
    const state = stateAfter(staffingDecider, [appointed('p1', EARLIER), appointed('p2', LATER), appointed('p3', NOW)]);
    expect([EARLIER, NOW, LATER].map(when => leaderAt(state, 'leader', when)?.person)).toEqual(['p1', 'p3', 'p2']);
    expect([leaderAt(state, 'head', NOW), leaderAt(state, 'leader', '2023-01-01T00:00:00.000Z')]).toEqual([null, null]);
  });
});

// @req #41
describe('who handles an item', () => {
  const name = (person: string, items: string[] = [ITEM], from: string | null = null) => ({ type: 'NameHandlers' as const, data: { person, items, from } });
  const named = (items: string[], from = EARLIER): StaffingEvent => ({ type: 'HandlersNamed', data: { unit: TOWN, person: 'p1', items, from } });
  it('is somebody with a post of the unit', () => {
    given(...MANNED).when(name('p1'), at()).records(named([ITEM], NOW));
    given(...MANNED).when(name('p2'), at()).recordsTypes('HandlersNamed');
    given(...MANNED).when(name('p3'), at()).refuses('handler-not-on-post');
    given(...MANNED, relieved('A', 'p1')).when(name('p1'), at()).refuses('handler-not-on-post');
    given(created(), assigned('A', 'p1', { from: LATER })).when(name('p1'), at()).refuses('handler-not-on-post');
    given(created(), assigned('A', 'p1', { from: LATER })).when(name('p1', [ITEM], LATER), at()).recordsTypes('HandlersNamed');
  });
  it('is named by the centre, for items of the catalogue, not for the past', () => {
    given(...MANNED).when(name('p1'), at({ actor: SENDER })).refuses('not-the-centre');
    given(...MANNED).when(name('p1', ['999999999999']), at()).refuses('unknown-item');
    given(...MANNED).when(name('p1', [ITEM, ITEM]), at()).refuses('duplicate-code');
    given(...MANNED).when(name('p1', [ITEM], EARLIER), at()).refuses('start-in-past');
  });
  it('is told by the last list, while the person has a post', () => {
    const state = stateAfter(staffingDecider, [...MANNED, named([...ITEMS]), named([ITEM], NOW), relieved('A', 'p1', { from: LATER })]);
    expect([EARLIER, NOW, LATER].map(when => itemsHandledBy(state, 'p1', when))).toEqual([ITEMS, [ITEM], []]);
    given(...MANNED, named([ITEM])).when(name('p1'), at()).changesNothing();
  });
});

// @req #61 #67
describe('competency', () => {
  const certify = (items: string[] = [], until: string | null = null, person = 'p1') => ({ type: 'CertifyCompetency' as const, data: { person, items, until } });
  const withdraw = { type: 'WithdrawCompetency' as const, data: { person: 'p1', reason: '复核未通过' } };
  const sent = [created({ sendingUnit: DEPARTMENT }), assigned('A', 'p1')];
  const certified = (by = DEPARTMENT as string, items: string[] = [ITEM], until: string | null = null): StaffingEvent => ({ type: 'CompetencyCertified', data: { unit: TOWN, person: 'p1', items, by, on: '2023-03-01', until } });
  const withdrawn: StaffingEvent = { type: 'CompetencyWithdrawn', data: { unit: TOWN, person: 'p1', by: DEPARTMENT, from: NOW, reason: '复核未通过' } };
  it('is certified by the body that sends the clerk; by the approval bureau where none does', () => {
    given(...sent).when(certify([ITEM]), at({ actor: SENDER })).records(certified());
    given(...MANNED).when(certify(), at({ actor: BUREAU })).records(certified('D-SPJ', []));
    given(...sent, certified()).when(certify([ITEM]), at({ actor: SENDER })).changesNothing();
  });
  it('is not the centre’s to certify or to take back, nor another department’s', () => {
    for (const who of [MANAGER, BUREAU, actor('dept_catalog_owner', 'D-SFJ'), actor('dept_reviewer', DEPARTMENT)]) given(...sent).when(certify(), at({ actor: who })).refuses('not-the-sending-unit');
    given(...sent, certified()).when(withdraw, at({ actor: MANAGER })).refuses('not-the-sending-unit');
    given(...MANNED).when(certify(), at({ actor: SENDER })).refuses('not-the-sending-unit');
  });
  it('of a department’s own people is the department’s', () => {
    const own = [created({ unit: DEPARTMENT, office: 'dept_reviewer' }), assigned('A', 'p1', { unit: DEPARTMENT })];
    given(...own).when(certify(), at({ unit: DEPARTMENT, actor: SENDER })).recordsTypes('CompetencyCertified');
    given(...own).when(certify(), at({ unit: DEPARTMENT, actor: BUREAU })).refuses('not-the-sending-unit');
  });
  it('is for people on a post, items of the catalogue and days to come', () => {
    given(created()).when(certify(), at({ actor: BUREAU })).refuses('handler-not-on-post');
    given(...sent).when(certify(['999999999999']), at({ actor: SENDER })).refuses('unknown-item');
    given(...sent).when(certify([], '2023-02-28'), at({ actor: SENDER })).refuses('end-before-start');
  });
  it('is taken back once by whoever gave it, also from somebody who has left', () => {
    given(...sent, certified()).when(withdraw, at({ actor: SENDER })).records(withdrawn);
    given(...sent, certified(), relieved('A', 'p1')).when(withdraw, at({ actor: SENDER })).records(withdrawn);
    given(...sent, certified(), withdrawn).when(withdraw, at({ actor: SENDER })).refuses('already-done');
    given(...sent).when(withdraw, at({ actor: SENDER })).refuses('does-not-exist');
  });
  it('counts from its day to its last day, for its items or for all', () => {
    const state = stateAfter(staffingDecider, [...sent, certified(DEPARTMENT, [ITEM], '2023-03-02')]);
    const of = (item: string, when: string) => isCompetent(state, { person: 'p1', item }, when);
    expect([of(ITEM, '2023-02-28T15:59:59.999Z'), of(ITEM, '2023-02-28T16:00:00.000Z'), of(ITEM, '2023-03-02T15:59:59.999Z'), of(ITEM, '2023-03-02T16:00:00.000Z')]).toEqual([false, true, true, false]);
    expect(of(ITEMS[1] ?? '', NOW)).toBe(false);
    expect(isCompetent(stateAfter(staffingDecider, [...sent, certified('D-SPJ', [])]), { person: 'p1', item: ITEMS[1] ?? '' }, LATER)).toBe(true);
    expect(isCompetent(stateAfter(staffingDecider, [...sent, certified(), withdrawn]), { person: 'p1', item: ITEM }, NOW)).toBe(false);
  });
});

// @req #59 #60
describe('a helper', () => {
  const list = (source: 'volunteer' | 'grid_manager' = 'volunteer', from: string | null = null) => ({ type: 'ListHelper' as const, data: { person: 'p3', source, from } });
  const delist = { type: 'DelistHelper' as const, data: { person: 'p3', from: null, reason: '任期届满' } };
  const listed: StaffingEvent = { type: 'HelperListed', data: { unit: VILLAGE, person: 'p3', source: 'volunteer', from: EARLIER } };
  const delisted: StaffingEvent = { type: 'HelperDelisted', data: { unit: VILLAGE, person: 'p3', from: NOW, reason: '任期届满' } };
  it.each(['party_member', 'committee_member', 'grid_manager', 'volunteer', 'social_worker'] as const)('comes from the source %s', source => {
    given(...STATION).when({ type: 'ListHelper', data: { person: 'p3', source, from: null } }, inVillage()).recordsTypes('HelperListed');
  });
  it('belongs to a village, kept by the village or its town', () => {
    given().when(list(), at()).refuses('not-a-village');
    given().when(list(), at({ unit: ELSEWHERE, actor: OPERATOR })).recordsTypes('HelperListed');
    given().when(list(), inVillage({ actor: actor('centre_manager', OTHER_TOWN) })).refuses('not-the-centre');
    given().when({ type: 'ListHelper', data: { person: 'nobody', source: 'volunteer', from: null } }, inVillage()).refuses('unknown-person');
    given().when(list('volunteer', EARLIER), inVillage()).refuses('start-in-past');
  });
  it('is listed once, and again under another source', () => {
    given(listed).when(list(), inVillage()).changesNothing();
    given(listed).when(list('grid_manager'), inVillage()).recordsTypes('HelperListed');
  });
  it('is taken from the list once, and not with open cases', () => {
    given(listed).when(delist, inVillage()).records(delisted);
    given(listed, delisted).when(delist, inVillage()).refuses('already-done');
    given().when(delist, inVillage()).refuses('helper-unlisted');
    given(listed).when(delist, inVillage({ openCases: () => 1 })).refuses('open-cases');
  });
});
