import type { AgencyEvent, VillageItem } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';
import type { VillageItemStatus } from './view.ts';

export interface VillageItemRow {
  code: string;
  item: VillageItem | null;
  status: VillageItemStatus;
  proposedBy: string;
  reviewedBy: string | null;
  opinion: string | null;
  reason: string | null;
  towns: { code: string; effectiveFrom: string }[];
  guidePublishedOn: string | null;
  retiredFrom: string | null;
}

/** Services that villages give or help with, by code, along their path from proposal to published guide. */
export const villageItemProjection = defineProjection<VillageItemRow, AgencyEvent>({
  name: 'village-item',
  version: 1,
  categories: ['villageitem'],
  keys: ({ data }) => ['item' in data ? data.item.code : data.code],
  initial: code => ({ code, item: null, status: 'proposed', proposedBy: '', reviewedBy: null, opinion: null, reason: null, towns: [], guidePublishedOn: null, retiredFrom: null }),
  indexes: { all: () => 'all', upstream: row => row.item?.upstream ?? null },
  listsAt: { all: 'fixed', upstream: 'changing' },
  history: 'versions',
  revisions: true,
  on: {
    VillageItemProposed: (row, { data }) => void Object.assign(row, { status: 'proposed', item: data.item, proposedBy: data.by, reason: data.reason === '' ? null : data.reason }),
    VillageItemCollected: row => void Object.assign(row, { status: 'collected' }),
    VillageItemSummarised: row => void Object.assign(row, { status: 'summarised' }),
    VillageItemReviewed: (row, { data }) => void Object.assign(row, { status: 'reviewed', reviewedBy: data.department, opinion: data.opinion }),
    VillageItemReturned: (row, { data }) => void Object.assign(row, { status: 'returned', reason: data.reason }),
    VillageItemRejected: (row, { data }) => void Object.assign(row, { status: 'rejected', reason: data.reason }),
    VillageItemImplemented: (row, { data }) => {
      row.towns = [...row.towns.filter(({ code }) => code !== data.town), { code: data.town, effectiveFrom: data.effectiveFrom }];
      if (row.guidePublishedOn === null) row.status = 'implemented';
    },
    VillageGuidePublished: (row, { data }) => {
      row.guidePublishedOn ??= data.publishedOn;
      row.status = 'published';
    },
    VillageItemRetired: (row, { data }) => void Object.assign(row, { status: 'retired', retiredFrom: data.effectiveFrom, reason: data.reason }),
  },
});
