// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { SubjectRef } from '../case/index.ts';
import { ItemCode } from '../catalog/item.ts';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { Sealed } from '../kernel/sealed.ts';
import { Bilingual, Instant, LegalDate, Reason, Sha256, UnitCode, Uuid } from '../kernel/values.ts';

const fact = <S extends z.ZodRawShape>(shape: S) => classified('internal', z.strictObject(shape));
const person = z.string().min(1).max(64);
const day = z.number().int().min(1).max(60);
const by = { by: person, on: LegalDate };

/** 网上、监督投诉电话、意见箱（簿）、柜台、“办不成事”窗口、一次性告知投诉. */
export const ComplaintChannel = z.enum(['web', 'hotline', 'box', 'counter', 'window', 'notice_breach']);
export type ComplaintChannel = z.infer<typeof ComplaintChannel>;
/** 投诉、建议、办不成事、违反一次性告知. */
export const ComplaintKind = z.enum(['complaint', 'suggestion', 'could-not-get-it-done', 'one-time-notice']);
export type ComplaintKind = z.infer<typeof ComplaintKind>;
/** 办成、依法解释、提出修改规则的建议; for what is no such thing: found right or not. */
export const ComplaintOutcome = z.enum(['done', 'explained', 'rule_change_proposed', 'upheld', 'not_upheld']);
export type ComplaintOutcome = z.infer<typeof ComplaintOutcome>;
/** Working days to the answer, then to the call back; `source`: who set them. */
export const ComplaintDays = z.strictObject({ answer: day, callBack: day, source: z.string().min(2).max(500) });
export type ComplaintDays = z.infer<typeof ComplaintDays>;

// Stream `complaint-<uuid>`.
/**
 * `person`: one of the unit’s people is complained of; null: the unit itself. `subject`: whose key seals the words: of whoever is known,
 * else one made for this complaint alone. `words` is null where they stand in the case named. `secret`: digest of what opens the answer.
 * `bureau`: to whom it goes when it is overdue. @req #10
 */
export const ComplaintReceived = defineEvent('ComplaintReceived', 1, fact({
  channel: ComplaintChannel, kind: ComplaintKind, unit: UnitCode, person: person.nullable(), item: ItemCode.nullable(), case: Uuid.nullable(), subject: SubjectRef, anonymous: z.boolean(),
  words: classified('personal', Sealed).nullable(), refused: classified('personal', Sealed).nullable(), contact: classified('personal', Sealed).nullable(), secret: Sha256.nullable(), enteredBy: person.nullable(), bureau: UnitCode, days: ComplaintDays, on: LegalDate, at: Instant, answerBy: LegalDate,
}));
/** Never to the person complained of; where the body itself is, to the one above it. @req #10 */
export const ComplaintAssigned = defineEvent('ComplaintAssigned', 1, fact({ unit: UnitCode, handler: person.nullable(), ...by }));
/** To another unit: only that one answers from now on. @req #10 */
export const ComplaintTransferred = defineEvent('ComplaintTransferred', 1, fact({ from: UnitCode, to: UnitCode, reason: Reason, ...by }));
/** `basis`: the place in the law, where it is explained. `reference`: what was done, or where the rule change was proposed. `callBy` is null where nobody can be called. @req #10 */
export const ComplaintAnswered = defineEvent('ComplaintAnswered', 1, fact({ outcome: ComplaintOutcome, answer: classified('personal', Sealed), basis: z.string().max(300).nullable(), reference: z.string().max(300).nullable(), late: z.boolean(), callBy: LegalDate.nullable(), ...by }));
/** 回访. @req #10 */
export const ComplaintCalledBack = defineEvent('ComplaintCalledBack', 1, fact({ outcome: z.enum(['satisfied', 'dissatisfied', 'unreached']), note: classified('personal', Sealed).nullable(), ...by }));
/** Still dissatisfied: once more from the beginning, once. @req #10 */
export const ComplaintReopened = defineEvent('ComplaintReopened', 1, fact({ round: z.literal(2), on: LegalDate, answerBy: LegalDate }));
/** No answer by its day: the bureau may answer it now. Told once for each round. @req #10 */
export const ComplaintOverdue = defineEvent('ComplaintOverdue', 1, fact({ unit: UnitCode, due: LegalDate, round: z.number().int().min(1).max(2), escalatedTo: UnitCode }));
export const ComplaintClosed = defineEvent('ComplaintClosed', 1, fact(by));
const round = z.number().int().min(1).max(2);
/** With the answer, whoever holds the link is asked whether it is settled; `days` after the closing, in calendar days, it may still be said. @req #10 */
export const ComplaintSettlementAsked = defineEvent('ComplaintSettlementAsked', 1, fact({ round, days: z.number().int().min(1).max(90), source: z.string().min(2).max(500), on: LegalDate }));
/** 已解决、未解决: said on their own page by whoever complained, once for each answer. @req #10 */
export const ComplaintSettlementSaid = defineEvent('ComplaintSettlementSaid', 1, fact({ round, settled: z.boolean(), reason: classified('personal', Sealed).nullable(), on: LegalDate }));
/** Not settled the second time either: the one above answers, by a new day, once. @req #10 */
export const ComplaintRaised = defineEvent('ComplaintRaised', 1, fact({ from: UnitCode, to: UnitCode, on: LegalDate, answerBy: LegalDate }));

export const complaintEvents = [ComplaintReceived, ComplaintAssigned, ComplaintTransferred, ComplaintAnswered, ComplaintCalledBack, ComplaintReopened, ComplaintOverdue, ComplaintClosed, ComplaintSettlementAsked, ComplaintSettlementSaid, ComplaintRaised] as const;
export type ComplaintEvent = EventOf<typeof complaintEvents>;

// Stream `hotline-<unit>`.
/** 对外公布的监督投诉电话: an office’s own number. @req #10 */
export const HotlinePublished = defineEvent('HotlinePublished', 1, classified('public', z.strictObject({ unit: UnitCode, version: z.number().int().min(1), phone: z.string().regex(/^[0-9]{3,5}(?:-?[0-9]{3,8}){0,2}$/), hours: Bilingual, from: LegalDate, ...by })));
export const hotlineEvents = [HotlinePublished] as const;
export type HotlineEvent = EventOf<typeof hotlineEvents>;
