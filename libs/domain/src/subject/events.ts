// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { Sealed } from '../kernel/sealed.ts';
import { UnitCode } from '../kernel/values.ts';

/** A person, known to events only by a random reference; the fields are sealed under the person's own key. */
export const SubjectRegistered = defineEvent('SubjectRegistered', 1, classified('internal', z.strictObject({
  subject: z.string().min(16).max(64), kind: z.enum(['officer', 'citizen', 'legal_person']), name: classified('personal', Sealed), idNumber: classified('personal', Sealed).nullable(), phone: classified('personal', Sealed).nullable(), illustrative: z.boolean(),
})));
/** Written before the bytes leave: who saw which fields of whom, and for what (PIPL 51, goal S7). */
export const PersonalDataRevealed = defineEvent('PersonalDataRevealed', 1, classified('internal', z.strictObject({ subject: z.string(), fields: z.array(z.string()).min(1), purpose: z.string().min(2).max(300), unit: UnitCode })));
/** A refusal for lack of authority is evidence too. Rate-limited; `missing` says which grant. @req #72 */
export const CommandRefused = defineEvent('CommandRefused', 1, classified('internal', z.strictObject({ command: z.string(), stream: z.string(), missing: z.string().max(300) })));

export const subjectEvents = [SubjectRegistered] as const;
export const accessEvents = [PersonalDataRevealed, CommandRefused] as const;
export type SubjectEvent = EventOf<typeof subjectEvents>;
export type AccessEvent = EventOf<typeof accessEvents>;
