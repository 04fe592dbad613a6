// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { Bilingual, LegalDate, Reason, UnitCode, Uuid } from '../kernel/values.ts';
import { ItemCode } from '../catalog/item.ts';

const pub = <S extends z.ZodRawShape>(shape: S) => classified('public', z.strictObject(shape));
export const VillageItemCode = z.string().regex(/^\d{2}V\d{3}$/);
/** 代办 done for, 帮办 done with, 直接办理 handled at the station. Deciding is never among them. */
export const AgencyMode = z.enum(['agency', 'assistance', 'handled_at_station']);
export const VillageItem = z.strictObject({
  code: VillageItemCode, name: Bilingual, theme: z.string().max(50), mode: AgencyMode, upstream: ItemCode.nullable(), receivingBody: z.string().max(100), handoverDays: z.number().int().min(0).max(10),
  inPersonRequired: z.boolean(), authorisationRequired: z.boolean(), priorityGroups: z.string().max(100), materialsSummary: z.string().max(500), illustrative: z.boolean(),
});
export type VillageItem = z.infer<typeof VillageItem>;

/** @req #18 #19 #27 */
export const VillageItemProposed = defineEvent('VillageItemProposed', 1, pub({ item: VillageItem, by: UnitCode, reason: z.string().max(1000) }));
/** @req #19 */
export const VillageItemCollected = defineEvent('VillageItemCollected', 1, pub({ code: VillageItemCode, town: UnitCode }));
/** @req #19 */
export const VillageItemSummarised = defineEvent('VillageItemSummarised', 1, pub({ code: VillageItemCode, by: UnitCode }));
/** @req #19 */
export const VillageItemReviewed = defineEvent('VillageItemReviewed', 1, pub({ code: VillageItemCode, department: UnitCode, opinion: Reason }));
export const VillageItemReturned = defineEvent('VillageItemReturned', 1, pub({ code: VillageItemCode, by: UnitCode, reason: Reason }));
export const VillageItemRejected = defineEvent('VillageItemRejected', 1, pub({ code: VillageItemCode, by: UnitCode, reason: Reason }));
/** @req #18 #19 */
export const VillageItemImplemented = defineEvent('VillageItemImplemented', 1, pub({ code: VillageItemCode, town: UnitCode, effectiveFrom: LegalDate, instrument: Uuid.nullable() }));
/** @req #18 */
export const VillageGuidePublished = defineEvent('VillageGuidePublished', 1, pub({ code: VillageItemCode, by: UnitCode, publishedOn: LegalDate }));
/** @req #18 */
export const VillageItemRetired = defineEvent('VillageItemRetired', 1, pub({ code: VillageItemCode, effectiveFrom: LegalDate, reason: Reason }));

export const agencyEvents = [VillageItemProposed, VillageItemCollected, VillageItemSummarised, VillageItemReviewed, VillageItemReturned, VillageItemRejected, VillageItemImplemented, VillageGuidePublished, VillageItemRetired] as const;
export type AgencyEvent = EventOf<typeof agencyEvents>;
