// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { DelegatedStep, ItemCode } from '../catalog/item.ts';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { Instant, LegalDate, Reason, UnitCode, Uuid } from '../kernel/values.ts';

const pub = <S extends z.ZodRawShape>(shape: S) => classified('public', z.strictObject(shape));
/** The number that the letter carries, such as 汉民委〔2023〕1号; unique between one department and one town. */
export const LetterNumber = z.string().trim().min(3).max(60);
const letter = LetterNumber;
/** The person who signs, by pseudonymous reference. */
const officer = classified('internal', z.string().min(1).max(64));
/** An item with the part of its handling that is entrusted: 受理 / 审查 / 决定, never a later part without the earlier ones. */
export const Entrusted = z.strictObject({ code: ItemCode, scope: z.array(DelegatedStep).min(1).max(3) });
export type Entrusted = z.infer<typeof Entrusted>;

/** A letter of delegation (委托书) names both organs, the items with their scope, rights and duties, and its term: first and last day. 行政许可法24. @req #21 #33 */
export const DelegationDrafted = defineEvent('DelegationDrafted', 1, pub({
  letter, department: UnitCode, town: UnitCode, items: z.array(Entrusted).min(1).max(400), duties: z.string().min(2).max(2000), from: LegalDate, to: LegalDate, instrument: Uuid, renews: LetterNumber.nullable(), illustrative: z.boolean(),
}));
/** The draft is given up before it counts. */
export const DelegationWithdrawn = defineEvent('DelegationWithdrawn', 1, pub({ letter, reason: Reason }));
/** @req #21 */
export const DelegationSignedByDepartment = defineEvent('DelegationSignedByDepartment', 1, pub({ letter, signedOn: LegalDate, unit: UnitCode, officer }));
/** @req #21 */
export const DelegationSignedByTown = defineEvent('DelegationSignedByTown', 1, pub({ letter, signedOn: LegalDate, unit: UnitCode, officer }));
/** Content and recipient are made public; without this the letter gives nothing (行政许可法24). @req #21 #28 */
export const DelegationAnnounced = defineEvent('DelegationAnnounced', 1, pub({ letter, announcedOn: LegalDate, medium: z.string().min(2).max(300) }));
/** Notices for people; nothing computes from them (in force is computed from the letter's own days). */
export const DelegationTookEffect = defineEvent('DelegationTookEffect', 1, pub({ letter, on: LegalDate }));
export const DelegationExpired = defineEvent('DelegationExpired', 1, pub({ letter, on: LegalDate }));
/** Renewal is to be signed fifteen days before the last day (质检总局令149号). */
export const DelegationRenewalWarned = defineEvent('DelegationRenewalWarned', 1, pub({ letter, on: LegalDate, lastDay: LegalDate }));
/** From this instant on nobody acts on the letter, until it is resumed. @req #23 */
export const DelegationSuspended = defineEvent('DelegationSuspended', 1, pub({ letter, from: Instant, reason: Reason }));
export const DelegationResumed = defineEvent('DelegationResumed', 1, pub({ letter, from: Instant, reason: Reason }));
/** The letter ends. `from` may lie in the past: then acts recorded since are without valid authority "as corrected", and nothing is rewritten. @req #21 */
export const DelegationRevoked = defineEvent('DelegationRevoked', 1, pub({ letter, from: Instant, reason: Reason, instrument: Uuid.nullable() }));

export const letterEvents = [DelegationDrafted, DelegationWithdrawn, DelegationSignedByDepartment, DelegationSignedByTown, DelegationAnnounced, DelegationTookEffect, DelegationExpired, DelegationRenewalWarned, DelegationSuspended, DelegationResumed, DelegationRevoked] as const;
export type LetterEvent = EventOf<typeof letterEvents>;
