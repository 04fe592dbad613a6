import fc from 'fast-check';
import { describe, it } from 'vitest';
import { actor, codeOf, item, itemMap, UNITS } from '../catalog/testing/fixtures.ts';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { type HallCommand, type HallContext, hallDecider, hallEvents } from './index.ts';

const TOWN = '610702100';
const context = (holder: HallContext['actor']): HallContext => ({ now: '2023-01-12T01:00:00.000Z', today: '2023-01-12', actor: holder, units: UNITS, catalogue: { version: '2023', items: itemMap(item(1), item(2)) } });
const town = context(actor(TOWN, 'p-town', 'centre_manager'));
const reform = context(actor('D-SGB', 'p-reform', 'reform_officer'));
const draft = (edition: number, absent: boolean, catalogVersion = '2023'): HallCommand => ({
  type: 'DraftHallDirectory', data: { town: TOWN, edition, catalogVersion, delegated: absent ? [codeOf(1)] : [codeOf(1), codeOf(2)], absent: absent ? [{ code: codeOf(2), reason: '暂无场地' }] : [], entries: [] },
});
const edition = fc.integer({ min: 1, max: 3 });
const commands: fc.Arbitrary<HallCommand> = fc.oneof(
  fc.tuple(edition, fc.boolean(), fc.constantFrom('2023', '2023', '2022')).map(parts => draft(...parts)),
  edition.map(data => ({ type: 'ConfirmHallDirectory' as const, data: { edition: data } })),
  fc.tuple(edition, fc.constantFrom('2023-01-11', '2023-02-01')).map(([number, effectiveFrom]) => ({ type: 'PublishHallDirectory' as const, data: { edition: number, effectiveFrom } })),
);
const way = [
  { command: draft(1, false), context: town }, { command: { type: 'ConfirmHallDirectory' as const, data: { edition: 1 } }, context: reform },
  { command: { type: 'PublishHallDirectory' as const, data: { edition: 1, effectiveFrom: '2023-02-01' } }, context: town },
];

// @req #26
describe('any history of a hall directory', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(hallDecider, { acts: fc.record({ command: commands, context: fc.constantFrom(town, reform) }), way, events: hallEvents, reaches: hallEvents.map(({ type }) => type) });
  });
});
