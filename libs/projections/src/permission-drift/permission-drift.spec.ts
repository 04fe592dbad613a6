import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PermissionEvent } from '@yichuang/domain';
import { CATALOGUE_WITH_LICENCE, LICENCE, LIST_2022, TOWN_A } from '../testing/authority-log.ts';
import { bench, type Bench, type Happened } from '../testing/log.ts';
import { permissionDrifts, platformStates } from './query.ts';

const DIGEST = 'c'.repeat(64);
const place = { town: TOWN_A, platform: 'wangban' };
const on = (event: PermissionEvent): Happened => ({ stream: `permissions-${TOWN_A}`, event });
const right = { ...place, item: LICENCE, step: 'decide' } as const;

describe('rights on another platform', () => {
  let log: Bench;
  beforeEach(async () => {
    log = await bench();
    await log.happened(...CATALOGUE_WITH_LICENCE, ...LIST_2022, on({ type: 'PlatformPermissionsConfigured', data: { ...place, version: '2022', rights: 4, digest: DIGEST, on: '2022-02-01' } }));
  });
  afterEach(() => log.close());
  const drifts = (filter: Parameters<typeof permissionDrifts>[1] = {}, number?: number) => log.read(['permission-drift'], read => permissionDrifts(read, filter, { on: '2022-03-01', number }));
  const states = (day = '2022-03-01') => log.read(['permission-drift'], read => platformStates(read, { on: day }));

  it('are open until the difference is gone, and open again when it comes back', async () => {
    const found = await log.happened(on({ type: 'PermissionsReconciled', data: { ...place, source: DIGEST, rows: 3, differences: 1 } }), on({ type: 'PermissionDriftDetected', data: { ...right, kind: 'missing' } }));
    expect(drifts()).toMatchObject([{ town: { code: TOWN_A, zh: '甲镇' }, item: LICENCE, name: { zh: `事项${LICENCE}` }, step: 'decide', kind: 'missing', resolved: null, number: found }]);
    expect(states()).toMatchObject([{ platform: 'wangban', open: 1, reconciled: { rows: 3, differences: 1 }, stale: false, revision: 2 }]);
    await log.happened(on({ type: 'PermissionDriftResolved', data: { ...right, reason: '已补配' } }));
    expect([drifts({ open: true }).length, drifts({ open: false })[0]?.resolved?.reason, states()[0]?.open]).toEqual([0, '已补配', 0]);
    await log.happened(on({ type: 'PermissionDriftDetected', data: { ...right, kind: 'surplus' } }));
    expect(drifts({ town: TOWN_A, platform: 'wangban', open: true })).toMatchObject([{ kind: 'surplus', resolved: null }]);
    expect(drifts({}, found)).toMatchObject([{ kind: 'missing' }]);
    expect(drifts({ town: '610702101' })).toEqual([]);
  });

  it('are stale when the list in force is another than the platform was told', async () => {
    expect([states('2022-01-31')[0]?.stale, states('2022-02-01')[0]?.stale]).toEqual([true, false]);
  });
});
