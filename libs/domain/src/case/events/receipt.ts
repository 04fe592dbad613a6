// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { ItemCode } from '../../catalog/item.ts';
import { classified } from '../../kernel/classification.ts';
import { defineEvent } from '../../kernel/event.ts';
import { Sealed } from '../../kernel/sealed.ts';
import { Instant, LegalDate, Reason, UnitCode, Uuid } from '../../kernel/values.ts';
import { ItemKind } from '../../catalog/item.ts';
import { Key } from '../../rulebook/manifest/index.ts';
import { AgentPower, ApplicantKind, CaseLimits, CaseNumber, Gap, PaperIn, PinnedRelease, PinnedVersions, SubjectRef } from '../values.ts';

export const fact = <S extends z.ZodRawShape>(shape: S) => classified('internal', z.strictObject(shape));
/** The officer, by pseudonymous reference. */
export const officer = z.string().min(1).max(64);

/** 收件: the papers are at the counter, or the form has been sent. Pins the release and starts the five days of notice (许可法32). @req #5 #34 #45 */
export const ApplicationReceived = defineEvent('ApplicationReceived', 1, fact({
  number: CaseNumber, item: ItemCode, kind: ItemKind, department: UnitCode, town: UnitCode,
  applicant: z.strictObject({ subject: SubjectRef, kind: ApplicantKind }),
  /** Who acts for the applicant, and the mandate (`agency-<id>`) or paper that says so. */
  agent: z.strictObject({ subject: SubjectRef, mandate: Uuid.nullable() }).nullable(),
  /** One of 老弱病残孕: served first, accompanied free of charge. Which one is nobody's business. */
  priority: z.boolean(), receivedOn: LegalDate, release: PinnedRelease, versions: PinnedVersions, limits: CaseLimits,
  /** Name, phone, address: for notices and delivery. */
  contact: classified('personal', Sealed),
  /** Answers to situations and form, as the kit takes them: one envelope. */
  answers: classified('sensitive', Sealed),
  papers: z.array(PaperIn).max(40),
  /** Visit number one happens when somebody stands at a counter. @req #3 */
  visit: z.boolean(), appointment: Uuid.nullable(), agency: Uuid.nullable(), contactRecord: Uuid.nullable(), renewsUntil: LegalDate.nullable(), illustrative: z.boolean(),
}));
/** 凭书面委托代办: whoever acts hands in the signed paper and says what it covers. Nobody has looked at it yet: it counts once the paper has been checked. @req #51 */
export const AgentPowerShown = defineEvent('AgentPowerShown', 1, fact({ ...AgentPower.shape, on: LegalDate }));
/** The applicant's own choice with the application: this paper follows after acceptance, within the working days that the release gives it. Acceptance makes it a promise with a day. @req #53 */
export const DeferralChosen = defineEvent('DeferralChosen', 1, fact({ material: Key, days: z.number().int().min(1).max(60), consequence: z.string().max(500), on: LegalDate }));
export const MaterialSubmitted = defineEvent('MaterialSubmitted', 1, fact({ paper: PaperIn, submittedOn: LegalDate, visit: z.boolean() }));
/** Not asked of the applicant: read from the store of electronic licences. */
export const MaterialRetrievedFromLicenceStore = defineEvent('MaterialRetrievedFromLicenceStore', 1, fact({ material: Key, licence: z.string().max(100) }));
/** 逐份核对: a clerk looked at a paper. */
export const MaterialChecked = defineEvent('MaterialChecked', 1, fact({ material: Key, good: z.boolean(), reason: z.string().max(500), officer }));
/** Put right at once at the counter (许可法32(3)); new answers replace the old envelope. */
export const OnTheSpotCorrectionMade = defineEvent('OnTheSpotCorrectionMade', 1, fact({ materials: z.array(Key).max(40), answers: classified('sensitive', Sealed).nullable() }));
/** 一次性告知: everything that is missing, computed by the pinned release. One per receipt (许可法32(4)). @req #45 */
export const CorrectionNoticeIssued = defineEvent('CorrectionNoticeIssued', 1, fact({ notice: z.number().int().min(1), gaps: z.array(Gap).min(1).max(60), issuedOn: LegalDate, due: LegalDate, release: PinnedRelease, officer }));
export const CorrectionSubmitted = defineEvent('CorrectionSubmitted', 1, fact({ notice: z.number().int().min(1), papers: z.array(PaperIn).max(40), answers: classified('sensitive', Sealed).nullable(), submittedOn: LegalDate, visit: z.boolean() }));
/** A later demand that could have stood in the notice. The applicant is told and may complain. @req #45 */
export const OneTimeNoticeBreached = defineEvent('OneTimeNoticeBreached', 1, fact({ notice: z.number().int().min(0), gaps: z.array(Gap).min(1).max(60), officer }));
/** A demand that rests on something new since the notice. @req #45 */
export const FurtherPapersAsked = defineEvent('FurtherPapersAsked', 1, fact({ gaps: z.array(Gap).min(1).max(60), newFact: Reason, officer }));
export const NoticeComplaintRaised = defineEvent('NoticeComplaintRaised', 1, fact({ text: classified('personal', Sealed) }));
/** 视为受理: five working days passed without a word. Dated to the day of receipt (许可法32(4)). @req #34 */
export const ApplicationDeemedAccepted = defineEvent('ApplicationDeemedAccepted', 1, fact({ acceptedOn: LegalDate, silentSince: LegalDate, due: LegalDate }));
export const ApplicationNotAccepted = defineEvent('ApplicationNotAccepted', 1, fact({ cause: z.enum(['no_approval_needed', 'not_our_power', 'not_corrected', 'not_eligible']), reason: Reason, goTo: z.string().max(200).nullable(), on: LegalDate, officer }));
/** The correction never came. */
export const ApplicationAbandoned = defineEvent('ApplicationAbandoned', 1, fact({ notice: z.number().int().min(1), due: LegalDate }));
/** An act that the person of the A post would have done is taken over by B, the clock runs on; or the first-contact owner changes. @req #44 #50 */
export const PostTransferred = defineEvent('PostTransferred', 1, fact({ from: z.strictObject({ person: officer, post: z.string().max(64) }), to: z.strictObject({ person: officer, post: z.string().max(64) }), unit: UnitCode, reason: Reason, at: Instant }));
export const OfficerRecused = defineEvent('OfficerRecused', 1, fact({ person: officer, reason: Reason }));
export const receiptEvents = [
  ApplicationReceived, AgentPowerShown, DeferralChosen, MaterialSubmitted, MaterialRetrievedFromLicenceStore, MaterialChecked, OnTheSpotCorrectionMade, CorrectionNoticeIssued, CorrectionSubmitted, OneTimeNoticeBreached, FurtherPapersAsked, NoticeComplaintRaised,
  ApplicationDeemedAccepted, ApplicationNotAccepted, ApplicationAbandoned, PostTransferred, OfficerRecused,
] as const;
