import type { MessageId, Text } from '../i18n/text.tsx';

/** Stored event names that have a word of the office; the others are shown as they are stored. */
const WORDS = {
  LogOpened: 'event.LogOpened', UnitEstablished: 'event.UnitEstablished', UnitRenamed: 'event.UnitRenamed', InstrumentRegistered: 'event.InstrumentRegistered',
  CatalogAdjustmentDrafted: 'event.CatalogAdjustmentDrafted', ItemKept: 'event.ItemKept', ItemRenamed: 'event.ItemRenamed', ItemAdded: 'event.ItemAdded', ItemWithdrawn: 'event.ItemWithdrawn', ItemsMerged: 'event.ItemsMerged', ItemSplit: 'event.ItemSplit', ItemFateCleared: 'event.ItemFateCleared',
  TownCapacityOpinionRecorded: 'event.TownCapacityOpinionRecorded', CatalogAdjustmentProposed: 'event.CatalogAdjustmentProposed', CatalogAdjustmentReturned: 'event.CatalogAdjustmentReturned', CatalogAdjustmentRejected: 'event.CatalogAdjustmentRejected', CatalogAdjustmentWithdrawn: 'event.CatalogAdjustmentWithdrawn',
  CatalogUnifiedReviewPassed: 'event.CatalogUnifiedReviewPassed', LegalityReviewRequested: 'event.LegalityReviewRequested', LegalityReviewPassed: 'event.LegalityReviewPassed', LegalityReviewFailed: 'event.LegalityReviewFailed', CatalogAdjustmentApproved: 'event.CatalogAdjustmentApproved',
  CatalogVersionPublished: 'event.CatalogVersionPublished', CatalogPublicationCancelled: 'event.CatalogPublicationCancelled', CatalogVersionTookEffect: 'event.CatalogVersionTookEffect', CatalogVersionSuperseded: 'event.CatalogVersionSuperseded', CatalogFiledWithProvince: 'event.CatalogFiledWithProvince',
  ItemAmended: 'event.ItemAmended', ItemSuspended: 'event.ItemSuspended', ItemResumed: 'event.ItemResumed', ItemCorrected: 'event.ItemCorrected',
  VillageItemProposed: 'event.VillageItemProposed', VillageItemImplemented: 'event.VillageItemImplemented', VillageGuidePublished: 'event.VillageGuidePublished',
} as const satisfies Readonly<Record<string, MessageId>>;

/** The word of the office for a stored event name. */
export function eventWord({ t }: Text, type: string): string {
  return Object.hasOwn(WORDS, type) ? t(WORDS[type as keyof typeof WORDS]) : type;
}
