// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { ApplicantKind, Attachment, PaperSource, SubjectRef } from '../case/index.ts';
import { ItemCode } from '../catalog/item.ts';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { Sealed } from '../kernel/sealed.ts';
import { Bilingual, Instant, LegalDate, Reason, UnitCode, Uuid } from '../kernel/values.ts';
import { Key } from '../rulebook/manifest/index.ts';

const open = <S extends z.ZodRawShape>(shape: S) => classified('public', z.strictObject(shape));
const fact = <S extends z.ZodRawShape>(shape: S) => classified('internal', z.strictObject(shape));

/** Working days. */
const Days = z.number().int().min(0).max(120);
/** Code of a matter that is handled jointly, such as `99J03`. */
export const JointMatterCode = z.string().regex(/^[0-9A-Z]{2,16}$/);
/** 主管、实施、受理、审核、监督: who has which part in a matter. @req #38 */
export const JointRole = z.enum(['lead', 'implement', 'accept', 'review', 'supervise']);
export type JointRole = z.infer<typeof JointRole>;
/** One part: whose it is, its rights, duties and where they end, in words, and the days it has (null: those of the whole). @req #38 */
export const JointPart = z.strictObject({ role: JointRole, unit: UnitCode, duty: Reason, days: Days.nullable() });
export type JointPart = z.infer<typeof JointPart>;
/** One item of a matter: its days within the joint case, and the items that have to be granted before it. @req #38 */
export const JointLeg = z.strictObject({ item: ItemCode, days: Days, after: z.array(ItemCode).max(20) });
export type JointLeg = z.infer<typeof JointLeg>;

const version = z.number().int().min(1);
const matter = { code: JointMatterCode, version };

// Stream `jointmatter-<code>`: the list of what is handled jointly (联审联办事项清单).
/** 拟定. `days` null: as long as its legs take, one after the other where they have to be. `cap`: the days that licences may take together (许可法42). @req #37 #38 */
export const JointMatterListed = defineEvent('JointMatterListed', 1, open({
  ...matter, name: Bilingual, legs: z.array(JointLeg).min(2).max(20), parts: z.array(JointPart).min(5).max(5), way: Reason, days: Days.nullable(), cap: Days, from: LegalDate, illustrative: z.boolean(),
}));
/** 公布: it counts from its day. @req #37 */
export const JointMatterPublished = defineEvent('JointMatterPublished', 1, open({ ...matter, on: LegalDate, from: LegalDate, by: UnitCode }));
/** Another version stands in its place from a day. @req #37 */
export const JointMatterSuperseded = defineEvent('JointMatterSuperseded', 1, open({ ...matter, by: version, from: LegalDate }));
export const jointMatterEvents = [JointMatterListed, JointMatterPublished, JointMatterSuperseded] as const;
export type JointMatterEvent = EventOf<typeof jointMatterEvents>;

/** 关系: how another applicant belongs to the first one. */
export const JointRelation = z.enum(['spouse', 'child', 'parent', 'household', 'represents']);
export type JointRelation = z.infer<typeof JointRelation>;
/** What people read on paper: `LB`, the year of receipt, six digits. */
export const JointNumber = z.string().regex(/^LB\d{4}-\d{6,9}$/);
/** A paper handed in once, and where each leg wants it. @req #39 */
export const JointPaper = z.strictObject({ name: z.string().min(1).max(200), source: PaperSource, serves: z.array(z.strictObject({ item: ItemCode, material: Key })).min(1).max(20) });
export type JointPaper = z.infer<typeof JointPaper>;
export const JointOutcome = z.enum(['granted', 'refused', 'not_accepted', 'abandoned', 'withdrawn', 'terminated']);
export type JointOutcome = z.infer<typeof JointOutcome>;
const item = ItemCode;

// Stream `joint-<uuid>`: one application for several items.
/** One form, each paper once. Dated at the counter that took it, whichever town goes on with it. @req #32 #39 */
export const JointApplicationReceived = defineEvent('JointApplicationReceived', 1, fact({
  number: JointNumber, matter: JointMatterCode, version, at: UnitCode, town: UnitCode, applicant: z.strictObject({ subject: SubjectRef, kind: ApplicantKind }),
  related: z.array(z.strictObject({ subject: SubjectRef, kind: ApplicantKind, relation: JointRelation, items: z.array(item).min(1).max(20) })).max(10),
  priority: z.boolean(), receivedOn: LegalDate, days: Days,
  /** Contact, answers to the form that legs share and those of single legs: one envelope. */
  answers: classified('sensitive', Sealed),
  papers: z.array(JointPaper).max(60), illustrative: z.boolean(),
}));
/** 分办. A leg that waits for others begins when they are granted. @req #39 */
export const JointCaseSplit = defineEvent('JointCaseSplit', 1, fact({ legs: z.array(z.strictObject({ item, department: UnitCode, days: Days, after: z.array(item).max(20) })).min(2).max(20), on: LegalDate }));
/** 异地受理: taken in at another town than the one that goes on with it, with a receipt that it has to be confirmed by. @req #32 */
export const OutOfAreaCaseRouted = defineEvent('OutOfAreaCaseRouted', 1, fact({ from: UnitCode, to: UnitCode, receivedOn: LegalDate, receipt: JointNumber, at: Instant }));
/** @req #32 */
export const OutOfAreaCaseConfirmed = defineEvent('OutOfAreaCaseConfirmed', 1, fact({ unit: UnitCode, receipt: JointNumber, at: Instant }));
/** The leg is an ordinary case of its own. @req #39 */
export const SubcaseOpened = defineEvent('SubcaseOpened', 1, fact({ item, case: Uuid, on: LegalDate }));
/** The case of a leg could not be opened: the rule that says why, by its code. @req #39 */
export const SubcaseNotOpened = defineEvent('SubcaseNotOpened', 1, fact({ item, refusal: z.string().regex(/^[a-z][a-z-]{1,60}$/), on: LegalDate }));
/** Somebody has it opened again. */
export const SubcaseRetried = defineEvent('SubcaseRetried', 1, fact({ item, on: LegalDate }));
/** @req #39 */
export const SubcaseDecided = defineEvent('SubcaseDecided', 1, fact({ item, case: Uuid, outcome: JointOutcome, on: LegalDate }));
/** It would have needed another leg that was not granted. Legs that do not need it go on. @req #39 */
export const SubcaseDropped = defineEvent('SubcaseDropped', 1, fact({ item, because: item, on: LegalDate }));
/**
 * 延长: the whole, and with it whatever leg has no end yet, has more working days, once and at most fifteen, with the approval of the head
 * of the government of this level (行政许可法26、42). `document`: number of the approval; `before`, `due`: the last day as it was told and as
 * it is now; `cases`: one case of each applicant, under which they are told. @req #39
 */
export const JointHandlingExtended = defineEvent('JointHandlingExtended', 1, fact({
  days: z.number().int().min(1).max(15), reason: Reason, document: z.string().min(2).max(100), told: z.boolean(), before: LegalDate, due: LegalDate, cases: z.array(Uuid).max(20), on: LegalDate,
}));
/** Scans of a paper that legs share, put in once: the cases of the legs it serves have them without a copy. `paper`: its place in what was received, from 0. @req #39 #53 */
export const JointPaperFilesAdded = defineEvent('JointPaperFilesAdded', 1, fact({ paper: z.number().int().min(0).max(59), attachments: z.array(Attachment).min(1).max(20), on: LegalDate }));
/** A limit of a leg, or of the whole (`item` null), has run out. Once for each. @req #39 */
export const JointLimitPassed = defineEvent('JointLimitPassed', 1, fact({ item: item.nullable(), due: LegalDate }));
/** 汇总: every leg has an end. @req #39 */
export const JointCaseConsolidated = defineEvent('JointCaseConsolidated', 1, fact({ outcome: z.enum(['granted', 'partly_refused', 'refused']), results: z.array(z.strictObject({ item, outcome: z.union([JointOutcome, z.literal('dropped')]) })).min(2).max(20), on: LegalDate }));
/** 一次送达. @req #39 */
export const JointResultDelivered = defineEvent('JointResultDelivered', 1, fact({ how: z.enum(['counter', 'post', 'electronic', 'agent']), on: LegalDate }));

export const jointEvents = [
  JointApplicationReceived, JointCaseSplit, OutOfAreaCaseRouted, OutOfAreaCaseConfirmed, SubcaseOpened, SubcaseNotOpened, SubcaseRetried, SubcaseDecided, SubcaseDropped, JointHandlingExtended, JointPaperFilesAdded, JointLimitPassed,
  JointCaseConsolidated, JointResultDelivered,
] as const;
export type JointEvent = EventOf<typeof jointEvents>;
