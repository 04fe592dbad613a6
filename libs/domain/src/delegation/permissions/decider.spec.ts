import { describe, expect, it } from 'vitest';
import { actor, codeOf, sha256 } from '../../catalog/testing/fixtures.ts';
import type { RejectionCode } from '../../kernel/rejection-codes.ts';
import { specification, stateAfter } from '../../kernel/testing/specification.ts';
import { MOST_CHANGES, openDrifts, PermissionCommand, type PermissionContext, permissionDecider, type PermissionEvent, permissionEvents, type ReconcilePermissions } from '../index.ts';
import { OTHER_TOWN, PLACES, TOWN } from '../testing/fixtures.ts';

const { given } = specification(permissionDecider, { events: permissionEvents, commands: PermissionCommand });
const [ONE, TWO, STRANGE] = [codeOf(1), codeOf(2), codeOf(9)];
const BUREAU = actor('D-SPJ', 'p-bureau', 'approval_bureau');
const context = (parts: Partial<PermissionContext> = {}): PermissionContext => ({
  now: '2023-02-01T01:00:00.000Z', today: '2023-02-01', actor: BUREAU, town: TOWN, units: PLACES, sha256,
  list: { version: '2023', rights: new Map([[ONE, ['accept', 'review', 'decide']], [TWO, ['accept']]]) }, ...parts,
});
const place = { town: TOWN, platform: 'case-platform' };
const source = 'a'.repeat(64);
const reconcile = (rights: ReconcilePermissions['data']['rights'], of = source) => ({ type: 'ReconcilePermissions' as const, data: { ...place, source: of, rights } });
const EQUAL: ReconcilePermissions['data']['rights'] = [{ item: ONE, steps: ['accept', 'review', 'decide'] }, { item: TWO, steps: ['accept'] }];
const OTHER: ReconcilePermissions['data']['rights'] = [{ item: ONE, steps: ['accept', 'review'] }, { item: TWO, steps: ['accept', 'review'] }];
const compared = (differences: number, of = source): PermissionEvent => ({ type: 'PermissionsReconciled', data: { ...place, source: of, rows: 2, differences } });
const missing: PermissionEvent = { type: 'PermissionDriftDetected', data: { ...place, item: ONE, step: 'decide', kind: 'missing' } };
const surplus: PermissionEvent = { type: 'PermissionDriftDetected', data: { ...place, item: TWO, step: 'review', kind: 'surplus' } };

// @req #33
describe('comparing a platform with the list', () => {
  it('raises each difference by itself, and nothing when they agree', () => {
    given().when(reconcile(OTHER), context()).records(compared(2), missing, surplus);
    given().when(reconcile(EQUAL), context()).records(compared(0));
    given().when(reconcile([{ item: STRANGE, steps: ['accept'] }, ...EQUAL]), context()).recordsTypes('PermissionsReconciled', 'PermissionDriftDetected');
    given().when(reconcile([{ item: ONE, steps: [] }]), context()).recordsTypes('PermissionsReconciled', ...Array.from({ length: 4 }, () => 'PermissionDriftDetected' as const));
  });

  it('does not raise a difference again while it is open, and resolves it when it is gone', () => {
    const again = 'b'.repeat(64);
    given(compared(2), missing, surplus).when(reconcile(OTHER), context()).changesNothing();
    given(compared(2), missing, surplus).when(reconcile(OTHER, again), context()).records(compared(2, again));
    given(compared(2), missing, surplus).when(reconcile(EQUAL, again), context()).recordsTypes('PermissionsReconciled', 'PermissionDriftResolved', 'PermissionDriftResolved');
    const gone = stateAfter(permissionDecider, [compared(2), missing, surplus, { type: 'PermissionDriftResolved', data: { ...place, item: ONE, step: 'decide', reason: '已补' } }]);
    expect(openDrifts(gone).map(({ item }) => item)).toEqual([TWO]);
  });

  it('turns round a difference that has changed sides', () => {
    const withoutDecide = context({ list: { version: '2023.1', rights: new Map([[ONE, ['accept', 'review']], [TWO, ['accept']]]) } });
    given(compared(1), missing).when(reconcile(EQUAL, 'b'.repeat(64)), withoutDecide).recordsTypes('PermissionsReconciled', 'PermissionDriftResolved', 'PermissionDriftDetected');
  });

  it('keeps platforms apart', () => {
    const other = { type: 'ReconcilePermissions' as const, data: { ...reconcile(OTHER).data, platform: 'control' } };
    given(compared(2), missing, surplus).when(other, context()).recordsTypes('PermissionsReconciled', 'PermissionDriftDetected', 'PermissionDriftDetected');
  });

  it('goes on with the same file when there are more differences than one append holds', () => {
    const rights = Array.from({ length: MOST_CHANGES + 5 }, (_, n) => ({ item: codeOf(100 + n), steps: ['accept' as const] }));
    const first = permissionDecider.decide(reconcile([...rights, ...EQUAL]), permissionDecider.initialState(), context());
    expect(first).toHaveLength(MOST_CHANGES + 1);
    expect(first[0]?.data).toMatchObject({ differences: MOST_CHANGES + 5 });
    given(...first).when(reconcile([...rights, ...EQUAL]), context()).recordsTypes('PermissionsReconciled', ...Array.from({ length: 5 }, () => 'PermissionDriftDetected' as const));
  });

  it.each<[RejectionCode, Partial<PermissionContext>, ReconcilePermissions['data']['rights']]>([
    ['no-list', { list: null }, EQUAL],
    ['wrong-office', { actor: actor('D-SPJ', 'p-x', 'dept_catalog_owner') }, EQUAL],
    ['unknown-unit', { town: OTHER_TOWN }, EQUAL],
    ['unknown-unit', { units: new Map() }, EQUAL],
    ['code-malformed', {}, [{ item: '12', steps: ['accept'] }]],
    ['duplicate-code', {}, [...EQUAL, ...EQUAL]],
  ])('is refused with %s', (code, parts, rights) => given().when(reconcile(rights), context(parts)).refuses(code));
});

// @req #33
describe('what a platform was told, and what was explained', () => {
  const configure = { type: 'ConfigurePlatformPermissions' as const, data: place };
  it('is recorded once for each state of the list', () => {
    const [told] = given().when(configure, context()).recordsTypes('PlatformPermissionsConfigured');
    expect(told?.data).toMatchObject({ version: '2023', rights: 4, on: '2023-02-01' });
    if (told) given(told).when(configure, context({ list: { version: '2023.1', rights: new Map([[ONE, ['accept']]]) } })).recordsTypes('PlatformPermissionsConfigured');
    given().when(configure, context({ list: null })).refuses('no-list');
    given().when({ ...configure, data: { ...place, town: OTHER_TOWN } }, context()).refuses('unknown-unit');
  });

  it('closes a difference, until a later comparison still finds it', () => {
    const explain = (item: string) => ({ type: 'ExplainPermissionDrift' as const, data: { platform: place.platform, item, step: 'decide' as const, reason: '系统升级期间暂缓' } });
    const explained: PermissionEvent = { type: 'PermissionDriftResolved', data: { ...place, item: ONE, step: 'decide', reason: '系统升级期间暂缓' } };
    given(compared(2), missing, surplus).when(explain(ONE), context()).records(explained);
    given(compared(2), missing, surplus).when(explain(TWO), context()).refuses('no-such-drift');
    given(compared(2), missing, surplus, explained).when(reconcile(OTHER, 'b'.repeat(64)), context()).records(compared(2, 'b'.repeat(64)), missing);
  });
});
