// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { LegalDate, Reason, Sha256, UnitCode, Uuid } from '../kernel/values.ts';
import { ItemCode, ItemRecord } from './item.ts';

const pub = <S extends z.ZodRawShape>(shape: S) => classified('public', z.strictObject(shape));
const adjustmentId = Uuid;
const count = z.number().int().min(0);
/** The person who acts at a gate, by pseudonymous reference: "each gate by another person" must be decidable from the log alone. */
const officer = classified('internal', z.string().min(1).max(64));

/** How the old catalogue becomes the new one. `before` − withdrawn − mergedAway − splitAway + splitInto + added = `after`. */
export const FateCounts = z.strictObject({ before: count, kept: count, renamed: count, withdrawn: count, mergedAway: count, splitAway: count, splitInto: count, added: count, after: count });
export type FateCounts = z.infer<typeof FateCounts>;

/** A batch is opened on a base version (null for the first catalogue) and on the authority of a document. @req #13 #17 */
export const CatalogAdjustmentDrafted = defineEvent('CatalogAdjustmentDrafted', 1, pub({
  adjustmentId, title: z.string().min(2).max(300), instrument: Uuid, proposer: UnitCode, base: z.strictObject({ version: z.string(), adjustmentId: Uuid, digest: Sha256 }).nullable(),
}));
// Fates: each old item has exactly one; a later fate of the same item in the same draft replaces the earlier one.
/** The item goes on. `record` is the whole item as it stands in the new version; `deviation` explains a difference from the provincial list. @req #13 */
export const ItemKept = defineEvent('ItemKept', 1, pub({ adjustmentId, record: ItemRecord, reason: z.string().max(1000), deviation: Reason.nullable() }));
/** The item goes on under another name: `record.name` is the new one. Outside a batch `adjustmentId` is null and `effectiveFrom` says when. @req #13 #16 */
export const ItemRenamed = defineEvent('ItemRenamed', 1, pub({ adjustmentId: Uuid.nullable(), record: ItemRecord, previousName: z.string(), reason: Reason, deviation: Reason.nullable(), effectiveFrom: LegalDate.nullable() }));
/** @req #13 #16 */
export const ItemAdded = defineEvent('ItemAdded', 1, pub({ adjustmentId, record: ItemRecord, reason: Reason, deviation: Reason.nullable() }));
/** Recalled to the department. `successor` says where a citizen goes now. @req #13 #16 */
export const ItemWithdrawn = defineEvent('ItemWithdrawn', 1, pub({ adjustmentId, code: ItemCode, reason: Reason, successor: UnitCode.nullable() }));
/** The items `from` go on inside the item `into`, which is itself kept, renamed or added. @req #13 #16 */
export const ItemsMerged = defineEvent('ItemsMerged', 1, pub({ adjustmentId, from: z.array(ItemCode).min(1).max(50), into: ItemCode, reason: Reason }));
/** The item ends; the records go on in its place. @req #13 #16 */
export const ItemSplit = defineEvent('ItemSplit', 1, pub({ adjustmentId, code: ItemCode, into: z.array(ItemRecord).min(2).max(20), reason: Reason }));
/** The fate of an item is open again (moved back to 待定). */
export const ItemFateCleared = defineEvent('ItemFateCleared', 1, pub({ adjustmentId, code: ItemCode }));
/** @req #17 */
export const TownCapacityOpinionRecorded = defineEvent('TownCapacityOpinionRecorded', 1, pub({ adjustmentId, town: UnitCode, opinion: z.enum(['can', 'can_with_support', 'cannot', 'no_answer']), note: z.string().max(1000) }));

// Gates, in this order, each by another body: department → reform office → justice bureau → government.
/** @req #17 */
export const CatalogAdjustmentProposed = defineEvent('CatalogAdjustmentProposed', 1, pub({ adjustmentId, counts: FateCounts, fatesDigest: Sha256, by: UnitCode, officer }));
/** @req #17 */
export const CatalogAdjustmentReturned = defineEvent('CatalogAdjustmentReturned', 1, pub({ adjustmentId, gate: z.enum(['unified_review', 'legality_review', 'publication']), reason: Reason, by: UnitCode }));
export const CatalogAdjustmentWithdrawn = defineEvent('CatalogAdjustmentWithdrawn', 1, pub({ adjustmentId, reason: Reason }));
/** @req #17 */
export const CatalogAdjustmentRejected = defineEvent('CatalogAdjustmentRejected', 1, pub({ adjustmentId, reason: Reason, by: UnitCode }));
/** @req #17 */
export const CatalogUnifiedReviewPassed = defineEvent('CatalogUnifiedReviewPassed', 1, pub({ adjustmentId, opinion: Reason, by: UnitCode, fatesDigest: Sha256, officer }));
export const LegalityReviewRequested = defineEvent('LegalityReviewRequested', 1, pub({ adjustmentId }));
/** @req #17 */
export const LegalityReviewPassed = defineEvent('LegalityReviewPassed', 1, pub({ adjustmentId, opinion: Reason, by: UnitCode, fatesDigest: Sha256, officer }));
/** @req #17 */
export const LegalityReviewFailed = defineEvent('LegalityReviewFailed', 1, pub({ adjustmentId, reason: Reason, by: UnitCode }));
/** @req #17 */
export const CatalogAdjustmentApproved = defineEvent('CatalogAdjustmentApproved', 1, pub({ adjustmentId, by: UnitCode, instrument: Uuid, fatesDigest: Sha256, officer }));

export const adjustmentEvents = [CatalogAdjustmentDrafted, ItemKept, ItemRenamed, ItemAdded, ItemWithdrawn, ItemsMerged, ItemSplit, ItemFateCleared, TownCapacityOpinionRecorded,
  CatalogAdjustmentProposed, CatalogAdjustmentReturned, CatalogAdjustmentWithdrawn, CatalogAdjustmentRejected, CatalogUnifiedReviewPassed, LegalityReviewRequested, LegalityReviewPassed, LegalityReviewFailed, CatalogAdjustmentApproved] as const;
export type AdjustmentEvent = EventOf<typeof adjustmentEvents>;
