import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { LegalDate, Reason, Uuid } from '../../kernel/values.ts';
import { MilestoneKey, MilestoneMet, MilestoneMissed, MilestoneSet } from './events.ts';

const { instrument: _instrument, ...milestone } = MilestoneSet.schema.shape;
/** Puts an obligation of a document on the board. The document is the id of the stream. @req #12 */
export const SetMilestone = defineCommand('SetMilestone', milestone);
export const RescheduleMilestone = defineCommand('RescheduleMilestone', { key: MilestoneKey, due: LegalDate.nullable(), instrument: Uuid, reason: Reason });
/** @req #12 */
export const MeetMilestone = defineCommand('MeetMilestone', MilestoneMet.schema.shape);
/** Sent by the program when a day is over. @req #12 */
export const RecordMilestoneMissed = defineCommand('RecordMilestoneMissed', MilestoneMissed.schema.shape);
/** Changes nothing itself: what has come due is recorded before it. */
export const WakeMilestones = defineCommand('WakeMilestones', {});

/** Commands of the stream `milestone-<instrument>`. */
export const MilestoneCommand = z.discriminatedUnion('type', [SetMilestone, RescheduleMilestone, MeetMilestone, RecordMilestoneMissed, WakeMilestones]);
export type MilestoneCommand = z.infer<typeof MilestoneCommand>;
