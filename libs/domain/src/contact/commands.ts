import { z } from 'zod';
import { SubjectRef } from '../case/index.ts';
import { RawItemCode } from '../catalog/index.ts';
import { classified } from '../kernel/classification.ts';
import { defineCommand } from '../kernel/command.ts';
import { Reason, UnitCode, Uuid } from '../kernel/values.ts';
import { ConsultationRecorded } from './events.ts';

const { topic, channel } = ConsultationRecorded.schema.shape;

/** Somebody asks. Whoever enters it is responsible from now on. What names people goes into `details`, and needs somebody known whose key seals it. @req #44 */
export const RecordConsultation = defineCommand('RecordConsultation', { unit: UnitCode, item: RawItemCode.nullable(), topic, subject: SubjectRef.nullable(), details: classified('personal', z.string().trim().min(2).max(2000)).nullable(), channel });
/** Offers it to somebody else; until it is accepted nothing changes. @req #44 */
export const HandOverContact = defineCommand('HandOverContact', { to: z.strictObject({ unit: UnitCode, person: z.string().min(1).max(64) }), reason: Reason });
export const AcceptContact = defineCommand('AcceptContact', {});
/** What was answered, or the case that it became. */
export const CloseContact = defineCommand('CloseContact', { answer: Reason, case: Uuid.nullable() });

/** Commands of the stream `contact-<id>`. */
export const ContactCommand = z.discriminatedUnion('type', [RecordConsultation, HandOverContact, AcceptContact, CloseContact]);
export type ContactCommand = z.infer<typeof ContactCommand>;
export type ContactCommandData<T extends ContactCommand['type']> = Extract<ContactCommand, { type: T }>['data'];
