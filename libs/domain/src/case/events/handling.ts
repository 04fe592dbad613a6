// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../../kernel/classification.ts';
import { defineEvent } from '../../kernel/event.ts';
import { Sealed } from '../../kernel/sealed.ts';
import { Bilingual, Instant, LegalDate, Reason, UnitCode } from '../../kernel/values.ts';
import { BasisRef, Key, Money } from '../../rulebook/manifest/index.ts';
import { Capsule, PaperIn, SpecialProcedure } from '../values.ts';
import { fact, officer } from './receipt.ts';

/** 受理. `deemed` acceptance is an event of its own. `rule` null: by hand, with the reason in `opinion`. @req #34 */
export const ApplicationAccepted = defineEvent('ApplicationAccepted', 1, fact({ acceptedOn: LegalDate, capsule: Capsule, opinion: z.string().max(1000), officer }));
/** 容缺: what may come later, by when, and what happens if it does not. The applicant has signed. @req #53 */
export const DeferredPaperPromised = defineEvent('DeferredPaperPromised', 1, fact({ material: Key, on: LegalDate, due: LegalDate, consequence: z.string().max(500), signed: z.boolean() }));
export const DeferredPaperReminderSent = defineEvent('DeferredPaperReminderSent', 1, fact({ material: Key, due: LegalDate }));
export const DeferredPaperSubmitted = defineEvent('DeferredPaperSubmitted', 1, fact({ paper: PaperIn, submittedOn: LegalDate, visit: z.boolean() }));
export const DeferredPaperLapsed = defineEvent('DeferredPaperLapsed', 1, fact({ material: Key, due: LegalDate }));
/** 告知承诺: the duty, the liability and the right to verify were told; the applicant chooses freely. @req #52 */
export const CommitmentOffered = defineEvent('CommitmentOffered', 1, fact({ material: Key, duty: Bilingual, liability: Bilingual, basis: BasisRef, verifyWithinDays: z.number().int().min(1).max(60) }));
/** `text`: digest of the very words signed. @req #52 */
export const CommitmentSigned = defineEvent('CommitmentSigned', 1, fact({ material: Key, text: z.string().length(64), signature: z.enum(['handwritten', 'electronic']), signedOn: LegalDate, verifyBy: LegalDate }));
export const CommitmentWithdrawn = defineEvent('CommitmentWithdrawn', 1, fact({ material: Key }));
export const CommitmentVerified = defineEvent('CommitmentVerified', 1, fact({ material: Key, how: Reason, officer }));
export const CommitmentFoundFalse = defineEvent('CommitmentFoundFalse', 1, fact({ material: Key, found: Reason, consequence: z.enum(['rectify', 'revoke', 'terminate']), officer }));
export const RectificationOrdered = defineEvent('RectificationOrdered', 1, fact({ material: Key, due: LegalDate, officer }));
/** At least two named persons (许可法34). */
export const OnSiteCheckScheduled = defineEvent('OnSiteCheckScheduled', 1, fact({ inspectors: z.array(officer).min(2).max(6), on: LegalDate, assignedOn: LegalDate, officer }));
export const OnSiteCheckCompleted = defineEvent('OnSiteCheckCompleted', 1, fact({ inspectors: z.array(officer).min(2).max(6), on: LegalDate, passed: z.boolean(), findings: Reason }));
/** The least data: what is proposed and until when objections are heard. The text itself comes with disclosure. */
export const PublicNoticeStarted = defineEvent('PublicNoticeStarted', 1, fact({ from: LegalDate, until: LegalDate, officer }));
export const PublicNoticeEnded = defineEvent('PublicNoticeEnded', 1, fact({ on: LegalDate, objections: z.number().int().min(0) }));
export const ObjectionRaised = defineEvent('ObjectionRaised', 1, fact({ text: classified('personal', Sealed), by: z.string().max(64).nullable() }));
/** The town has looked at it; the department decides, or the town itself where the list says so. */
export const TownReviewCompleted = defineEvent('TownReviewCompleted', 1, fact({ opinion: z.enum(['agree', 'disagree']), reason: Reason, on: LegalDate, officer }));
/** The full file goes up: whoever decides does not ask the applicant again (许可法35). @req #32 */
export const CaseForwardedToDepartment = defineEvent('CaseForwardedToDepartment', 1, fact({ department: UnitCode, papers: z.array(Key).max(40), on: LegalDate, officer }));
export const CaseReturnedToTown = defineEvent('CaseReturnedToTown', 1, fact({ town: UnitCode, gap: Reason, on: LegalDate, officer }));
/** 审查: an opinion of the department before it decides. */
export const DepartmentReviewCompleted = defineEvent('DepartmentReviewCompleted', 1, fact({ opinion: z.enum(['agree', 'disagree']), reason: Reason, on: LegalDate, officer }));

// The clock. A due day is the fold of these and of receipt, acceptance and inspection; it is stored nowhere else.
/** Only for a listed procedure, with the needed time told in writing (许可法45). @req #34 #46 */
export const ClockSuspended = defineEvent('ClockSuspended', 1, fact({ procedure: SpecialProcedure, estimateDays: z.number().int().min(1).max(120), from: LegalDate, told: z.boolean(), officer }));
export const ClockResumed = defineEvent('ClockResumed', 1, fact({ procedure: SpecialProcedure, on: LegalDate, officer }));
/** Once, at most ten working days, by the head of the organ that decides, with reasons told (许可法42). @req #34 */
export const ExtensionApproved = defineEvent('ExtensionApproved', 1, fact({ on: LegalDate, days: z.number().int().min(1).max(10), reason: Reason, told: z.boolean(), officer }));
/** `clock`: which limit; `rule`: the threshold that was met, for the card (黄牌). @req #46 */
export const DeadlineWarned = defineEvent('DeadlineWarned', 1, fact({ clock: z.enum(['notice', 'promised', 'statutory']), due: LegalDate, rule: z.string().max(60), remainingDays: z.number().int().min(0) }));
/** 红牌. @req #46 */
export const DeadlinePassed = defineEvent('DeadlinePassed', 1, fact({ clock: z.enum(['notice', 'promised', 'statutory', 'delivery']), due: LegalDate, rule: z.string().max(60) }));
/** A holiday notice came late, or was amended: an open clock ends on another day than was said. */
export const DeadlineRecomputed = defineEvent('DeadlineRecomputed', 1, fact({ clock: z.enum(['promised', 'statutory']), before: LegalDate, after: LegalDate, year: z.string().regex(/^\d{4}$/) }));

const legal = { inNameOf: UnitCode, respondent: UnitCode, on: LegalDate, capsule: Capsule.nullable(), reason: Reason, basis: z.array(BasisRef).max(20), officer };
/** 准予. In the name of the department, which answers for it (许可法24). Capsule null: nothing could be computed, a person decided. @req #34 #36 */
export const CaseGranted = defineEvent('CaseGranted', 1, fact({ ...legal, amount: Money.nullable() }));
/** 不予: reasons, and where to turn: reconsideration within 60 days, suit within six months (复议法20, 行诉法46). */
export const CaseRefused = defineEvent('CaseRefused', 1, fact({ ...legal, remedies: z.strictObject({ reconsiderationDays: z.literal(60), suitMonths: z.literal(6), to: UnitCode }) }));
export const ResultIssued = defineEvent('ResultIssued', 1, fact({ document: z.string().max(60), result: Key.nullable(), validUntil: LegalDate.nullable(), on: LegalDate, officer }));
export const ResultDelivered = defineEvent('ResultDelivered', 1, fact({ how: z.enum(['counter', 'post', 'electronic', 'agent']), on: LegalDate, visit: z.boolean(), officer }));
export const ResultDisclosed = defineEvent('ResultDisclosed', 1, fact({ on: LegalDate, officer }));
export const CaseWithdrawn = defineEvent('CaseWithdrawn', 1, fact({ reason: z.string().max(1000), on: LegalDate }));
export const CaseTerminated = defineEvent('CaseTerminated', 1, fact({ cause: z.enum(['deferred_paper_lapsed', 'commitment_false', 'applicant_gone', 'no_object']), reason: Reason, on: LegalDate, officer: officer.nullable() }));
export const CaseClosed = defineEvent('CaseClosed', 1, fact({ on: LegalDate }));
export const CaseArchived = defineEvent('CaseArchived', 1, fact({ on: LegalDate, retainYears: z.number().int().min(1).max(100), officer }));
export const DecisionRevoked = defineEvent('DecisionRevoked', 1, fact({ cause: z.enum(['commitment_false', 'unlawful', 'obtained_by_fraud']), reason: Reason, on: LegalDate, officer }));
export const LicenceCancelled = defineEvent('LicenceCancelled', 1, fact({ reason: Reason, on: LegalDate, officer }));
/** Nobody answered before the licence ran out: it counts as renewed (许可法50). */
export const RenewalDeemedGranted = defineEvent('RenewalDeemedGranted', 1, fact({ expired: LegalDate }));
export const CaseNoted = defineEvent('CaseNoted', 1, fact({ note: classified('personal', Sealed), at: Instant, officer }));

export const handlingEvents = [
  ApplicationAccepted, DeferredPaperPromised, DeferredPaperReminderSent, DeferredPaperSubmitted, DeferredPaperLapsed, CommitmentOffered, CommitmentSigned, CommitmentWithdrawn, CommitmentVerified, CommitmentFoundFalse, RectificationOrdered,
  OnSiteCheckScheduled, OnSiteCheckCompleted, PublicNoticeStarted, PublicNoticeEnded, ObjectionRaised, TownReviewCompleted, CaseForwardedToDepartment, CaseReturnedToTown, DepartmentReviewCompleted,
  ClockSuspended, ClockResumed, ExtensionApproved, DeadlineWarned, DeadlinePassed, DeadlineRecomputed,
] as const;
export const outcomeEvents = [CaseGranted, CaseRefused, ResultIssued, ResultDelivered, ResultDisclosed, CaseWithdrawn, CaseTerminated, CaseClosed, CaseArchived, DecisionRevoked, LicenceCancelled, RenewalDeemedGranted, CaseNoted] as const;
