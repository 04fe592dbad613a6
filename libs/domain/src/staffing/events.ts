// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { ItemCode } from '../catalog/item.ts';
import { Step } from '../delegation/index.ts';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { Role } from '../kernel/role.ts';
import { Bilingual, Instant, LegalDate, Reason, UnitCode } from '../kernel/values.ts';

const internal = <S extends z.ZodRawShape>(shape: S) => classified('internal', z.strictObject(shape));
/** A post of a unit, such as `A1`: unique in its unit, for ever. */
export const PostCode = z.string().regex(/^[A-Z][A-Z0-9]{0,11}$/);
/** A person, by pseudonymous reference. */
export const Person = z.string().min(1).max(64);
const unit = UnitCode;
const post = PostCode;
const person = Person;

/** A post carries one office; `sendingUnit` is the unit that posts the clerk (professional guidance), the unit itself answers for conduct. @req #41 #43 #61 */
export const PostCreated = defineEvent('PostCreated', 1, internal({ unit, post, office: Role, title: Bilingual, duties: z.array(Step).max(12), sendingUnit: UnitCode.nullable(), from: Instant }));
export const PostClosed = defineEvent('PostClosed', 1, internal({ unit, post, from: Instant, reason: Reason }));
/** The A clerk of a post. @req #41 #50 */
export const ClerkAssigned = defineEvent('ClerkAssigned', 1, internal({ unit, post, person, from: Instant }));
/** The B clerk, who stands in for A. @req #50 */
export const BackupAssigned = defineEvent('BackupAssigned', 1, internal({ unit, post, person, from: Instant }));
/** A or B leaves the post. @req #63 */
export const ClerkRelieved = defineEvent('ClerkRelieved', 1, internal({ unit, post, person, seat: z.enum(['A', 'B']), from: Instant, reason: Reason }));
/** Why somebody is away, in no more detail than others need: an illness is a leave (PIPL 28). @req #30 #50 */
export const AbsenceStarted = defineEvent('AbsenceStarted', 1, internal({ unit, post, person, from: Instant, until: Instant.nullable(), cause: z.enum(['leave', 'training', 'duty_elsewhere', 'other']) }));
export const AbsenceEnded = defineEvent('AbsenceEnded', 1, internal({ unit, post, person, at: Instant }));
/** B acts for A from now until the absence ends. Each act is stored as B's, for A. @req #50 */
export const DeputyActivated = defineEvent('DeputyActivated', 1, internal({ unit, post, deputy: person, forPerson: person, at: Instant }));
export const DeputyReleased = defineEvent('DeputyReleased', 1, internal({ unit, post, deputy: person, at: Instant }));
/** Leader in charge (分管领导) and direct head (直接负责人) of a centre or station. @req #57 */
export const LeaderAppointed = defineEvent('LeaderAppointed', 1, internal({ unit, position: z.enum(['leader', 'head']), person, from: Instant }));
/** "确定具体经办人员": the items that a person handles at the unit from then on; it takes the place of the person's earlier list. @req #41 */
export const HandlersNamed = defineEvent('HandlersNamed', 1, internal({ unit, person, items: z.array(ItemCode).min(1).max(400), from: Instant }));
/** By the sending unit or the approval bureau: the person may handle these items; an empty list stands for all (全科). @req #67 */
export const CompetencyCertified = defineEvent('CompetencyCertified', 1, internal({ unit, person, items: z.array(ItemCode).max(400), by: UnitCode, on: LegalDate, until: LegalDate.nullable() }));
export const CompetencyWithdrawn = defineEvent('CompetencyWithdrawn', 1, internal({ unit, person, by: UnitCode, from: Instant, reason: Reason }));
/** A helper of a village, from one of the five sources of the plan. @req #51 #60 */
export const HelperListed = defineEvent('HelperListed', 1, internal({ unit, person, source: z.enum(['party_member', 'committee_member', 'grid_manager', 'volunteer', 'social_worker']), from: Instant }));
export const HelperDelisted = defineEvent('HelperDelisted', 1, internal({ unit, person, from: Instant, reason: Reason }));
/** Notices for people; nothing computes from them. @req #58 #63 */
export const StaffingShortfallDetected = defineEvent('StaffingShortfallDetected', 1, internal({ unit, have: z.number().int().min(0), need: z.number().int().min(1), on: LegalDate }));
/** Too many clerks left within twelve months ("人员要保持相对稳定"). @req #63 */
export const StabilityAlertRaised = defineEvent('StabilityAlertRaised', 1, internal({ unit, left: z.number().int().min(1), posts: z.number().int().min(1), on: LegalDate }));

export const staffingEvents = [PostCreated, PostClosed, ClerkAssigned, BackupAssigned, ClerkRelieved, AbsenceStarted, AbsenceEnded, DeputyActivated, DeputyReleased, LeaderAppointed, HandlersNamed, CompetencyCertified, CompetencyWithdrawn, HelperListed, HelperDelisted, StaffingShortfallDetected, StabilityAlertRaised] as const;
export type StaffingEvent = EventOf<typeof staffingEvents>;
