import fc from 'fast-check';
import { describe, it } from 'vitest';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { type OrganisationCommand, type OrganisationContext, organisationDecider, organisationEvents, type UnitFacts } from './index.ts';

const units = new Map<string, UnitFacts>(['D-A', 'D-B', 'D-C'].map(code => [code, { code, kind: 'department', parent: null, active: true }]));
const context: OrganisationContext = { now: '2023-01-12T01:00:00.000Z', today: '2023-01-12', actor: { id: 'u', unit: 'D-A', offices: ['operator'] }, units, instruments: new Map() };
const change = fc.record({ effectiveFrom: fc.constantFrom('2022-12-31', '2023-01-01', '2023-02-01', '2023-03-01', '2023-04-01'), instrument: fc.constantFrom(null, null, 'unknown'), reason: fc.constantFrom('机构改革', '更正') });
const other = fc.constantFrom('D-A', 'D-B', 'D-C', 'D-Z');
const word = fc.constantFrom('甲', '乙', '丙');
const establish: OrganisationCommand = {
  type: 'EstablishUnit',
  data: { code: 'D-X', name: { zh: '某局', en: '' }, shortName: null, kind: 'department', parent: 'D-A', level: 3, aliases: [], servicePoint: null, effectiveFrom: '2023-01-01', source: 'test', illustrative: true },
};
const commands: fc.Arbitrary<OrganisationCommand> = fc.oneof(
  fc.constant(establish),
  fc.tuple(change, word).map(([data, zh]) => ({ type: 'RenameUnit' as const, data: { ...data, name: { zh, en: '' }, shortName: null } })),
  fc.tuple(change, word).map(([data, alias]) => ({ type: 'AddUnitAlias' as const, data: { ...data, alias } })),
  fc.tuple(change, other).map(([data, parent]) => ({ type: 'MoveUnit' as const, data: { ...data, parent } })),
  fc.tuple(change, other).map(([data, into]) => ({ type: 'MergeUnit' as const, data: { ...data, into } })),
  change.map(data => ({ type: 'DissolveUnit' as const, data })),
);

// @req #6
describe('any history of a unit', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(organisationDecider, { acts: commands.map(command => ({ command, context })), way: [{ command: establish, context }], events: organisationEvents, reaches: organisationEvents.map(({ type }) => type) });
  });
});
