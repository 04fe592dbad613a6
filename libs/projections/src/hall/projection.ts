import type { HallEvent } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';
import type { HallDirectory } from './view.ts';

export interface HallRow {
  town: string;
  edition: number;
  status: 'draft' | 'confirmed' | 'published';
  catalogVersion: string;
  delegatedCount: number;
  absent: HallDirectory['absent'];
  entries: HallDirectory['entries'];
  effectiveFrom: string | null;
  number: number;
}

// #region definition
/** Editions of the directories of town halls, by town and edition. */
export const hallProjection = defineProjection<HallRow, HallEvent>({
  name: 'hall-directory',
  version: 1,
  categories: ['halldirectory'],
  keys: ({ data }) => [`${data.town}/${String(data.edition).padStart(6, '0')}`],
  initial: key => ({ town: key.slice(0, key.lastIndexOf('/')), edition: Number(key.slice(key.lastIndexOf('/') + 1)), status: 'draft', catalogVersion: '', delegatedCount: 0, absent: [], entries: [], effectiveFrom: null, number: -1 }),
  indexes: { all: () => 'all', town: row => row.town },
  listsAt: { all: 'fixed', town: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    HallDirectoryDrafted: (row, { data: { catalogVersion, delegatedCount, absent, entries }, number }) => void Object.assign(row, { status: 'draft', catalogVersion, delegatedCount, absent, entries, number }),
    HallDirectoryConfirmed: row => void Object.assign(row, { status: 'confirmed' }),
    HallDirectoryPublished: (row, { data, number }) => void Object.assign(row, { status: 'published', effectiveFrom: data.effectiveFrom, number }),
  },
});
// #endregion definition
