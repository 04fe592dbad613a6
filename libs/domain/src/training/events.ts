// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { ItemCode } from '../catalog/item.ts';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { LegalDate, Reason, Sha256, UnitCode, Uuid } from '../kernel/values.ts';

const fact = <S extends z.ZodRawShape>(shape: S) => classified('internal', z.strictObject(shape));
const pub = <S extends z.ZodRawShape>(shape: S) => classified('public', z.strictObject(shape));
const person = z.string().min(1).max(64);
const topic = z.string().trim().min(2).max(200);
const count = z.number().int().min(0).max(1000);
/** A session within its unit and year, counted from 1. */
const session = z.number().int().min(1).max(999);
const year = z.number().int().min(2000).max(2999);

/** The five forms: 集中培训、交流学习、跟班学习、业务实训、岗位练兵 (二(五)3). @req #64 */
export const TrainingForm = z.enum(['lecture', 'exchange', 'shadowing', 'practice', 'drill']);
/** Why a unit owes so many sessions: it is the approval bureau; it has no stations in towns; it has some, and trains as it needs (二(五)3). @req #65 */
export const TrainingGround = z.enum(['approval_bureau', 'without_stations', 'own_needs']);
/** What was taught with: a file by its digest, or what it is called. @req #64 */
export const TrainingMaterial = z.strictObject({ name: z.string().trim().min(1).max(200), digest: Sha256.nullable() });
export const Attendee = z.strictObject({ person, unit: UnitCode });

// Stream `training-<unit>-<year>`: the sessions of a unit in a calendar year, and how many it owes.
/** How many sessions the unit owes in the year. `stations`: whether it has stations in towns; `settleOn`: at the end of which day the year is closed. @req #65 */
export const TrainingDutySet = defineEvent('TrainingDutySet', 1, fact({ unit: UnitCode, year, ground: TrainingGround, stations: z.boolean(), required: count, settleOn: LegalDate, source: z.string().min(2).max(200), officer: person }));
/** @req #64 */
export const TrainingPlanned = defineEvent('TrainingPlanned', 1, fact({ session, form: TrainingForm, topic, plannedOn: LegalDate, bodies: z.array(UnitCode).min(1).max(100), items: z.array(ItemCode).max(400), officer: person }));
export const TrainingCancelled = defineEvent('TrainingCancelled', 1, fact({ session, reason: Reason, officer: person }));
/** @req #64 */
export const TrainingHeld = defineEvent('TrainingHeld', 1, fact({ session, on: LegalDate, place: z.string().trim().min(2).max(200), materials: z.array(TrainingMaterial).max(20), officer: person }));
/** Who was there: persons by their reference, each for a body. @req #64 */
export const AttendanceRecorded = defineEvent('AttendanceRecorded', 1, fact({ session, attendees: z.array(Attendee).min(1).max(500), officer: person }));
/** @req #64 */
export const TrainingAssessed = defineEvent('TrainingAssessed', 1, fact({ session, passed: count, of: count, remark: Reason, officer: person }));
/** @req #65 */
export const TrainingCountedForYear = defineEvent('TrainingCountedForYear', 1, fact({ session, year, counted: count, officer: person }));
/** A quarter is over and the unit is behind: recorded by the clock. `expected`: its share of the year, rounded down. @req #65 */
export const TrainingEarlyWarningRaised = defineEvent('TrainingEarlyWarningRaised', 1, fact({ quarter: z.number().int().min(1).max(3), counted: count, expected: count, required: count }));
/** The year is over: recorded by the clock. @req #65 #66 */
export const TrainingShortfallDetected = defineEvent('TrainingShortfallDetected', 1, fact({ unit: UnitCode, year, required: count, counted: count, on: LegalDate }));

export const trainingEvents = [TrainingDutySet, TrainingPlanned, TrainingCancelled, TrainingHeld, AttendanceRecorded, TrainingAssessed, TrainingCountedForYear, TrainingEarlyWarningRaised, TrainingShortfallDetected] as const;
export type TrainingEvent = EventOf<typeof trainingEvents>;

// Stream `negativelist-<year>`: 政务服务改革负面清单, what the appraisal of the year counts against a unit.
/** Raised by the program from a shortfall; a unit stands on the list of a year once for one cause. @req #66 */
export const NegativeListEntryRaised = defineEvent('NegativeListEntryRaised', 1, pub({ unit: UnitCode, year, cause: z.enum(['training_shortfall']), required: count, counted: count, on: LegalDate }));
/** A wrong entry is taken off, by a document: it stays on the list of the days before. @req #66 */
export const NegativeListEntryTakenOff = defineEvent('NegativeListEntryTakenOff', 1, fact({ unit: UnitCode, year, cause: z.enum(['training_shortfall']), reason: Reason, instrument: Uuid, on: LegalDate, officer: person }));

export const negativeListEvents = [NegativeListEntryRaised, NegativeListEntryTakenOff] as const;
export type NegativeListEvent = EventOf<typeof negativeListEvents>;
