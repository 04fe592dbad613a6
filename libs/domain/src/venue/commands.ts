import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { LegalDate, Reason, Sha256 } from '../kernel/values.ts';
import { EquipmentFaulted, EquipmentRecorded, PointCode, UpgradePlanned, VenueAssessmentSubmitted, VenueAssessmentVerified, VenueEvidence, VenueEvidenceFiled, VenueFacts, VenueStandardIssued } from './events.ts';

/** A version of what halls have to have. Versions are in order of their days. @req #7 #8 #9 */
export const IssueVenueStandard = defineCommand('IssueVenueStandard', VenueStandardIssued.schema.shape);
/** Commands of the stream `venuestandard-<district>`. */
export const VenueStandardCommand = z.discriminatedUnion('type', [IssueVenueStandard]);
export type VenueStandardCommand = z.infer<typeof VenueStandardCommand>;

/** Any number: an area that no hall has is refused by rule, in words. */
const facts = z.strictObject({ ...VenueFacts.shape, area: z.number() });
const { claims, answers } = VenueAssessmentSubmitted.schema.shape;
const { outcome, corrections } = VenueAssessmentVerified.schema.shape;
const { upgrade, title, points, due } = UpgradePlanned.schema.shape;

/** What the hall is like, as a draft. @req #7 */
export const SurveyVenue = defineCommand('SurveyVenue', { facts });
/** The self-assessment: facts of the hall, and an answer with evidence to every point of the standard in force. @req #7 #8 #9 */
export const SubmitVenueAssessment = defineCommand('SubmitVenueAssessment', { facts, claims, answers });
/** By the town for its villages, by the approval bureau for towns. @req #7 #8 #9 */
export const VerifyVenueAssessment = defineCommand('VerifyVenueAssessment', { outcome, corrections });
export const CloseVenueGap = defineCommand('CloseVenueGap', { point: PointCode, evidence: VenueEvidence });
/** `until` null is refused by rule: an exception without an end is a rule. @req #7 */
export const ApproveVenueException = defineCommand('ApproveVenueException', { point: PointCode, reason: Reason, until: LegalDate.nullable() });
/** @req #75 */
export const PlanVenueUpgrade = defineCommand('PlanVenueUpgrade', { upgrade, title, points, due });
/** @req #75 */
export const CompleteVenueUpgrade = defineCommand('CompleteVenueUpgrade', { upgrade, evidence: VenueEvidence });
/** @req #9 */
export const RecordEquipment = defineCommand('RecordEquipment', { equipment: EquipmentRecorded.schema.shape.equipment });
/** @req #9 */
export const ReportEquipmentFault = defineCommand('ReportEquipmentFault', { point: PointCode, note: EquipmentFaulted.schema.shape.note });
const { about, key, shows, note } = VenueEvidenceFiled.schema.shape;
/** Names a file that was sent to the store for this hall. @req #75 */
export const FileVenueEvidence = defineCommand('FileVenueEvidence', { about, key, shows, note, digest: Sha256 });
/** Sent by the program when an exception ends: what the clock has made true is recorded, and nothing else. */
export const WakeVenue = defineCommand('WakeVenue', {});

/** Commands of the stream `venue-<unit code>`. */
export const VenueCommand = z.discriminatedUnion('type', [SurveyVenue, SubmitVenueAssessment, VerifyVenueAssessment, CloseVenueGap, ApproveVenueException, PlanVenueUpgrade, CompleteVenueUpgrade, RecordEquipment, ReportEquipmentFault, FileVenueEvidence, WakeVenue]);
export type VenueCommand = z.infer<typeof VenueCommand>;
export type VenueCommandData<T extends VenueCommand['type']> = Extract<VenueCommand, { type: T }>['data'];
