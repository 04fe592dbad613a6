// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { LegalDate, Reason, Sha256, UnitCode } from '../kernel/values.ts';
import { Period } from '../spotcheck/index.ts';
import { MeasureKey } from './measures.ts';

const fact = <S extends z.ZodRawShape>(shape: S) => classified('internal', z.strictObject(shape));
const person = z.string().min(1).max(64);
const number = z.number().int().min(0);
/** Points in hundredths: 0 to 10,000. */
const points = z.number().int().min(0).max(10_000);
const scale = z.strictObject({ full: points, zero: points }).nullable();

/** The whole formula as it counts for this period: a later change of the table changes nothing here. */
export const Formula = z.strictObject({ version: z.string().trim().min(1).max(30), measures: z.array(z.strictObject({ measure: MeasureKey, weight: z.number().int().min(1).max(100), scale })).min(1).max(40) });
export type Formula = z.infer<typeof Formula>;
/** A number counted from events: `count` of `of`; `events` are numbers of those that made the count, the first fifty. Nothing to count from: `of` is 0. */
export const FrozenNumber = z.strictObject({ measure: MeasureKey, count: number, of: number, events: z.array(number).max(50) });
export type FrozenNumber = z.infer<typeof FrozenNumber>;
/** A clerk at a window of a centre, and the unit that sends them; null: the centre's own, whose work the approval bureau guides. */
export const AppraisedClerk = z.strictObject({ person, sendingUnit: UnitCode.nullable() });
export type AppraisedClerk = z.infer<typeof AppraisedClerk>;
/** Who is appraised: a clerk, or the centre as a whole (null). */
const subject = { unit: UnitCode, person: person.nullable() };
const objection = z.number().int().min(1).max(500);

// Stream `appraisal-<period>`: 考评 (W21).
/** @req #56 */
export const AppraisalPeriodOpened = defineEvent('AppraisalPeriodOpened', 1, fact({ period: Period, from: LegalDate, to: LegalDate, formula: Formula, formulaDigest: Sha256, objectionDays: z.number().int().min(1).max(60) }));
/** What events tell of one centre, frozen. @req #56 #63 */
export const AppraisalNumbersFrozen = defineEvent('AppraisalNumbersFrozen', 1, fact({ unit: UnitCode, numbers: z.array(FrozenNumber).max(40), clerks: z.array(AppraisedClerk).max(200) }));
/** The end of the freezing: up to which event, and the digest of all frozen numbers. @req #56 */
export const AppraisalDataFrozen = defineEvent('AppraisalDataFrozen', 1, fact({ position: number, on: LegalDate, units: z.array(UnitCode).min(1).max(100), digest: Sha256 }));
/** @req #61 */
export const AppraisalMarkGiven = defineEvent('AppraisalMarkGiven', 1, fact({ unit: UnitCode, person, measure: MeasureKey, mark: z.number().int().min(0).max(100), by: UnitCode, reason: Reason }));
/** Totals; the parts follow from formula, frozen numbers and marks. `digest` is that of all cards, parts included. @req #56 */
export const AppraisalScored = defineEvent('AppraisalScored', 1, fact({ totals: z.array(z.strictObject({ ...subject, total: points })).min(1).max(600), digest: Sha256 }));
export const AppraisalPublished = defineEvent('AppraisalPublished', 1, fact({ on: LegalDate, objectionsUntil: LegalDate }));
export const AppraisalObjectionRaised = defineEvent('AppraisalObjectionRaised', 1, fact({ objection, ...subject, measure: MeasureKey, reason: Reason }));
export const AppraisalObjectionAnswered = defineEvent('AppraisalObjectionAnswered', 1, fact({ objection, upheld: z.boolean(), answer: Reason }));
export const AppraisalFinalised = defineEvent('AppraisalFinalised', 1, fact({ on: LegalDate }));
/** The scorecards as they count from now on. @req #62 */
export const AppraisalSealed = defineEvent('AppraisalSealed', 1, fact({ digest: Sha256 }));
/** 评优评先: an award that names the sealed scorecards as its basis. @req #62 */
export const AppraisalCitedForAward = defineEvent('AppraisalCitedForAward', 1, fact({ ...subject, award: z.string().trim().min(2).max(100), total: points, digest: Sha256 }));

export const appraisalEvents = [
  AppraisalPeriodOpened, AppraisalNumbersFrozen, AppraisalDataFrozen, AppraisalMarkGiven, AppraisalScored, AppraisalPublished, AppraisalObjectionRaised, AppraisalObjectionAnswered, AppraisalFinalised, AppraisalSealed, AppraisalCitedForAward,
] as const;
export type AppraisalEvent = EventOf<typeof appraisalEvents>;
