import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { LegalDate, Reason, Uuid } from '../kernel/values.ts';
import {
  AccountabilityOutcomeRecorded, AccountabilityReferred, CorrectionOrdered, CriticismCirculated, FindingNumber, FindingRecorded, InspectionCarriedOut, InspectionLimits, InspectionPlanned, InspectionReportCirculated, RectificationSubmitted,
} from './events.ts';

/** Days for each step where a plan names no others. No document of the district gives them: they are a working assumption, and every inspection keeps its own. */
export const DEFAULT_INSPECTION_LIMITS: InspectionLimits = { reportDays: 5, rectifyDays: 10, verifyDays: 5, criticismDays: 5 };
/** Working days in which the organ in charge is asked to answer, where a referral names none. Assumed likewise. */
export const DEFAULT_ANSWER_DAYS = 30;

const { by: _by, limits: _limits, ...plan } = InspectionPlanned.schema.shape;
const { reportDue: _reportDue, ...visit } = InspectionCarriedOut.schema.shape;
const { on: _found, ...finding } = FindingRecorded.schema.shape;
const { summary, to } = InspectionReportCirculated.schema.shape;
const { done, evidence } = RectificationSubmitted.schema.shape;
/** A day, or none: then it is counted from today by the limits of the inspection. */
const due = LegalDate.nullable();

/** @req #69 */
export const PlanInspection = defineCommand('PlanInspection', { ...plan, limits: InspectionLimits.default(DEFAULT_INSPECTION_LIMITS) });
export const CarryOutInspection = defineCommand('CarryOutInspection', visit);
/** @req #69 */
export const RecordFinding = defineCommand('RecordFinding', finding);
export const CirculateInspectionReport = defineCommand('CirculateInspectionReport', { summary, to });
/** @req #70 */
export const OrderCorrection = defineCommand('OrderCorrection', { finding: FindingNumber, demand: CorrectionOrdered.schema.shape.demand, due });
export const ExtendRectification = defineCommand('ExtendRectification', { finding: FindingNumber, due: LegalDate, reason: Reason });
export const SubmitRectification = defineCommand('SubmitRectification', { finding: FindingNumber, done, evidence });
export const VerifyRectification = defineCommand('VerifyRectification', { finding: FindingNumber, note: Reason });
export const RejectRectification = defineCommand('RejectRectification', { finding: FindingNumber, reason: Reason, due });
/** @req #70 */
export const CirculateCriticism = defineCommand('CirculateCriticism', { findings: CriticismCirculated.schema.shape.findings, text: Reason, to, due });
export const CloseInspection = defineCommand('CloseInspection', { conclusion: Reason });
/** Changes nothing itself: what is due is recorded before it. Sent by the timers. */
export const WakeInspection = defineCommand('WakeInspection', {});

/** Commands of the stream `inspection-<uuid>`. */
export const InspectionCommand = z.discriminatedUnion('type', [
  PlanInspection, CarryOutInspection, RecordFinding, CirculateInspectionReport, OrderCorrection, ExtendRectification, SubmitRectification, VerifyRectification, RejectRectification, CirculateCriticism, CloseInspection, WakeInspection,
]);
export type InspectionCommand = z.infer<typeof InspectionCommand>;
export type InspectionCommandData<T extends InspectionCommand['type']> = Extract<InspectionCommand, { type: T }>['data'];

const referral = AccountabilityReferred.schema.shape;
/** Hands an inspection to the organ in charge. Whether there are findings and events to rest on is the rule's to say. @req #48 #70 */
export const ReferAccountability = defineCommand('ReferAccountability', {
  inspection: Uuid, findings: z.array(FindingNumber).max(50), cites: z.array(z.number().int().min(0)).max(200), to: referral.to, reason: Reason, answerDays: z.number().int().min(1).max(250).default(DEFAULT_ANSWER_DAYS),
});
/** What the organ in charge has told. @req #48 */
export const RecordAccountabilityOutcome = defineCommand('RecordAccountabilityOutcome', AccountabilityOutcomeRecorded.schema.shape);
export const WakeAccountability = defineCommand('WakeAccountability', {});

/** Commands of the stream `accountability-<inspection>`. */
export const AccountabilityCommand = z.discriminatedUnion('type', [ReferAccountability, RecordAccountabilityOutcome, WakeAccountability]);
export type AccountabilityCommand = z.infer<typeof AccountabilityCommand>;
export type AccountabilityCommandData<T extends AccountabilityCommand['type']> = Extract<AccountabilityCommand, { type: T }>['data'];
