import type { PermissionEvent } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';
import type { PermissionDriftView, PlatformState } from './view.ts';

export interface DriftRow {
  town: string;
  platform: string;
  item: string;
  step: PermissionDriftView['step'];
  kind: PermissionDriftView['kind'];
  detectedAt: string;
  resolved: { at: string; reason: string; number: number } | null;
  number: number;
}

/** Rights on which a platform and the list differ, the latest finding of each. @req #33 */
export const permissionDriftProjection = defineProjection<DriftRow, PermissionEvent>({
  name: 'permission-drift',
  version: 1,
  categories: ['permissions'],
  keys: ({ data }) => ('item' in data ? [`${data.town}/${data.platform}/${data.item}/${data.step}`] : []),
  initial: () => ({ town: '', platform: '', item: '', step: 'accept', kind: 'missing', detectedAt: '', resolved: null, number: -1 }),
  indexes: { all: () => 'all', town: row => row.town },
  listsAt: { all: 'fixed', town: 'fixed' },
  history: 'versions',
  on: {
    PermissionDriftDetected: (row, { data: { town, platform, item, step, kind }, number, metadata }) => void Object.assign(row, { town, platform, item, step, kind, detectedAt: metadata.recordedAt, resolved: null, number }),
    PermissionDriftResolved: (row, { data: { reason }, number, metadata }) => {
      row.resolved = { at: metadata.recordedAt, reason, number };
    },
  },
});

export interface PlatformRow {
  town: string;
  platform: string;
  configured: PlatformState['configured'];
  reconciled: PlatformState['reconciled'];
}

/** What a platform was told last of a town's rights, and how its export compared, by town and platform. @req #33 */
export const platformProjection = defineProjection<PlatformRow, PermissionEvent>({
  name: 'permission-platform',
  version: 1,
  categories: ['permissions'],
  keys: ({ data }) => ('item' in data ? [] : [`${data.town}/${data.platform}`]),
  initial: key => ({ town: key.slice(0, key.indexOf('/')), platform: key.slice(key.indexOf('/') + 1), configured: null, reconciled: null }),
  indexes: { all: () => 'all', town: row => row.town },
  listsAt: { all: 'fixed', town: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    PlatformPermissionsConfigured: (row, { data: { version, rights, digest, on }, number }) => {
      row.configured = { version, rights, digest, on, number };
    },
    PermissionsReconciled: (row, { data: { source, rows, differences }, number, metadata }) => {
      row.reconciled = { source, rows, differences, at: metadata.recordedAt, number };
    },
  },
});
