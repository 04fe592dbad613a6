// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { LegalDate, Reason, UnitCode } from '../kernel/values.ts';

const fact = <S extends z.ZodRawShape>(shape: S) => classified('internal', z.strictObject(shape));
const person = z.string().min(1).max(64);
const by = { by: person, on: LegalDate };
export const ProblemEvidence = z.strictObject({ what: Reason, where: z.string().trim().min(2).max(200) });

// Stream `majorproblem-<uuid>`: 工作中的重大问题和突出困难.
/** `leader`: 第一责任人, of the unit. @req #73 */
export const ProblemRegistered = defineEvent('ProblemRegistered', 1, fact({ unit: UnitCode, title: z.string().trim().min(2).max(200), what: Reason, leader: person, due: LegalDate, ...by }));
/** Who met, and what was decided. @req #73 */
export const ProblemCoordinated = defineEvent('ProblemCoordinated', 1, fact({ met: z.array(UnitCode).min(1).max(40), decision: Reason, due: LegalDate, heldOn: LegalDate, ...by }));
/** @req #73 */
export const ProblemResolved = defineEvent('ProblemResolved', 1, fact({ result: Reason, evidence: z.array(ProblemEvidence).min(1).max(20), late: z.boolean(), ...by }));
/** The day has gone by. Recorded by the clock, once for each day that was set. @req #73 */
export const ProblemOverdue = defineEvent('ProblemOverdue', 1, fact({ due: LegalDate, leader: person }));

export const problemEvents = [ProblemRegistered, ProblemCoordinated, ProblemResolved, ProblemOverdue] as const;
export type ProblemEvent = EventOf<typeof problemEvents>;
