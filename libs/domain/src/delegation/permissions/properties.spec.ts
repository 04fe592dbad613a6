import fc from 'fast-check';
import { describe, it } from 'vitest';
import { actor, codeOf, sha256 } from '../../catalog/testing/fixtures.ts';
import { holdsForAnyHistory } from '../../kernel/testing/histories.ts';
import { type PermissionCommand, type PermissionContext, permissionDecider, permissionEvents } from '../index.ts';
import { PLACES, TOWN } from '../testing/fixtures.ts';

const CODES = [codeOf(1), codeOf(2)];
const lists: readonly PermissionContext['list'][] = [null, { version: '2023', rights: new Map([[CODES[0] ?? '', ['accept', 'review']]]) }, { version: '2023.1', rights: new Map(CODES.map(code => [code, ['accept']])) }];
const context = (list: PermissionContext['list']): PermissionContext => ({ now: '2023-02-01T01:00:00.000Z', today: '2023-02-01', actor: actor('D-SPJ', 'p-bureau', 'approval_bureau'), town: TOWN, units: PLACES, sha256, list });
const step = fc.constantFrom('accept' as const, 'review' as const, 'decide' as const);
const rights = fc.uniqueArray(fc.record({ item: fc.constantFrom(...CODES), steps: fc.uniqueArray(step, { maxLength: 3 }) }), { selector: ({ item }) => item, maxLength: 2 });
const place = fc.constantFrom('case-platform', 'control').map(platform => ({ town: TOWN, platform }));
const commands: fc.Arbitrary<PermissionCommand> = fc.oneof(
  place.map(data => ({ type: 'ConfigurePlatformPermissions' as const, data })),
  fc.tuple(place, fc.constantFrom('a', 'b'), rights).map(([at, digit, told]) => ({ type: 'ReconcilePermissions' as const, data: { ...at, source: digit.repeat(64), rights: told } })),
  fc.tuple(place, fc.constantFrom(...CODES), step).map(([{ platform }, item, at]) => ({ type: 'ExplainPermissionDrift' as const, data: { platform, item, step: at, reason: '说明' } })),
);
const on = (command: PermissionCommand) => ({ command, context: context(lists[1] ?? null) });
const way = [
  on({ type: 'ConfigurePlatformPermissions', data: { town: TOWN, platform: 'control' } }),
  on({ type: 'ReconcilePermissions', data: { town: TOWN, platform: 'control', source: 'a'.repeat(64), rights: [] } }),
  on({ type: 'ExplainPermissionDrift', data: { platform: 'control', item: CODES[0] ?? '', step: 'accept', reason: '说明' } }),
];

// @req #33
describe('any history of the rights of a town on other platforms', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(permissionDecider, { acts: fc.tuple(commands, fc.constantFrom(...lists)).map(([command, list]) => ({ command, context: context(list) })), way, events: permissionEvents, reaches: permissionEvents.map(({ type }) => type) });
  });
});
