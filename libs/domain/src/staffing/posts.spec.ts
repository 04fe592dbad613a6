import { describe, expect, it } from 'vitest';
import type { Role } from '../kernel/role.ts';
import { Role as Roles } from '../kernel/role.ts';
import { KINDS_OF } from './index.ts';
import { actor, assigned, at, created, DEPARTMENT, EARLIER, ELSEWHERE, given, GOVERNMENT, inVillage, LATER, MANAGER, MANNED, NOW, OPERATOR, OTHER_TOWN, REFORM, SENDER, TITLE, TOWN, VILLAGE } from './testing/fixtures.ts';

const create = (parts: { office?: Role; sendingUnit?: string | null; from?: string | null; post?: string } = {}) =>
  ({ type: 'CreatePost' as const, data: { post: 'A1', office: 'town_acceptor' as Role, title: TITLE, duties: ['receive' as const, 'accept' as const], sendingUnit: null, from: null, ...parts } });
const close = (from: string | null = null) => ({ type: 'ClosePost' as const, data: { post: 'A1', from, reason: '窗口合并' } });
const closed = { type: 'PostClosed' as const, data: { unit: TOWN, post: 'A1', from: NOW, reason: '窗口合并' } };

// @req #41 #43 #61
describe('a post', () => {
  it('counts from now or from a time to come, with its duties and the body that sends the clerk', () => {
    given().when(create(), at()).records(created({ from: NOW }));
    given().when(create({ from: LATER, sendingUnit: DEPARTMENT }), at()).records(created({ from: LATER, sendingUnit: DEPARTMENT }));
  });
  it('cannot have begun before it was created', () => {
    given().when(create({ from: EARLIER }), at()).refuses('start-in-past', { from: EARLIER, now: NOW });
  });
  it('keeps its code for ever', () => {
    given(created()).when(create(), at()).changesNothing();
    given(created()).when(create({ office: 'town_reviewer' }), at()).refuses('post-exists', { post: 'A1' });
    given(created(), closed).when(create({ from: LATER }), at()).refuses('post-exists');
  });
  it('stands in a unit that is there, and names a sender that is there', () => {
    given().when(create(), at({ unit: 'D-NONE' })).refuses('unknown-unit');
    given().when(create({ sendingUnit: 'D-OLD' }), at()).refuses('unknown-unit', { unit: 'D-OLD' });
  });
  it('is closed empty, once', () => {
    given(created()).when(close(), at()).records(closed);
    given(created(), closed).when(close(), at()).refuses('already-done');
    given(created()).when(close(EARLIER), at()).refuses('start-in-past');
    given(...MANNED).when(close(), at()).refuses('seat-taken');
    given(created(), assigned('A', 'p1', { from: LATER })).when(close(), at()).refuses('seat-taken');
    given().when(close(), at()).refuses('unknown-post', { post: 'A1' });
  });
});

// @req #40 #61
describe('an office', () => {
  it.each([
    ['village_agent', TOWN, OPERATOR], ['town_decider', VILLAGE, MANAGER], ['town_acceptor', DEPARTMENT, SENDER], ['dept_decider', TOWN, MANAGER], ['dept_reviewer', REFORM, OPERATOR],
    ['centre_manager', VILLAGE, OPERATOR], ['applicant', TOWN, MANAGER], ['public', TOWN, MANAGER],
  ] as const)('%s does not stand at %s', (office, unit, who) => {
    given().when(create({ office }), at({ unit, actor: who })).refuses('office-not-of-unit', { office, unit });
  });
  it('of the district stands at the body that the genesis names, and nowhere else', () => {
    const government = actor('government_publisher', GOVERNMENT);
    given().when(create({ office: 'legality_reviewer' }), at({ unit: 'D-SFJ', actor: government })).recordsTypes('PostCreated');
    given().when(create({ office: 'legality_reviewer' }), at({ unit: DEPARTMENT, actor: government })).refuses('office-not-of-unit');
    given().when(create({ office: 'auditor' }), at({ unit: 'D-SFJ', actor: government })).refuses('office-not-of-unit');
  });
  it('has a place for every role but those of the public', () => {
    expect(Roles.options.filter(role => KINDS_OF[role].length === 0)).toEqual(['applicant', 'public']);
  });
});

// @req #61
describe('who keeps the posts of a unit', () => {
  it.each([
    ['town_acceptor', TOWN, MANAGER], ['centre_manager', TOWN, OPERATOR], ['village_agent', VILLAGE, actor('village_manager', VILLAGE)], ['village_agent', VILLAGE, MANAGER], ['village_manager', VILLAGE, MANAGER],
    ['dept_decider', DEPARTMENT, SENDER], ['dept_catalog_owner', DEPARTMENT, OPERATOR], ['town_acceptor', ELSEWHERE, OPERATOR], ['records_officer', REFORM, actor('government_publisher', GOVERNMENT)],
    ['reform_officer', REFORM, actor('government_publisher', GOVERNMENT)],
  ] as const)('%s at %s: %o', (office, unit, who) => {
    given().when(create({ office }), at({ unit, actor: who })).recordsTypes('PostCreated');
  });
  it.each([
    ['another centre', 'town_acceptor', actor('centre_manager', OTHER_TOWN)], ['the body that sends the clerk', 'town_acceptor', SENDER], ['the manager for himself', 'centre_manager', MANAGER],
    ['the operator for windows', 'town_acceptor', OPERATOR], ['the approval bureau', 'town_acceptor', actor('approval_bureau', 'D-SPJ')],
  ] as const)('is not %s', (_, office, who) => {
    given().when(create({ office, sendingUnit: DEPARTMENT }), at({ actor: who })).refuses('not-the-centre');
  });
  it('is not another town over a village', () => {
    given().when(create({ office: 'village_agent' }), inVillage({ actor: actor('centre_manager', OTHER_TOWN) })).refuses('not-the-centre');
    given().when(create({ office: 'village_manager' }), inVillage({ actor: actor('village_manager', VILLAGE) })).refuses('not-the-centre');
    given().when(create({ office: 'reform_officer' }), at({ unit: REFORM, actor: OPERATOR })).refuses('not-the-centre');
  });
});
