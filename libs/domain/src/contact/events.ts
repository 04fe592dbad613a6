// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { SubjectRef } from '../case/index.ts';
import { ItemCode } from '../catalog/item.ts';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { Sealed } from '../kernel/sealed.ts';
import { Instant, Reason, UnitCode, Uuid } from '../kernel/values.ts';

const fact = <S extends z.ZodRawShape>(shape: S) => classified('internal', z.strictObject(shape));
const person = z.string().min(1).max(64);

// Stream `contact-<id>`: 首问负责. Whoever was asked first stays responsible until another has taken it over.
/** 咨询引导. What was asked may name people: it is sealed where somebody known asked. @req #44 #68 */
export const ConsultationRecorded = defineEvent('ConsultationRecorded', 1, fact({ unit: UnitCode, item: ItemCode.nullable(), topic: z.string().min(2).max(200), subject: SubjectRef.nullable(), details: classified('personal', Sealed).nullable(), channel: z.enum(['counter', 'phone', 'web', 'home']) }));
export const FirstContactAssigned = defineEvent('FirstContactAssigned', 1, fact({ unit: UnitCode, person, post: z.string().max(64), at: Instant }));
export const FirstContactHandedOver = defineEvent('FirstContactHandedOver', 1, fact({ to: z.strictObject({ unit: UnitCode, person, post: z.string().max(64) }), reason: Reason, at: Instant }));
/** Only now is it the other's. @req #44 */
export const FirstContactAccepted = defineEvent('FirstContactAccepted', 1, fact({ person, unit: UnitCode, at: Instant }));
export const FirstContactClosed = defineEvent('FirstContactClosed', 1, fact({ answer: Reason, case: Uuid.nullable(), at: Instant }));

export const contactEvents = [ConsultationRecorded, FirstContactAssigned, FirstContactHandedOver, FirstContactAccepted, FirstContactClosed] as const;
export type ContactEvent = EventOf<typeof contactEvents>;
