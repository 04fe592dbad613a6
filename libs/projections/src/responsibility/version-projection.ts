import type { ResponsibilityListEvent } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';

export interface ListVersionRow {
  version: string;
  changeId: string;
  base: string | null;
  rowsDigest: string;
  itemCount: number;
  droppedCount: number;
  effectiveFrom: string;
  officer: string;
  cancelled: { reason: string; number: number; recordedAt: string } | null;
  /** Notice; nothing computes from it. */
  tookEffectOn: string | null;
  number: number;
  recordedAt: string;
}

/** Versions of the responsibility list by name. Which one counts on a day is computed by the query, never stored. @req #21 #22 */
export const listVersionProjection = defineProjection<ListVersionRow, ResponsibilityListEvent>({
  name: 'responsibility-version',
  version: 1,
  categories: ['responsibilitylist'],
  keys: ({ data }) => [data.version],
  initial: version => ({ version, changeId: '', base: null, rowsDigest: '', itemCount: 0, droppedCount: 0, effectiveFrom: '', officer: '', cancelled: null, tookEffectOn: null, number: -1, recordedAt: '' }),
  indexes: { all: () => 'all', change: row => row.changeId },
  listsAt: { all: 'fixed', change: 'changing' },
  history: 'versions',
  revisions: true,
  on: {
    ResponsibilityVersionScheduled: (row, { data, number, metadata }) => {
      const { changeId, base, rowsDigest, items, dropped, effectiveFrom, officer } = data;
      Object.assign(row, { changeId, base, rowsDigest, itemCount: items.length, droppedCount: dropped.length, effectiveFrom, officer, cancelled: null, tookEffectOn: null, number, recordedAt: metadata.recordedAt });
    },
    ResponsibilityVersionCancelled: (row, { data, number, metadata }) => {
      row.cancelled = { reason: data.reason, number, recordedAt: metadata.recordedAt };
    },
    ResponsibilityVersionTookEffect: (row, { data }) => {
      row.tookEffectOn = data.on;
    },
  },
});
