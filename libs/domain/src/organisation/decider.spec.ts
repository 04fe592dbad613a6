import { describe, expect, it } from 'vitest';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import { type OrganisationContext, OrganisationCommand, organisationDecider, type OrganisationEvent, organisationEvents, unitAt, unitFacts, type UnitFacts } from './index.ts';

const { given } = specification(organisationDecider, { events: organisationEvents, commands: OrganisationCommand });
const fact = (code: string, kind: UnitFacts['kind'], parent: string | null, active = true): [string, UnitFacts] => [code, { code, kind, parent, active }];
const context: OrganisationContext = {
  now: '2023-06-01T01:00:00.000Z', today: '2023-06-01', actor: { id: 'u1', unit: 'D-ZFB', offices: ['government_publisher'] }, instruments: new Map(),
  units: new Map([fact('610702', 'district', '6107'), fact('610702100', 'town', '610702'), fact('610702101', 'town', '610702'), fact('610702100201', 'village', '610702100'), fact('D-XF', 'department', '610702', false)]),
};
const unit = { code: 'D-FPB', name: { zh: '汉台区扶贫办', en: 'Poverty Alleviation Office' }, shortName: '区扶贫办', kind: 'department' as const, parent: '610702', level: 3, aliases: ['区扶贫开发办'], servicePoint: null, effectiveFrom: '2015-01-01', source: 'list', illustrative: false };
const established: OrganisationEvent = { type: 'UnitEstablished', data: unit };
const change = { effectiveFrom: '2021-06-01', instrument: null, reason: '机构改革' };
const rename = { ...change, name: { zh: '汉台区乡村振兴局', en: 'Rural Revitalisation Bureau' }, shortName: '区乡村振兴局' };
const renamed: OrganisationEvent = { type: 'UnitRenamed', data: { ...rename, code: 'D-FPB' } };
const town: OrganisationEvent = { type: 'UnitEstablished', data: { ...unit, code: '610702100', kind: 'town', parent: '610702' } };

describe('establishing a unit', () => {
  it('enters it under its code', () => {
    given().when({ type: 'EstablishUnit', data: unit }, context).records(established);
  });
  it('refuses a second one of the code, an unknown parent and itself as parent', () => {
    given(established).when({ type: 'EstablishUnit', data: { ...unit, level: 4 } }, context).refuses('already-exists');
    given().when({ type: 'EstablishUnit', data: { ...unit, parent: '999' } }, context).refuses('unknown-unit', { unit: '999' });
    given().when({ type: 'EstablishUnit', data: { ...unit, parent: unit.code } }, context).refuses('unit-cycle');
  });
});

// @req #6
describe('names over time', () => {
  it('keeps the old name for the days before', () => {
    given(established).when({ type: 'RenameUnit', data: rename }, context).records(renamed);
    const state = stateAfter(organisationDecider, [established, renamed]);
    expect(unitAt(state, '2021-05-31')?.name.zh).toBe('汉台区扶贫办');
    expect(unitAt(state, '2021-06-01')).toMatchObject({ name: rename.name, shortName: '区乡村振兴局', effectiveFrom: '2015-01-01', state: 'active' });
    expect(unitAt(state, '2014-12-31')).toMatchObject({ state: 'not_yet', name: { zh: '汉台区扶贫办' } });
  });
  it('refuses a day before the unit was or before the last rename', () => {
    given(established).when({ type: 'RenameUnit', data: { ...rename, effectiveFrom: '2014-12-31' } }, context).refuses('bad-effective-date');
    given(established, renamed).when({ type: 'RenameUnit', data: { ...rename, shortName: '乡振局', effectiveFrom: '2021-06-01' } }, context).refuses('bad-effective-date');
  });
  it('changes nothing when the name is already so, and refuses what does not exist or rests on an unknown document', () => {
    given(established, renamed).when({ type: 'RenameUnit', data: { ...rename, effectiveFrom: '2022-01-01' } }, context).changesNothing();
    given().when({ type: 'RenameUnit', data: rename }, context).refuses('does-not-exist');
    given(established).when({ type: 'RenameUnit', data: { ...rename, instrument: '7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a111' } }, context).refuses('unknown-instrument');
  });
  it('adds aliases from a day on', () => {
    const alias: OrganisationEvent = { type: 'UnitAliasAdded', data: { ...change, code: 'D-FPB', alias: '区乡振局' } };
    given(established).when({ type: 'AddUnitAlias', data: { ...change, alias: '区乡振局' } }, context).records(alias);
    given(established).when({ type: 'AddUnitAlias', data: { ...change, alias: '区扶贫开发办' } }, context).changesNothing();
    const state = stateAfter(organisationDecider, [established, alias]);
    expect(unitAt(state, '2021-05-31')?.aliases).toEqual(['区扶贫开发办']);
    expect(unitAt(state, '2021-06-01')?.aliases).toEqual(['区扶贫开发办', '区乡振局']);
  });
});

describe('moving', () => {
  it('hangs the unit under another one from a day on', () => {
    const moved: OrganisationEvent = { type: 'UnitMoved', data: { ...change, code: 'D-FPB', parent: '610702101' } };
    given(established).when({ type: 'MoveUnit', data: { ...change, parent: '610702101' } }, context).records(moved);
    const state = stateAfter(organisationDecider, [established, moved]);
    expect([unitAt(state, '2021-05-31')?.parent, unitAt(state, '2021-06-01')?.parent]).toEqual(['610702', '610702101']);
  });
  it('refuses unknown and ended parents, its own descendants and reversed days', () => {
    given(established).when({ type: 'MoveUnit', data: { ...change, parent: '404' } }, context).refuses('unknown-unit');
    given(established).when({ type: 'MoveUnit', data: { ...change, parent: 'D-XF' } }, context).refuses('unknown-unit');
    given(town).when({ type: 'MoveUnit', data: { ...change, parent: '610702100201' } }, context).refuses('unit-cycle');
    given(town).when({ type: 'MoveUnit', data: { ...change, parent: '610702100' } }, context).refuses('unit-cycle');
    given(established).when({ type: 'MoveUnit', data: { ...change, effectiveFrom: '2015-01-01', parent: '610702101' } }, context).refuses('bad-effective-date');
  });
});

describe('ending', () => {
  const merged: OrganisationEvent = { type: 'UnitMerged', data: { ...change, code: 'D-FPB', into: '610702101' } };
  it('merges into a unit that carries on', () => {
    given(established).when({ type: 'MergeUnit', data: { ...change, into: '610702101' } }, context).records(merged);
    const state = stateAfter(organisationDecider, [established, merged]);
    expect(unitAt(state, '2021-05-31')?.state).toBe('active');
    expect(unitAt(state, '2021-06-01')).toMatchObject({ state: 'merged', into: '610702101' });
    expect(unitFacts(state, '2021-06-01')).toEqual({ code: 'D-FPB', kind: 'department', parent: '610702', active: false });
  });
  it('dissolves', () => {
    const dissolved: OrganisationEvent = { type: 'UnitDissolved', data: { ...change, code: 'D-FPB' } };
    given(established).when({ type: 'DissolveUnit', data: change }, context).records(dissolved);
    expect(unitAt(stateAfter(organisationDecider, [established, dissolved]), '2022-01-01')?.state).toBe('dissolved');
  });
  it('refuses itself, unknown successors, days before the last change, and a unit with others below it', () => {
    given(established).when({ type: 'MergeUnit', data: { ...change, into: 'D-FPB' } }, context).refuses('unit-cycle');
    given(established).when({ type: 'MergeUnit', data: { ...change, into: '404' } }, context).refuses('unknown-unit');
    given(established, renamed).when({ type: 'DissolveUnit', data: change }, context).refuses('bad-effective-date');
    given(town).when({ type: 'DissolveUnit', data: change }, context).refuses('unit-has-children', { count: 1 });
  });
  it('lets an ended unit rest', () => {
    given(established, merged).when({ type: 'RenameUnit', data: rename }, context).refuses('unit-ended');
    given(established, merged).when({ type: 'DissolveUnit', data: change }, context).refuses('unit-ended');
  });
  it('knows nothing of a unit that never was', () => {
    expect(unitAt(organisationDecider.initialState(), '2023-01-01')).toBeNull();
    expect(unitFacts(organisationDecider.initialState(), '2023-01-01')).toBeNull();
  });
});
