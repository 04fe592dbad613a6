import { z } from 'zod';
import { ApplicantKind, CaseAnswers, Contact, PaperHanded, SubjectRef } from '../case/index.ts';
import { RawItemCode } from '../catalog/index.ts';
import { defineCommand } from '../kernel/command.ts';
import { UnitCode, Uuid } from '../kernel/values.ts';
import { JointHandlingExtended, JointLeg, JointMatterCode, JointMatterListed, JointPaper, JointPaperFilesAdded, JointPart, JointRelation, JointResultDelivered, SubcaseNotOpened } from './events.ts';

/** Days that licences may take when they are handled together (行政许可法第26、42条). Recorded with each matter. */
export const JOINT_CAP_DAYS = 45;

const { name, way, days, cap, from, illustrative } = JointMatterListed.schema.shape;
/** Drafts a matter, or the next version of one. What is missing is refused by rule, in words. @req #37 #38 */
export const ListJointMatter = defineCommand('ListJointMatter', { code: JointMatterCode, name, legs: z.array(JointLeg).max(20), parts: z.array(JointPart).max(10), way, days, cap: cap.default(JOINT_CAP_DAYS), from, illustrative });
/** The draft as it stands counts from its day. @req #37 */
export const PublishJointMatter = defineCommand('PublishJointMatter', { version: JointMatterListed.schema.shape.version });
/** Commands of the stream `jointmatter-<code>`. */
export const JointMatterCommand = z.discriminatedUnion('type', [ListJointMatter, PublishJointMatter]);
export type JointMatterCommand = z.infer<typeof JointMatterCommand>;
export type JointMatterCommandData<T extends JointMatterCommand['type']> = Extract<JointMatterCommand, { type: T }>['data'];

/** What one form says: what legs share, and what a leg alone asks or asks otherwise. */
export const JointAnswers = z.strictObject({ contact: Contact, shared: CaseAnswers, own: z.record(RawItemCode, CaseAnswers) });
export type JointAnswers = z.infer<typeof JointAnswers>;
const related = z.strictObject({ subject: SubjectRef, kind: ApplicantKind, /** Null is refused by rule: strangers do not apply together. */ relation: JointRelation.nullable(), items: z.array(RawItemCode).min(1).max(20) });
const one = { item: RawItemCode };
const { how } = JointResultDelivered.schema.shape;

/** Takes one application in for several items of a matter. `at`: the counter; `town`: the town that goes on with it. @req #32 #39 */
export const ReceiveJointApplication = defineCommand('ReceiveJointApplication', {
  matter: JointMatterCode, items: z.array(RawItemCode).max(20), at: UnitCode, town: UnitCode, applicant: z.strictObject({ subject: SubjectRef, kind: ApplicantKind }), related: z.array(related).max(10), priority: z.boolean(),
  answers: JointAnswers, papers: z.array(JointPaper).max(60),
});
/** The town that goes on with it has it. @req #32 */
export const ConfirmOutOfArea = defineCommand('ConfirmOutOfArea', {});
/** Notes which case a leg has become: the program does, for what it has opened itself. @req #39 */
export const OpenSubcase = defineCommand('OpenSubcase', { ...one, case: Uuid });
/** Sent by the program: the case of a leg could not be opened. */
export const NoteSubcaseRefusal = defineCommand('NoteSubcaseRefusal', { ...one, refusal: SubcaseNotOpened.schema.shape.refusal });
/** Has the case of a leg opened again, in the name of whoever asks. @req #39 */
export const RetrySubcase = defineCommand('RetrySubcase', one);
/** Sent by the program when the case of a leg has an end. What end, the case says. @req #39 */
export const NoteSubcaseDecision = defineCommand('NoteSubcaseDecision', { case: Uuid });
export const ConsolidateJointCase = defineCommand('ConsolidateJointCase', {});
export const DeliverJointResult = defineCommand('DeliverJointResult', { how });
const { days: more, reason, told } = JointHandlingExtended.schema.shape;
/** Recorded by the office of the government, which has the approval of its head in hand. `document`: its number; `told`: the applicants have the reason in writing. @req #39 */
export const ExtendJointHandling = defineCommand('ExtendJointHandling', { days: more, reason, document: z.string().trim().min(2).max(100), told });
/** Adds scans to a paper that was handed in once. @req #39 #53 */
export const AddJointPaperFiles = defineCommand('AddJointPaperFiles', { paper: JointPaperFilesAdded.schema.shape.paper, files: PaperHanded.shape.files.min(1) });
/** Sent by the program when a limit has run out: what the clock has made true is recorded, and nothing else. */
export const WakeJoint = defineCommand('WakeJoint', {});

/** Commands of the stream `joint-<id>`. */
export const JointCommand = z.discriminatedUnion('type', [ReceiveJointApplication, ConfirmOutOfArea, OpenSubcase, NoteSubcaseRefusal, RetrySubcase, NoteSubcaseDecision, ConsolidateJointCase, DeliverJointResult, ExtendJointHandling, AddJointPaperFiles, WakeJoint]);
export type JointCommand = z.infer<typeof JointCommand>;
export type JointCommandData<T extends JointCommand['type']> = Extract<JointCommand, { type: T }>['data'];
