import { AUTHORITY_EVENT_WORDS } from './authority-event-words.ts';
import { BULLETIN_EVENT_WORDS } from './bulletin-event-words.ts';
import { CASE_EVENT_WORDS } from './case-event-words.ts';
import { DISCLOSURE_EVENT_WORDS } from './disclosure-event-words.ts';
import { INSPECTION_EVENT_WORDS } from './inspection-event-words.ts';
import { JOINT_EVENT_WORDS } from './joint-event-words.ts';
import type { MessageId, Text } from '../i18n/text.tsx';
import { NOTICE_EVENT_WORDS } from './notice-event-words.ts';
import { COMPLAINT_EVENT_WORDS } from './complaint-event-words.ts';
import { REVIEW_EVENT_WORDS } from './review-event-words.ts';
import { RULEBOOK_EVENT_WORDS } from './rulebook-event-words.ts';
import { VENUE_EVENT_WORDS } from './venue-event-words.ts';

/** Stored event names that have a word of the office; the others are shown as they are stored. */
const WORDS = {
  ...AUTHORITY_EVENT_WORDS, ...RULEBOOK_EVENT_WORDS, ...COMPLAINT_EVENT_WORDS, ...REVIEW_EVENT_WORDS, ...CASE_EVENT_WORDS, ...BULLETIN_EVENT_WORDS, ...INSPECTION_EVENT_WORDS, ...DISCLOSURE_EVENT_WORDS, ...JOINT_EVENT_WORDS, ...VENUE_EVENT_WORDS, ...NOTICE_EVENT_WORDS,
  LogOpened: 'event.LogOpened', UnitEstablished: 'event.UnitEstablished', UnitRenamed: 'event.UnitRenamed', InstrumentRegistered: 'event.InstrumentRegistered',
  CatalogAdjustmentDrafted: 'event.CatalogAdjustmentDrafted', ItemKept: 'event.ItemKept', ItemRenamed: 'event.ItemRenamed', ItemAdded: 'event.ItemAdded', ItemWithdrawn: 'event.ItemWithdrawn', ItemsMerged: 'event.ItemsMerged', ItemSplit: 'event.ItemSplit', ItemFateCleared: 'event.ItemFateCleared',
  TownCapacityOpinionRecorded: 'event.TownCapacityOpinionRecorded', CatalogAdjustmentProposed: 'event.CatalogAdjustmentProposed', CatalogAdjustmentReturned: 'event.CatalogAdjustmentReturned', CatalogAdjustmentRejected: 'event.CatalogAdjustmentRejected', CatalogAdjustmentWithdrawn: 'event.CatalogAdjustmentWithdrawn',
  CatalogUnifiedReviewPassed: 'event.CatalogUnifiedReviewPassed', LegalityReviewRequested: 'event.LegalityReviewRequested', LegalityReviewPassed: 'event.LegalityReviewPassed', LegalityReviewFailed: 'event.LegalityReviewFailed', CatalogAdjustmentApproved: 'event.CatalogAdjustmentApproved',
  CatalogVersionPublished: 'event.CatalogVersionPublished', CatalogPublicationCancelled: 'event.CatalogPublicationCancelled', CatalogVersionTookEffect: 'event.CatalogVersionTookEffect', CatalogVersionSuperseded: 'event.CatalogVersionSuperseded', CatalogFiledWithProvince: 'event.CatalogFiledWithProvince',
  ItemAmended: 'event.ItemAmended', ItemSuspended: 'event.ItemSuspended', ItemResumed: 'event.ItemResumed', ItemCorrected: 'event.ItemCorrected',
  VillageItemProposed: 'event.VillageItemProposed', VillageItemImplemented: 'event.VillageItemImplemented', VillageGuidePublished: 'event.VillageGuidePublished',
  CalendarYearAmended: 'event.CalendarYearAmended', CalendarYearPublished: 'event.CalendarYearPublished', CommandRefused: 'event.CommandRefused', DriftDetected: 'event.DriftDetected', DriftResolved: 'event.DriftResolved',
  HallDirectoryConfirmed: 'event.HallDirectoryConfirmed', HallDirectoryDrafted: 'event.HallDirectoryDrafted', HallDirectoryPublished: 'event.HallDirectoryPublished', InstrumentLinked: 'event.InstrumentLinked', InstrumentRepealed: 'event.InstrumentRepealed',
  InstrumentScanAttached: 'event.InstrumentScanAttached', PersonalDataRevealed: 'event.PersonalDataRevealed', ProvincialEntriesRecorded: 'event.ProvincialEntriesRecorded', ProvincialSnapshotImported: 'event.ProvincialSnapshotImported', ReactionDone: 'event.ReactionDone',
  ReactorStarted: 'event.ReactorStarted', SubjectRegistered: 'event.SubjectRegistered', TimerCancelled: 'event.TimerCancelled', TimerFired: 'event.TimerFired', TimerSet: 'event.TimerSet',
  UnitAliasAdded: 'event.UnitAliasAdded', UnitDissolved: 'event.UnitDissolved', UnitMerged: 'event.UnitMerged', UnitMoved: 'event.UnitMoved', VillageItemCollected: 'event.VillageItemCollected',
  VillageItemRejected: 'event.VillageItemRejected', VillageItemRetired: 'event.VillageItemRetired', VillageItemReturned: 'event.VillageItemReturned', VillageItemReviewed: 'event.VillageItemReviewed', VillageItemSummarised: 'event.VillageItemSummarised',
} as const satisfies Readonly<Record<string, MessageId>>;

/** The word of the office for a stored event name. */
export function eventWord({ t }: Text, type: string): string {
  return Object.hasOwn(WORDS, type) ? t(WORDS[type as keyof typeof WORDS]) : type;
}

/** Every event name that has a word, by word, for a list to choose from. */
export function knownEvents(text: Text): readonly { readonly type: string; readonly word: string }[] {
  return Object.keys(WORDS).map(type => ({ type, word: eventWord(text, type) })).sort((a, b) => a.word.localeCompare(b.word, text.language === 'zh' ? 'zh-CN' : 'en'));
}
