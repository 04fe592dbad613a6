// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { SubjectRef } from '../case/index.ts';
import { ItemCode } from '../catalog/item.ts';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { TerminalCode } from '../kiosk/index.ts';
import { Instant, LegalDate, Reason, UnitCode, Uuid } from '../kernel/values.ts';

const fact = <S extends z.ZodRawShape>(shape: S) => classified('internal', z.strictObject(shape));
/** Local time of day, Asia/Shanghai, `HH:MM`. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const Slot = z.strictObject({ slot: z.string().regex(/^\d{4}$/), from: TimeOfDay, to: TimeOfDay, capacity: z.number().int().min(1).max(50) });
export type Slot = z.infer<typeof Slot>;
const day = { town: UnitCode, date: LegalDate };

// Stream `slots-<town>-<date>`: the day of a town's hall.
/** @req #49 */
export const SlotPublished = defineEvent('SlotPublished', 1, fact({ ...day, slots: z.array(Slot).min(1).max(40) }));
/** 错时、延时: a day or hour on which the hall would be closed. @req #49 */
export const ExtendedHoursOpened = defineEvent('ExtendedHoursOpened', 1, fact({ ...day, slots: z.array(Slot).min(1).max(40), reason: Reason }));
/** @req #49 */
export const AppointmentBooked = defineEvent('AppointmentBooked', 1, fact({ ...day, booking: Uuid, slot: z.string(), item: ItemCode.nullable(), subject: SubjectRef, help: z.boolean() }));
export const AppointmentCancelled = defineEvent('AppointmentCancelled', 1, fact({ ...day, booking: Uuid, slot: z.string(), by: z.enum(['applicant', 'hall']), reason: z.string().max(500) }));
/** Never bars the counter. */
export const AppointmentNoShow = defineEvent('AppointmentNoShow', 1, fact({ ...day, booking: Uuid }));
export const AppointmentKept = defineEvent('AppointmentKept', 1, fact({ ...day, booking: Uuid }));

// Stream `queue-<town>-<date>`: whoever comes is served. `P` first, `V` at the booked time, `A` in the order of coming.
export const QueueTicketIssued = defineEvent('QueueTicketIssued', 1, fact({ ...day, ticket: z.string().regex(/^[AVP]\d{3,4}$/), priority: z.boolean(), booking: Uuid.nullable(), at: Instant }));
/** Beside the number that a machine gave by itself: which one, and who had admitted it. @req #11 #49 */
export const QueueTicketDrawn = defineEvent('QueueTicketDrawn', 1, fact({ ...day, ticket: z.string().regex(/^A\d{3,4}$/), terminal: TerminalCode, admittedBy: z.string().min(1).max(64) }));
export const QueueTicketCalled = defineEvent('QueueTicketCalled', 1, fact({ ...day, ticket: z.string(), window: z.string().min(1).max(20), officer: z.string().max(64), at: Instant }));
export const QueueTicketPassed = defineEvent('QueueTicketPassed', 1, fact({ ...day, ticket: z.string(), at: Instant }));
export const QueueTicketServed = defineEvent('QueueTicketServed', 1, fact({ ...day, ticket: z.string(), at: Instant }));

export const slotEvents = [SlotPublished, ExtendedHoursOpened, AppointmentBooked, AppointmentCancelled, AppointmentNoShow, AppointmentKept] as const;
export const queueEvents = [QueueTicketIssued, QueueTicketDrawn, QueueTicketCalled, QueueTicketPassed, QueueTicketServed] as const;
export type SlotEvent = EventOf<typeof slotEvents>;
export type QueueEvent = EventOf<typeof queueEvents>;
