import { z } from 'zod';
import { RawItemCode } from '../catalog/index.ts';
import { defineCommand } from '../kernel/command.ts';
import { LegalDate, Reason } from '../kernel/values.ts';
import { Attendee, NegativeListEntryRaised, NegativeListEntryTakenOff, TrainingAssessed, TrainingCountedForYear, TrainingDutySet, TrainingHeld, TrainingPlanned } from './events.ts';

/** Sessions a year that the plan asks for (二(五)3): what a duty is given when it is set; departments with stations in towns name their own number. @req #65 */
export const YEARLY_SESSIONS = { approval_bureau: 2, without_stations: 4 } as const;

const { session } = TrainingCountedForYear.schema.shape;
const { stations, required, settleOn, source } = TrainingDutySet.schema.shape;
const { form, topic, plannedOn, bodies } = TrainingPlanned.schema.shape;
const { on, place, materials } = TrainingHeld.schema.shape;
const { passed, of, remark } = TrainingAssessed.schema.shape;

/** What the unit owes in the year. Null: the plan’s number, or the year’s last day. @req #65 */
export const SetTrainingDuty = defineCommand('SetTrainingDuty', { stations, required: required.nullable(), settleOn: settleOn.nullable(), source });
/** @req #64 */
export const PlanTraining = defineCommand('PlanTraining', { form, topic, plannedOn, bodies, items: z.array(RawItemCode).max(400) });
export const CancelTraining = defineCommand('CancelTraining', { session, reason: Reason });
/** @req #64 */
export const HoldTraining = defineCommand('HoldTraining', { session, on, place, materials });
/** @req #64 */
export const RecordAttendance = defineCommand('RecordAttendance', { session, attendees: z.array(Attendee).max(500) });
/** @req #64 */
export const AssessTraining = defineCommand('AssessTraining', { session, passed, of, remark });
/** By the approval bureau, and another person than reported it. @req #65 */
export const CountTraining = defineCommand('CountTraining', { session });
/** Changes nothing itself: what is due is recorded before it. Sent by the program. */
export const WakeTraining = defineCommand('WakeTraining', {});

/** Commands of the stream `training-<unit>-<year>`. */
export const TrainingCommand = z.discriminatedUnion('type', [SetTrainingDuty, PlanTraining, CancelTraining, HoldTraining, RecordAttendance, AssessTraining, CountTraining, WakeTraining]);
export type TrainingCommand = z.infer<typeof TrainingCommand>;
export type TrainingCommandData<T extends TrainingCommand['type']> = Extract<TrainingCommand, { type: T }>['data'];

const { year: _year, on: _on, ...entry } = NegativeListEntryRaised.schema.shape;
/** What a shortfall leads to. Sent by the program alone, once for each. @req #66 */
export const RaiseNegativeListEntry = defineCommand('RaiseNegativeListEntry', { ...entry, on: LegalDate });
const { unit, cause, reason, instrument } = NegativeListEntryTakenOff.schema.shape;
/** Corrects a wrong entry, by a document and for a reason. @req #66 */
export const TakeOffNegativeList = defineCommand('TakeOffNegativeList', { unit, cause, reason, instrument });

/** Commands of the stream `negativelist-<year>`. */
export const NegativeListCommand = z.discriminatedUnion('type', [RaiseNegativeListEntry, TakeOffNegativeList]);
export type NegativeListCommand = z.infer<typeof NegativeListCommand>;
export type NegativeListCommandData<T extends NegativeListCommand['type']> = Extract<NegativeListCommand, { type: T }>['data'];
