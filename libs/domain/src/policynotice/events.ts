// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { ItemCode } from '../catalog/item.ts';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { LegalDate, Reason, Sha256, UnitCode } from '../kernel/values.ts';

const pub = <S extends z.ZodRawShape>(shape: S) => classified('public', z.strictObject(shape));
const officer = classified('internal', z.string().min(1).max(64));

/** What a notice is about: the law has changed, the work is to be done otherwise, or penalties were imposed (二(二)2). */
export const NoticeKind = z.enum(['law_change', 'work_requirement', 'penalty']);
/** A file by its digest, with the name under which it was sent. */
export const NoticeAttachment = z.strictObject({ digest: Sha256, name: z.string().trim().min(1).max(200) });
/** A decision on a penalty by its number: what was imposed, and under which item; nobody is named. @req #24 */
export const PenaltyNotice = z.strictObject({ number: z.string().trim().min(2).max(100), on: LegalDate, item: ItemCode.nullable(), penalty: z.enum(['warning', 'fine', 'confiscation', 'suspension', 'revocation', 'other']) });
export type PenaltyNotice = z.infer<typeof PenaltyNotice>;
/** What a town did about a notice: the change that answers it, or that nothing recorded elsewhere had to change. `rulebook_release` is `<department>@<version>`. */
export const AdjustmentAnswer = z.strictObject({ kind: z.enum(['catalogue_adjustment', 'responsibility_change', 'rulebook_release', 'practice_alone']), reference: z.string().trim().min(1).max(80).nullable() });
export type AdjustmentAnswer = z.infer<typeof AdjustmentAnswer>;

// Stream `policynotice-<uuid>`: 政策变化反馈, from the department to every town with a step in an affected item.
/** `towns`: who must know, with the affected items of each, as the responsibility list and the catalogue stood on the day. `acknowledgeDays` are working days. @req #24 #25 */
export const PolicyNoticeSent = defineEvent('PolicyNoticeSent', 1, pub({
  by: UnitCode, kind: NoticeKind, title: z.string().trim().min(2).max(200), content: z.string().trim().max(4000), items: z.array(ItemCode).min(1).max(400), effectiveFrom: LegalDate.nullable(),
  medium: z.enum(['net', 'paper']), documentNumber: z.string().max(100).nullable(), attachments: z.array(NoticeAttachment).max(20), penalties: z.array(PenaltyNotice).max(100),
  towns: z.array(z.strictObject({ town: UnitCode, items: z.array(ItemCode).min(1).max(400) })).min(1).max(50),
  sentOn: LegalDate, acknowledgeDays: z.number().int().min(0).max(30), acknowledgeBy: LegalDate, provisional: z.boolean(), implementBy: LegalDate.nullable(), blocksIntake: z.boolean(), officer,
}));
/** @req #24 */
export const PolicyNoticeAcknowledged = defineEvent('PolicyNoticeAcknowledged', 1, pub({ town: UnitCode, on: LegalDate, late: z.boolean(), officer }));
/** A day went by: recorded by the clock, once for each town and step, for the approval bureau to see. @req #24 #25 */
export const PolicyNoticeEscalated = defineEvent('PolicyNoticeEscalated', 1, pub({ town: UnitCode, missing: z.enum(['acknowledgement', 'implementation']), due: LegalDate }));
/** @req #25 */
export const PolicyAdjustmentImplemented = defineEvent('PolicyAdjustmentImplemented', 1, pub({ town: UnitCode, on: LegalDate, late: z.boolean(), answer: AdjustmentAnswer, note: Reason, officer }));
/** @req #24 */
export const PolicyNoticeClosed = defineEvent('PolicyNoticeClosed', 1, pub({ on: LegalDate, note: Reason, officer }));

export const policyNoticeEvents = [PolicyNoticeSent, PolicyNoticeAcknowledged, PolicyNoticeEscalated, PolicyAdjustmentImplemented, PolicyNoticeClosed] as const;
export type PolicyNoticeEvent = EventOf<typeof policyNoticeEvents>;
