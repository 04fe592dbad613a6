// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../../kernel/classification.ts';
import { defineEvent, type EventOf } from '../../kernel/event.ts';
import { Bilingual, LegalDate, Reason, UnitCode, Uuid } from '../../kernel/values.ts';

const pub = <S extends z.ZodRawShape>(shape: S) => classified('public', z.strictObject(shape));
/** Key of an obligation within its document, such as `2.2.1` for 二(二)1. */
export const MilestoneKey = z.string().regex(/^[0-9]+(\.[0-9]+)*$/);
const key = MilestoneKey;

/** An obligation of a document: who is responsible, and by when; without a day it is long-term. @req #12 */
export const MilestoneSet = defineEvent('MilestoneSet', 1, pub({ instrument: Uuid, key, clause: z.string().min(1).max(50), obligation: Bilingual, responsible: z.array(UnitCode).min(1).max(50), due: LegalDate.nullable() }));
/** @req #12 */
export const MilestoneRescheduled = defineEvent('MilestoneRescheduled', 1, pub({ key, due: LegalDate.nullable(), instrument: Uuid, reason: Reason }));
/** `evidence` are numbers of events that show it. @req #12 */
export const MilestoneMet = defineEvent('MilestoneMet', 1, pub({ key, on: LegalDate, evidence: z.array(z.number().int().min(0)).max(50), note: z.string().max(1000) }));
/** The day went by. Recorded by the clock; a later {@link MilestoneMet} is then late. @req #12 */
export const MilestoneMissed = defineEvent('MilestoneMissed', 1, pub({ key, due: LegalDate }));

export const milestoneEvents = [MilestoneSet, MilestoneRescheduled, MilestoneMet, MilestoneMissed] as const;
export type MilestoneEvent = EventOf<typeof milestoneEvents>;
