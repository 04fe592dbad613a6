import type { CatalogEvent, FateCounts } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';

export interface VersionRow {
  version: string;
  adjustmentId: string;
  base: string | null;
  counts: FateCounts;
  instrument: string;
  publishedOn: string;
  effectiveFrom: string;
  cancelled: boolean;
  /** Number and time of the event that published it. */
  number: number;
  recordedAt: string;
  filedOn: string | null;
  /** Notices; nothing computes from them. */
  tookEffectOn: string | null;
  supersededBy: string | null;
}

const NONE: FateCounts = { before: 0, kept: 0, renamed: 0, withdrawn: 0, mergedAway: 0, splitAway: 0, splitInto: 0, added: 0, after: 0 };

/** Published versions of the catalogue by their name. Which one counts on a day is computed by the query, never stored. */
export const versionProjection = defineProjection<VersionRow, CatalogEvent>({
  name: 'catalog-version',
  version: 1,
  categories: ['catalog'],
  keys: ({ data }) => ('version' in data ? [data.version] : []),
  initial: version => ({ version, adjustmentId: '', base: null, counts: NONE, instrument: '', publishedOn: '', effectiveFrom: '', cancelled: false, number: -1, recordedAt: '', filedOn: null, tookEffectOn: null, supersededBy: null }),
  indexes: { all: () => 'all', adjustment: row => row.adjustmentId },
  listsAt: { all: 'fixed', adjustment: 'changing' },
  history: 'versions',
  revisions: true,
  on: {
    CatalogVersionPublished: (row, { data, number, metadata }) => {
      const { adjustmentId, base, counts, instrument, publishedOn, effectiveFrom } = data;
      Object.assign(row, { adjustmentId, base, counts, instrument, publishedOn, effectiveFrom, number, recordedAt: metadata.recordedAt, cancelled: false });
    },
    CatalogPublicationCancelled: row => {
      row.cancelled = true;
    },
    CatalogFiledWithProvince: (row, { data }) => {
      row.filedOn = data.filedOn;
    },
    CatalogVersionTookEffect: (row, { data }) => {
      row.tookEffectOn = data.on;
    },
    CatalogVersionSuperseded: (row, { data }) => {
      row.supersededBy = data.by;
    },
  },
});
