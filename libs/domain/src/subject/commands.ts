import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineCommand } from '../kernel/command.ts';
import { CommandRefused, PersonalDataRevealed, SubjectRegistered } from './events.ts';

const { subject, kind, illustrative } = SubjectRegistered.schema.shape;
const personal = (max: number) => classified('personal', z.string().trim().min(1).max(max));
/** Enters a person. The values are sealed by the command handler before anything is stored. */
export const RegisterSubject = defineCommand('RegisterSubject', { subject, kind, name: personal(200), idNumber: personal(32).nullable(), phone: personal(32).nullable(), illustrative });
export type RegisterSubject = z.infer<typeof RegisterSubject>;
/** Commands of the stream `subject-<reference>`. */
export const SubjectCommand = z.discriminatedUnion('type', [RegisterSubject]);
export type SubjectCommand = z.infer<typeof SubjectCommand>;

export const RecordReveal = defineCommand('RecordReveal', PersonalDataRevealed.schema.shape);
export type RecordReveal = z.infer<typeof RecordReveal>;
/** @req #72 */
export const RecordRefusal = defineCommand('RecordRefusal', CommandRefused.schema.shape);
export type RecordRefusal = z.infer<typeof RecordRefusal>;
/** Commands of the stream `access-<day or reference>`: each is an occurrence, so the same one twice is recorded twice. */
export const AccessCommand = z.discriminatedUnion('type', [RecordReveal, RecordRefusal]);
export type AccessCommand = z.infer<typeof AccessCommand>;
