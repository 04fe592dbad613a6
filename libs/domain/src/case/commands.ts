import { z } from 'zod';
import { RawItemCode } from '../catalog/index.ts';
import { classified } from '../kernel/classification.ts';
import { defineCommand } from '../kernel/command.ts';
import { LegalDate, Reason, Sha256, UnitCode, Uuid } from '../kernel/values.ts';
import { Answers, Key } from '../rulebook/manifest/index.ts';
import { AgentPower, ApplicantKind, SpecialProcedure, SubjectRef, PaperSource } from './values.ts';

/** A file that was put into the store of attachments before: its address there, its size and type are read from the store. */
const file = z.strictObject({ digest: Sha256, name: classified('personal', z.string().trim().min(1).max(200)) });
export const PaperHanded = z.strictObject({ material: Key, source: PaperSource, files: z.array(file).max(20) });
/** Answers to situations and form, as the guide and the wizard ask them. */
export const CaseAnswers = z.strictObject({ situations: z.record(Key, Key), form: Answers });
export type CaseAnswers = z.infer<typeof CaseAnswers>;
const personal = (max: number) => classified('personal', z.string().trim().min(1).max(max));
/** `email`: where it is given, notices go there too. */
export const Contact = z.strictObject({ name: personal(100), phone: personal(32), address: personal(300).nullable(), email: classified('personal', z.email().max(254)).optional() });
const visit = z.boolean();

/** What an applicant says of a paper that is not there: it follows later, or a commitment stands for it. `text`: digest of the words of a commitment; `signed`: consequences and words were read and confirmed. */
const PaperChoice = z.strictObject({ material: Key, way: z.enum(['later', 'commit']), text: Sha256.nullable(), signed: z.boolean() });
export type PaperChoice = z.infer<typeof PaperChoice>;

/** Takes an application in, at a counter, over the web or from a village. The stream is `case-<uuid>`, the id that of the command's maker. @req #5 #34 #3 #68 */
export const ReceiveApplication = defineCommand('ReceiveApplication', {
  item: RawItemCode, town: UnitCode, applicant: z.strictObject({ subject: SubjectRef, kind: ApplicantKind }), agent: z.strictObject({ subject: SubjectRef, mandate: Uuid.nullable() }).nullable(),
  priority: z.boolean(), contact: Contact, answers: CaseAnswers, papers: z.array(PaperHanded).max(40), visit, appointment: Uuid.nullable(), agency: Uuid.nullable(), contactRecord: Uuid.nullable(),
  /** What a written power among the papers covers, where somebody applies for another online. @req #51 */
  power: AgentPower.optional(),
  /** By whoever applies, online. @req #52 #53 */
  choices: z.array(PaperChoice).max(20).optional(),
  /** Digest of the manifest that the form was made from: when another is in force by now, the new questions are named and nothing is recorded. */
  manifest: Sha256,
  /** A renewal: the day on which the licence runs out. */
  renewsUntil: LegalDate.nullable(),
});
export const SubmitMaterial = defineCommand('SubmitMaterial', { paper: PaperHanded, visit });
export const RetrieveLicence = defineCommand('RetrieveLicence', { material: Key });
export const CheckMaterial = defineCommand('CheckMaterial', { material: Key, good: z.boolean(), reason: z.string().trim().max(500) });
export const CorrectOnTheSpot = defineCommand('CorrectOnTheSpot', { papers: z.array(PaperHanded).max(40), answers: CaseAnswers.nullable() });
/** Whether the notice is complete is not the clerk's to say: its gaps are computed. `also`: what a person found invalid, beside. @req #45 */
export const IssueCorrectionNotice = defineCommand('IssueCorrectionNotice', { also: z.array(z.strictObject({ key: Key, reason: Reason })).max(20) });
export const SubmitCorrection = defineCommand('SubmitCorrection', { papers: z.array(PaperHanded).max(40), answers: CaseAnswers.nullable(), visit });
/** Asks for more after the notice. `newFact` null, or a demand that was derivable then: the breach is recorded, and told. @req #45 */
export const AskForFurtherPapers = defineCommand('AskForFurtherPapers', { materials: z.array(Key).min(1).max(20), reason: Reason, newFact: Reason.nullable() });
export const ComplainOfNotice = defineCommand('ComplainOfNotice', { text: classified('personal', z.string().trim().min(2).max(2000)) });
/** `defer`: papers that may come later, each with the day it is promised for; the applicant has signed. `opinion`: why, where the rules leave it to a person. @req #34 #53 */
export const AcceptApplication = defineCommand('AcceptApplication', { defer: z.array(z.strictObject({ material: Key, due: LegalDate })).max(10), signed: z.boolean(), opinion: z.string().trim().max(1000), acceptedOn: LegalDate.nullable() });
export const DeclineApplication = defineCommand('DeclineApplication', { cause: z.enum(['no_approval_needed', 'not_our_power', 'not_corrected', 'not_eligible']), reason: Reason, goTo: z.string().max(200).nullable() });
export const SupplyDeferredPaper = defineCommand('SupplyDeferredPaper', { paper: PaperHanded, visit });
export const OfferCommitment = defineCommand('OfferCommitment', { material: Key });
/** `text`: digest of the words that were signed; they must be those of the pinned release. @req #52 */
export const SignCommitment = defineCommand('SignCommitment', { material: Key, text: Sha256, signature: z.enum(['handwritten', 'electronic']) });
export const WithdrawCommitment = defineCommand('WithdrawCommitment', { material: Key });
export const VerifyCommitment = defineCommand('VerifyCommitment', { material: Key, how: Reason });
export const FindCommitmentFalse = defineCommand('FindCommitmentFalse', { material: Key, found: Reason, consequence: z.enum(['rectify', 'revoke', 'terminate']), rectifyBy: LegalDate.nullable() });
const inspectors = z.array(z.string().min(1).max(64)).max(6);
export const ScheduleOnSiteCheck = defineCommand('ScheduleOnSiteCheck', { inspectors, on: LegalDate });
export const CompleteOnSiteCheck = defineCommand('CompleteOnSiteCheck', { inspectors, on: LegalDate, passed: z.boolean(), findings: Reason });
export const StartPublicNotice = defineCommand('StartPublicNotice', { until: LegalDate });
export const EndPublicNotice = defineCommand('EndPublicNotice', {});
export const RaiseObjection = defineCommand('RaiseObjection', { text: classified('personal', z.string().trim().min(2).max(2000)) });
export const CompleteTownReview = defineCommand('CompleteTownReview', { opinion: z.enum(['agree', 'disagree']), reason: Reason });
export const ForwardCase = defineCommand('ForwardCase', {});
export const ReturnCaseToTown = defineCommand('ReturnCaseToTown', { gap: Reason });
export const CompleteDepartmentReview = defineCommand('CompleteDepartmentReview', { opinion: z.enum(['agree', 'disagree']), reason: Reason });
export const SuspendClock = defineCommand('SuspendClock', { procedure: SpecialProcedure, estimateDays: z.number().int().min(1).max(120), told: z.boolean() });
export const ResumeClock = defineCommand('ResumeClock', { procedure: SpecialProcedure });
/** @req #46 */
export const ApproveExtension = defineCommand('ApproveExtension', { days: z.number().int().min(1).max(10), reason: Reason, told: z.boolean() });
/** Grants or refuses by the pinned release. Where the rules say otherwise than the officer, or leave it to a person, `reason` says why. */
const reason = Reason;
export const GrantCase = defineCommand('GrantCase', { reason });
export const RefuseCase = defineCommand('RefuseCase', { reason });
export const IssueResult = defineCommand('IssueResult', { document: z.string().trim().min(1).max(60), validUntil: LegalDate.nullable() });
export const DeliverResult = defineCommand('DeliverResult', { how: z.enum(['counter', 'post', 'electronic', 'agent']), visit });
export const DiscloseResult = defineCommand('DiscloseResult', {});
export const WithdrawApplication = defineCommand('WithdrawApplication', { reason: z.string().trim().max(1000) });
export const TerminateCase = defineCommand('TerminateCase', { cause: z.enum(['applicant_gone', 'no_object', 'commitment_false']), reason });
export const CloseCase = defineCommand('CloseCase', {});
export const ArchiveCase = defineCommand('ArchiveCase', { retainYears: z.number().int().min(1).max(100) });
export const RevokeDecision = defineCommand('RevokeDecision', { cause: z.enum(['commitment_false', 'unlawful', 'obtained_by_fraud']), reason });
export const CancelLicence = defineCommand('CancelLicence', { reason });
/** The person who handles the case changes: A is away, or hands it over. @req #44 #50 */
export const TransferPost = defineCommand('TransferPost', { to: z.strictObject({ person: z.string().min(1).max(64), post: z.string().min(1).max(64) }), reason });
export const RecuseOfficer = defineCommand('RecuseOfficer', { reason });
export const NoteCase = defineCommand('NoteCase', { note: classified('personal', z.string().trim().min(1).max(2000)) });
/** Sent by the program when something is due: the facts that the clock has made true are recorded before it is looked at, and it changes nothing itself. */
export const WakeCase = defineCommand('WakeCase', {});
/** Sent by the program when a holiday notice moves the end of a clock of an open case. */
export const RecomputeDeadline = defineCommand('RecomputeDeadline', { year: z.string().regex(/^\d{4}$/) });

/** Commands of the stream `case-<id>`. */
export const CaseCommand = z.discriminatedUnion('type', [
  ReceiveApplication, SubmitMaterial, RetrieveLicence, CheckMaterial, CorrectOnTheSpot, IssueCorrectionNotice, SubmitCorrection, AskForFurtherPapers, ComplainOfNotice, AcceptApplication, DeclineApplication, SupplyDeferredPaper,
  OfferCommitment, SignCommitment, WithdrawCommitment, VerifyCommitment, FindCommitmentFalse, ScheduleOnSiteCheck, CompleteOnSiteCheck, StartPublicNotice, EndPublicNotice, RaiseObjection, CompleteTownReview, ForwardCase, ReturnCaseToTown,
  CompleteDepartmentReview, SuspendClock, ResumeClock, ApproveExtension, GrantCase, RefuseCase, IssueResult, DeliverResult, DiscloseResult, WithdrawApplication, TerminateCase, CloseCase, ArchiveCase, RevokeDecision, CancelLicence, TransferPost,
  RecuseOfficer, NoteCase, WakeCase, RecomputeDeadline,
]);
export type CaseCommand = z.infer<typeof CaseCommand>;
export type CaseCommandData<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>['data'];
