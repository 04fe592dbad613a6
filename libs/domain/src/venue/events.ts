// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { Bilingual, LegalDate, Reason, Sha256, UnitCode } from '../kernel/values.ts';

const fact = <S extends z.ZodRawShape>(shape: S) => classified('public', z.strictObject(shape));

/** Which kind of hall: a town's 便民服务中心 or a village's 便民服务站. */
export const VenueLevel = z.enum(['town', 'village']);
export type VenueLevel = z.infer<typeof VenueLevel>;
/** Name of a point of the standard, such as `zone-waiting`. */
export const PointCode = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/).max(40);
/** Which of the three standardisations a point serves: 标准化、规范化、便利化. @req #4 */
export const Aspect = z.enum(['standardised', 'regularised', 'convenient']);
export type Aspect = z.infer<typeof Aspect>;
export const PointGroup = z.enum(['area', 'zone', 'equipment', 'accessibility', 'encouraged']);
export type PointGroup = z.infer<typeof PointGroup>;

const heading = { code: PointCode, name: Bilingual, aspect: Aspect, mandatory: z.boolean() };
/** One point of a standard. `atLeast`: square metres; `inPrinciple`: an exception may be approved. @req #7 #8 #9 */
export const StandardPoint = z.strictObject({ ...heading, group: PointGroup, inPrinciple: z.boolean(), atLeast: z.number().positive().max(100_000).nullable(), source: z.string().min(2).max(200) });
export type StandardPoint = z.infer<typeof StandardPoint>;
const points = z.array(StandardPoint).min(1).max(60);

// Stream `venuestandard-<district>`: what halls have to have, by version.
/** A venue is judged by the version in force when it was submitted. @req #7 #8 #9 */
export const VenueStandardIssued = defineEvent('VenueStandardIssued', 1, fact({ version: z.string().regex(/^[0-9A-Za-z.-]{1,20}$/), basis: Reason, effectiveFrom: LegalDate, town: points, village: points }));
export const venueStandardEvents = [VenueStandardIssued] as const;
export type VenueStandardEvent = EventOf<typeof venueStandardEvents>;

/** A file, or a remark of the plan of the hall: one of the two is there. */
export const VenueEvidence = z.strictObject({ digest: Sha256.nullable(), note: z.string().trim().max(300) });
export type VenueEvidence = z.infer<typeof VenueEvidence>;
/** What everybody may know of a hall. Telephones are the hall's own. @req #7 #8 */
export const VenueFacts = z.strictObject({
  address: z.string().trim().min(2).max(200), area: z.number().positive().max(100_000), hours: z.string().trim().min(2).max(200),
  phone: z.string().regex(/^[0-9-]{3,20}$/).nullable(), complaintPhone: z.string().regex(/^[0-9-]{3,20}$/).nullable(),
});
export type VenueFacts = z.infer<typeof VenueFacts>;
/** What a point was called and how much it weighed when something was found. */
export const PointHeading = z.strictObject(heading);
export type PointHeading = z.infer<typeof PointHeading>;

const venue = { unit: UnitCode };
const outcome = z.enum(['met', 'partly_met']);
const upgrade = z.string().regex(/^[0-9A-Za-z-]{1,40}$/);
const answers = z.array(z.strictObject({ point: PointCode, met: z.boolean(), evidence: VenueEvidence })).min(1).max(60);

// Stream `venue-<unit code>`.
/** Facts of a hall, as its people measured them: a draft of the self-assessment. @req #7 */
export const FacilitySurveyed = defineEvent('FacilitySurveyed', 1, fact({ ...venue, level: VenueLevel, parent: UnitCode.nullable(), facts: VenueFacts }));
/** @req #7 #8 #9 */
export const VenueAssessmentSubmitted = defineEvent('VenueAssessmentSubmitted', 1, fact({ ...venue, standard: VenueStandardIssued.schema.shape.version, claims: outcome, answers }));
/** `corrections`: what the verifier saw otherwise. @req #7 #8 #9 */
export const VenueAssessmentVerified = defineEvent('VenueAssessmentVerified', 1, fact({ ...venue, verifier: UnitCode, outcome, corrections: z.array(z.strictObject({ point: PointCode, met: z.boolean(), note: Reason })).max(60) }));
export const VenueStandardMet = defineEvent('VenueStandardMet', 1, fact({ ...venue, standard: VenueStandardIssued.schema.shape.version, on: LegalDate }));
/** `cause`: what has shown it. @req #7 #8 #9 */
export const VenueGapRecorded = defineEvent('VenueGapRecorded', 1, fact({ ...venue, point: PointHeading, cause: z.enum(['verification', 'exception_expired']), on: LegalDate }));
export const VenueGapClosed = defineEvent('VenueGapClosed', 1, fact({ ...venue, point: PointCode, by: z.enum(['verification', 'evidence', 'exception']), evidence: VenueEvidence.nullable(), on: LegalDate }));
/** "原则上": who let it be less, why and until which day; the day after, the gap is open again. @req #7 */
export const VenueExceptionApproved = defineEvent('VenueExceptionApproved', 1, fact({ ...venue, point: PointHeading, approver: UnitCode, reason: Reason, until: LegalDate }));
/** 提升改造规划: what is to be built, for which gaps, by when. @req #75 */
export const UpgradePlanned = defineEvent('UpgradePlanned', 1, fact({ ...venue, upgrade, title: Reason, points: z.array(PointCode).min(1).max(60), due: LegalDate }));
/** The works are done; whether the gaps are closed, the verifier says. @req #75 */
export const UpgradeCompleted = defineEvent('UpgradeCompleted', 1, fact({ ...venue, upgrade, evidence: VenueEvidence, on: LegalDate }));
/** What is there and works. A thing that was faulted works again once it is recorded. @req #9 */
export const EquipmentRecorded = defineEvent('EquipmentRecorded', 1, fact({ ...venue, equipment: z.array(z.strictObject({ point: PointCode, count: z.number().int().min(0).max(500) })).min(1).max(60) }));
/** @req #9 */
export const EquipmentFaulted = defineEvent('EquipmentFaulted', 1, fact({ ...venue, point: PointCode, note: Reason, on: LegalDate }));

/** A photo, a plan or a paper in the store of attachments, sealed there under the key of the hall. `content`: digest of what is in it, so that the same picture is seen to be the same. @req #75 */
export const VenueFile = z.strictObject({ digest: Sha256, bytes: z.number().int().min(1).max(20_000_000), type: z.enum(['image/jpeg', 'image/png', 'application/pdf']), content: Sha256 });
export type VenueFile = z.infer<typeof VenueFile>;
/** What a file is evidence of: a point of the standard, an exception for one, works. */
export const EvidenceFor = z.enum(['point', 'exception', 'upgrade']);
/** `key`: the point, or the works. Names of files stay sealed with them. @req #75 */
export const VenueEvidenceFiled = defineEvent('VenueEvidenceFiled', 1, fact({ ...venue, about: EvidenceFor, key: z.string().regex(/^[0-9A-Za-z-]{1,40}$/), shows: z.enum(['photo', 'plan', 'paper']), note: z.string().trim().max(300), file: VenueFile, on: LegalDate }));

export const venueEvents = [FacilitySurveyed, VenueAssessmentSubmitted, VenueAssessmentVerified, VenueStandardMet, VenueGapRecorded, VenueGapClosed, VenueExceptionApproved, UpgradePlanned, UpgradeCompleted, EquipmentRecorded, EquipmentFaulted, VenueEvidenceFiled] as const;
export type VenueEvent = EventOf<typeof venueEvents>;
