import { z } from 'zod';
import { RawItemCode } from '../catalog/index.ts';
import { defineCommand } from '../kernel/command.ts';
import { Instant, LegalDate, Reason } from '../kernel/values.ts';
import { AbsenceStarted, ClerkRelieved, HelperListed, LeaderAppointed, Person, PostCode, PostCreated } from './events.ts';

const post = PostCode;
const person = Person;
/** Null: now. An instant in the past is refused: whoever acted then acted without the post. */
const from = Instant.nullable();
const { office, title, duties, sendingUnit } = PostCreated.schema.shape;

/** @req #41 #43 #61 */
export const CreatePost = defineCommand('CreatePost', { post, office, title, duties, sendingUnit, from });
export const ClosePost = defineCommand('ClosePost', { post, from, reason: Reason });
/** @req #41 */
export const AssignClerk = defineCommand('AssignClerk', { post, person, from });
/** @req #50 */
export const AssignBackup = defineCommand('AssignBackup', { post, person, from });
export const RelieveClerk = defineCommand('RelieveClerk', { post, seat: ClerkRelieved.schema.shape.seat, from, reason: Reason });
/** One leaves and another comes in the same moment, so that a seat is never empty between them. @req #58 #63 */
export const ReplaceClerk = defineCommand('ReplaceClerk', { post, seat: ClerkRelieved.schema.shape.seat, person, from, reason: Reason });
/** @req #50 */
export const StartAbsence = defineCommand('StartAbsence', { post, from, until: Instant.nullable(), cause: AbsenceStarted.schema.shape.cause });
export const EndAbsence = defineCommand('EndAbsence', { post });
/** @req #50 */
export const ActivateDeputy = defineCommand('ActivateDeputy', { post });
export const ReleaseDeputy = defineCommand('ReleaseDeputy', { post });
/** @req #57 */
export const AppointLeader = defineCommand('AppointLeader', { position: LeaderAppointed.schema.shape.position, person, from });
/** @req #41 */
export const NameHandlers = defineCommand('NameHandlers', { person, items: z.array(RawItemCode).min(1).max(400), from });
/** @req #67 */
export const CertifyCompetency = defineCommand('CertifyCompetency', { person, items: z.array(RawItemCode).max(400), until: LegalDate.nullable() });
export const WithdrawCompetency = defineCommand('WithdrawCompetency', { person, reason: Reason });
/** @req #60 */
export const ListHelper = defineCommand('ListHelper', { person, source: HelperListed.schema.shape.source, from });
export const DelistHelper = defineCommand('DelistHelper', { person, from, reason: Reason });
/** The roster (名册) of a unit at once: posts with their clerks, and helpers. What stands already is passed over. @req #41 #50 #58 #60 */
export const EnterRoster = defineCommand('EnterRoster', {
  posts: z.array(z.strictObject({ post, office, title, duties, sendingUnit, clerk: person.nullable(), backup: person.nullable() })).max(40),
  helpers: z.array(z.strictObject({ person, source: HelperListed.schema.shape.source })).max(40),
  from,
});
/** Sent by the program. */
export const RecordStaffingNotice = defineCommand('RecordStaffingNotice', { notice: z.enum(['shortfall', 'stability']), on: LegalDate });
/** Changes nothing itself: what has come due is recorded before it. */
export const WakeStaff = defineCommand('WakeStaff', {});

/** Commands of the stream `staff-<unit>`. */
export const StaffingCommand = z.discriminatedUnion('type', [CreatePost, ClosePost, AssignClerk, AssignBackup, RelieveClerk, ReplaceClerk, StartAbsence, EndAbsence, ActivateDeputy, ReleaseDeputy, AppointLeader, NameHandlers, CertifyCompetency, WithdrawCompetency, ListHelper, DelistHelper, EnterRoster, RecordStaffingNotice, WakeStaff]);
export type StaffingCommand = z.infer<typeof StaffingCommand>;
