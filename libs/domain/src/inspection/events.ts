// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { LegalDate, Reason, Sha256, UnitCode, Uuid } from '../kernel/values.ts';

const fact = <S extends z.ZodRawShape>(shape: S) => classified('internal', z.strictObject(shape));
const person = z.string().min(1).max(64);
const people = z.array(person).min(1).max(10);
const days = z.number().int().min(1).max(120);

/** What a finding stands on: a photo, a record, a copy; the digest is that of the file kept. */
export const InspectionEvidence = z.strictObject({ what: z.string().trim().min(2).max(200), digest: Sha256.nullable() });
export type InspectionEvidence = z.infer<typeof InspectionEvidence>;
/** Number of a finding within its inspection. */
export const FindingNumber = z.number().int().min(1).max(200);
/** `harm`: lawful rights were harmed with serious consequences (三(二)). */
export const FindingGravity = z.enum(['ordinary', 'harm']);
/** Working days given for each step, as they hold for this inspection. */
export const InspectionLimits = z.strictObject({ reportDays: days, rectifyDays: days, verifyDays: days, criticismDays: days });
export type InspectionLimits = z.infer<typeof InspectionLimits>;
/** Steps of the ladder on which a finding is to be put right: ordered, or ordered again before everybody. */
export const LadderRung = z.enum(['correction', 'criticism']);
export type LadderRung = z.infer<typeof LadderRung>;
/**
 * What an inspection looks at: the three standardisations (标准化、规范化、便利化), safety, and whether the four regimes of a centre
 * are kept: management, evaluation, openness, integrity (管理运行、服务评价、政务公开、廉政风险防控). The rules of a regime are documents of the log.
 * @req #55 #69
 */
export const InspectionTheme = z.enum(['standardised', 'regular', 'convenient', 'safe', 'management', 'evaluation', 'openness', 'integrity']);
export type InspectionTheme = z.infer<typeof InspectionTheme>;

// Stream `inspection-<uuid>`: 督导检查 (W14).
/** @req #69 */
export const InspectionPlanned = defineEvent('InspectionPlanned', 1, fact({ body: UnitCode, by: UnitCode, topic: z.string().trim().min(2).max(200), themes: z.array(InspectionTheme).min(1).max(4), plannedOn: LegalDate, inspectors: people, limits: InspectionLimits }));
/** Signed and filed: `record` is the digest of the record of the visit. @req #69 */
export const InspectionCarriedOut = defineEvent('InspectionCarriedOut', 1, fact({ on: LegalDate, inspectors: people, record: Sha256, reportDue: LegalDate }));
/** @req #69 */
export const FindingRecorded = defineEvent('FindingRecorded', 1, fact({ finding: FindingNumber, clause: z.string().trim().min(1).max(60), text: Reason, gravity: FindingGravity, evidence: z.array(InspectionEvidence).min(1).max(20), owner: person, on: LegalDate }));
/** @req #69 */
export const InspectionReportCirculated = defineEvent('InspectionReportCirculated', 1, fact({ summary: Reason, to: z.array(UnitCode).min(1).max(300), on: LegalDate }));
/** First step: put right, by a day (及时予以纠正). @req #70 */
export const CorrectionOrdered = defineEvent('CorrectionOrdered', 1, fact({ finding: FindingNumber, demand: Reason, due: LegalDate }));
export const RectificationExtended = defineEvent('RectificationExtended', 1, fact({ finding: FindingNumber, due: LegalDate, reason: Reason }));
export const RectificationSubmitted = defineEvent('RectificationSubmitted', 1, fact({ finding: FindingNumber, done: Reason, evidence: z.array(InspectionEvidence).min(1).max(20), by: person, verifyBy: LegalDate }));
export const RectificationVerified = defineEvent('RectificationVerified', 1, fact({ finding: FindingNumber, note: Reason, by: person }));
export const RectificationRejected = defineEvent('RectificationRejected', 1, fact({ finding: FindingNumber, reason: Reason, due: LegalDate, by: person }));
/** Second step: named before everybody, with a day (通报批评，限期整改). @req #70 */
export const CriticismCirculated = defineEvent('CriticismCirculated', 1, fact({ findings: z.array(FindingNumber).min(1).max(50), text: Reason, to: z.array(UnitCode).min(1).max(300), due: LegalDate }));
/** Recorded by the clock: a day went by and the step was not taken. Once per step and day. @req #70 */
export const InspectionStepOverdue = defineEvent('InspectionStepOverdue', 1, fact({ step: z.enum(['carry_out', 'report', 'rectify', 'verify']), finding: FindingNumber.nullable(), rung: LadderRung.nullable(), due: LegalDate }));
export const InspectionClosed = defineEvent('InspectionClosed', 1, fact({ conclusion: Reason, on: LegalDate }));

export const inspectionEvents = [
  InspectionPlanned, InspectionCarriedOut, FindingRecorded, InspectionReportCirculated, CorrectionOrdered, RectificationExtended, RectificationSubmitted, RectificationVerified, RectificationRejected, CriticismCirculated,
  InspectionStepOverdue, InspectionClosed,
] as const;
export type InspectionEvent = EventOf<typeof inspectionEvents>;

/** Number of an event of the log. */
const Cited = z.number().int().min(0);
/** How the competent organ has answered. What it imposed, if anything, stands in its own document. */
export const AccountabilityOutcome = z.enum(['handled', 'no_action', 'sent_back']);

// Stream `accountability-<inspection>`: the referral of an inspection to the organ in charge (问责). Nobody is sanctioned here.
/** Third step: handed to the organ in charge, with the events of the log that it rests on. @req #48 #70 */
export const AccountabilityReferred = defineEvent('AccountabilityReferred', 1, fact({ inspection: Uuid, body: UnitCode, findings: z.array(FindingNumber).min(1).max(50), cites: z.array(Cited).min(1).max(200), to: z.string().trim().min(2).max(100), reason: Reason, answerBy: LegalDate }));
/** @req #48 */
export const AccountabilityOutcomeRecorded = defineEvent('AccountabilityOutcomeRecorded', 1, fact({ outcome: AccountabilityOutcome, document: z.string().trim().min(2).max(200), on: LegalDate, summary: Reason }));
/** Recorded by the clock: no answer by the day. @req #48 */
export const AccountabilityAnswerOverdue = defineEvent('AccountabilityAnswerOverdue', 1, fact({ due: LegalDate }));

export const accountabilityEvents = [AccountabilityReferred, AccountabilityOutcomeRecorded, AccountabilityAnswerOverdue] as const;
export type AccountabilityEvent = EventOf<typeof accountabilityEvents>;
