import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { LegalDate, Reason, UnitCode } from '../kernel/values.ts';
import { ProblemCoordinated, ProblemEvidence, ProblemRegistered } from './events.ts';

const { unit, title, what, leader, due } = ProblemRegistered.schema.shape;
/** @req #73 */
export const RegisterProblem = defineCommand('RegisterProblem', { unit, title, what, leader, due });
/** `due`: the day may be set anew by those who met. @req #73 */
export const CoordinateProblem = defineCommand('CoordinateProblem', { met: z.array(UnitCode).max(40), decision: ProblemCoordinated.schema.shape.decision, due: LegalDate, heldOn: LegalDate });
/** Evidence may be left out here, and is refused by rule (`evidence-missing`). @req #73 */
export const ResolveProblem = defineCommand('ResolveProblem', { result: Reason, evidence: z.array(ProblemEvidence).max(20) });
/** Changes nothing itself: what is due is recorded before it. Sent by the program. */
export const WakeProblem = defineCommand('WakeProblem', {});

/** Commands of the stream `majorproblem-<id>`. */
export const ProblemCommand = z.discriminatedUnion('type', [RegisterProblem, CoordinateProblem, ResolveProblem, WakeProblem]);
export type ProblemCommand = z.infer<typeof ProblemCommand>;
export type ProblemCommandData<T extends ProblemCommand['type']> = Extract<ProblemCommand, { type: T }>['data'];
