import { z } from 'zod';
import { SubjectRef } from '../case/index.ts';
import { RawItemCode } from '../catalog/index.ts';
import { defineCommand } from '../kernel/command.ts';
import { Reason, Uuid } from '../kernel/values.ts';
import { AppointmentBooked, AppointmentCancelled, ExtendedHoursOpened, QueueTicketCalled, QueueTicketDrawn, SlotPublished } from './events.ts';

const booking = Uuid;
const { slots } = SlotPublished.schema.shape;
const { slot, help } = AppointmentBooked.schema.shape;

/** Opens the day of a hall for appointments, or changes how many a slot takes. Working days only. @req #49 */
export const PublishSlots = defineCommand('PublishSlots', { slots });
/** 错时、延时: any day, closed ones too. @req #49 */
export const OpenExtendedHours = defineCommand('OpenExtendedHours', { slots: ExtendedHoursOpened.schema.shape.slots, reason: Reason });
/** `booking`: chosen by the sender. `help`: somebody wants to be met and accompanied. @req #49 */
export const BookAppointment = defineCommand('BookAppointment', { booking, slot, item: RawItemCode.nullable(), subject: SubjectRef, help });
export const CancelAppointment = defineCommand('CancelAppointment', { booking, reason: AppointmentCancelled.schema.shape.reason });
export const RecordNoShow = defineCommand('RecordNoShow', { booking });
export const RecordAppointmentKept = defineCommand('RecordAppointmentKept', { booking });

/** Commands of the stream `slots-<town>-<date>`. */
export const SlotCommand = z.discriminatedUnion('type', [PublishSlots, OpenExtendedHours, BookAppointment, CancelAppointment, RecordNoShow, RecordAppointmentKept]);
export type SlotCommand = z.infer<typeof SlotCommand>;
export type SlotCommandData<T extends SlotCommand['type']> = Extract<SlotCommand, { type: T }>['data'];

const ticket = z.string().regex(/^[AVP]\d{3,4}$/);
const { window } = QueueTicketCalled.schema.shape;
/** Whoever comes gets one: with an appointment or without. `priority`: 老弱病残孕 are served first. @req #49 #59 */
export const IssueTicket = defineCommand('IssueTicket', { priority: z.boolean(), booking: booking.nullable() });
/** Somebody takes a number from a machine in the hall. Sent by the program for a machine that has proved which one it is. @req #11 #49 */
export const DrawTicket = defineCommand('DrawTicket', { terminal: QueueTicketDrawn.schema.shape.terminal });
/** Whom the window had is served; who is next comes to it. */
export const CallNextTicket = defineCommand('CallNextTicket', { window });
/** Somebody who was not there when called, or is wanted again. */
export const CallTicket = defineCommand('CallTicket', { ticket, window });
export const PassTicket = defineCommand('PassTicket', { ticket });
export const ServeTicket = defineCommand('ServeTicket', { ticket });

/** Commands of the stream `queue-<town>-<date>`. */
export const QueueCommand = z.discriminatedUnion('type', [IssueTicket, DrawTicket, CallNextTicket, CallTicket, PassTicket, ServeTicket]);
export type QueueCommand = z.infer<typeof QueueCommand>;
export type QueueCommandData<T extends QueueCommand['type']> = Extract<QueueCommand, { type: T }>['data'];
