// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { ItemCode } from '../catalog/item.ts';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { LegalDate, Reason, Sha256, UnitCode, Uuid } from '../kernel/values.ts';
import { Body } from './steps.ts';

const pub = <S extends z.ZodRawShape>(shape: S) => classified('public', z.strictObject(shape));
const changeId = Uuid;
const officer = classified('internal', z.string().min(1).max(64));
export const ListVersion = z.string().regex(/^\d{4}(\.\d+)?$/);

/** Who answers for each of the twelve steps: exactly one body each, by construction. */
export const Bodies = z.strictObject({
  consult: Body, receive: Body, notify: Body, accept: Body, on_site_check: Body, public_notice: Body, review: Body, decide: Body, issue: Body, deliver: Body, archive: Body, post_supervise: z.literal('department'),
});
export type Bodies = z.infer<typeof Bodies>;
/** An item with the towns for which the row counts. Rows of one item never name a town twice. */
export const ResponsibilityRow = z.strictObject({ item: ItemCode, towns: z.union([z.literal('all_towns'), z.array(UnitCode).min(1).max(50)]), bodies: Bodies });
export type ResponsibilityRow = z.infer<typeof ResponsibilityRow>;

// One proposed change of the list, consulted with everyone whom it touches. Stream `responsibility-<changeId>`.
/** @req #21 #22 */
export const ResponsibilityChangeProposed = defineEvent('ResponsibilityChangeProposed', 1, pub({ changeId, title: z.string().min(2).max(300), base: ListVersion.nullable(), instrument: Uuid, reason: Reason, by: UnitCode, officer }));
/** Rows come in chunks; a later row of the same item and towns replaces the earlier one. An item with a row here replaces all its rows of the base. @req #21 */
export const ResponsibilityRowsProposed = defineEvent('ResponsibilityRowsProposed', 1, pub({ changeId, rows: z.array(ResponsibilityRow).min(1).max(150) }));
/** An item leaves the list with the catalogue. */
export const ResponsibilityItemsDropped = defineEvent('ResponsibilityItemsDropped', 1, pub({ changeId, items: z.array(ItemCode).min(1).max(400) }));
/** Everyone concerned is asked: each town named and each department of an item. @req #22 */
export const ConsultationOpened = defineEvent('ConsultationOpened', 1, pub({ changeId, parties: z.array(UnitCode).min(1).max(100), due: LegalDate, rowsDigest: Sha256 }));
/** `no_answer` is recorded for a party that kept silent, after the due day only. @req #22 */
export const ConsultationOpinionRecorded = defineEvent('ConsultationOpinionRecorded', 1, pub({ changeId, unit: UnitCode, opinion: z.enum(['agree', 'agree_with_conditions', 'object', 'no_answer']), text: z.string().max(1000) }));
/** @req #22 */
export const ConsultationClosed = defineEvent('ConsultationClosed', 1, pub({ changeId, counts: z.strictObject({ agree: z.number().int(), agreeWithConditions: z.number().int(), object: z.number().int(), noAnswer: z.number().int() }), minutes: z.string().min(2).max(2000) }));
/** @req #22 */
export const ResponsibilityChangeReviewed = defineEvent('ResponsibilityChangeReviewed', 1, pub({ changeId, opinion: Reason, by: UnitCode, officer, rowsDigest: Sha256 }));
export const ResponsibilityChangeReturned = defineEvent('ResponsibilityChangeReturned', 1, pub({ changeId, reason: Reason, by: UnitCode }));
export const ResponsibilityChangeRejected = defineEvent('ResponsibilityChangeRejected', 1, pub({ changeId, reason: Reason, by: UnitCode }));
export const ResponsibilityChangeWithdrawn = defineEvent('ResponsibilityChangeWithdrawn', 1, pub({ changeId, reason: Reason }));

export const responsibilityEvents = [ResponsibilityChangeProposed, ResponsibilityRowsProposed, ResponsibilityItemsDropped, ConsultationOpened, ConsultationOpinionRecorded, ConsultationClosed, ResponsibilityChangeReviewed, ResponsibilityChangeReturned, ResponsibilityChangeRejected, ResponsibilityChangeWithdrawn] as const;
export type ResponsibilityEvent = EventOf<typeof responsibilityEvents>;

// The list itself: one line of versions, each made from one reviewed change. Stream `responsibilitylist-<district>`.
/** One commit makes a whole change count, for all its towns on the same day. `items` are the codes it replaces, `dropped` those that leave. @req #21 #22 */
export const ResponsibilityVersionScheduled = defineEvent('ResponsibilityVersionScheduled', 1, pub({
  version: ListVersion, changeId, base: ListVersion.nullable(), rowsDigest: Sha256, items: z.array(ItemCode).max(1000), dropped: z.array(ItemCode).max(1000), effectiveFrom: LegalDate, officer,
}));
/** A version whose day has not come is taken back; it never counts. */
export const ResponsibilityVersionCancelled = defineEvent('ResponsibilityVersionCancelled', 1, pub({ version: ListVersion, reason: Reason }));
/** Notice for people; nothing computes from it. */
export const ResponsibilityVersionTookEffect = defineEvent('ResponsibilityVersionTookEffect', 1, pub({ version: ListVersion, on: LegalDate }));

export const responsibilityListEvents = [ResponsibilityVersionScheduled, ResponsibilityVersionCancelled, ResponsibilityVersionTookEffect] as const;
export type ResponsibilityListEvent = EventOf<typeof responsibilityListEvents>;
