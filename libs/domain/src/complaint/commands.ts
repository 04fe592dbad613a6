import { z } from 'zod';
import { SubjectRef } from '../case/index.ts';
import { RawItemCode } from '../catalog/index.ts';
import { classified } from '../kernel/classification.ts';
import { defineCommand } from '../kernel/command.ts';
import { Reason, UnitCode } from '../kernel/values.ts';
import { ComplaintAnswered, ComplaintCalledBack, ComplaintReceived, HotlinePublished, type ComplaintDays, type ComplaintKind } from './events.ts';

const OWN_NUMBERS = '本区自定（国家文件未规定统一天数）';
/** What the district sets unless it has said otherwise, in working days: five where somebody stands at a window with nothing in hand, fifteen for the rest. No national act gives one number for all. */
export const USUAL_COMPLAINT_DAYS: Readonly<Record<ComplaintKind, ComplaintDays>> = {
  'could-not-get-it-done': { answer: 5, callBack: 5, source: OWN_NUMBERS }, 'one-time-notice': { answer: 5, callBack: 5, source: OWN_NUMBERS },
  'complaint': { answer: 15, callBack: 5, source: OWN_NUMBERS }, 'suggestion': { answer: 15, callBack: 5, source: OWN_NUMBERS },
};

/** Calendar days after the closing in which whoever complained may still say that it is not settled. */
export const USUAL_SETTLEMENT = { days: 30, source: OWN_NUMBERS } as const;

const words = classified('personal', z.string().trim().min(2).max(2000));
const { channel, kind, person, case: about, secret } = ComplaintReceived.schema.shape;

/** `unit` may be left out here, and is refused by rule (`about-nobody`). Sent by the page, by the program after a complaint about a notice, or by a clerk. @req #10 */
export const ReceiveComplaint = defineCommand('ReceiveComplaint', {
  channel, kind, unit: UnitCode.nullable(), person, item: RawItemCode.nullable(), case: about, subject: SubjectRef, anonymous: z.boolean(), words: words.nullable(), refused: words.nullable(), contact: classified('personal', z.string().trim().min(5).max(100)).nullable(), secret,
});
/** Who of the unit answers. */
export const AssignComplaint = defineCommand('AssignComplaint', { handler: z.string().min(1).max(64) });
export const TransferComplaint = defineCommand('TransferComplaint', { to: UnitCode, reason: Reason });
const { outcome, basis, reference } = ComplaintAnswered.schema.shape;
export const AnswerComplaint = defineCommand('AnswerComplaint', { outcome, answer: words, basis, reference });
export const CallBackComplaint = defineCommand('CallBackComplaint', { outcome: ComplaintCalledBack.schema.shape.outcome, note: words.nullable() });
export const CloseComplaint = defineCommand('CloseComplaint', {});
/** By whoever holds the link, through the page: why not, where it is not settled. Sent by the program. @req #10 */
export const SayComplaintSettled = defineCommand('SayComplaintSettled', { settled: z.boolean(), reason: words.nullable() });
/** Changes nothing itself: what is due is recorded before it. Sent by the program. */
export const WakeComplaint = defineCommand('WakeComplaint', {});

/** Commands of the stream `complaint-<id>`. */
export const ComplaintCommand = z.discriminatedUnion('type', [ReceiveComplaint, AssignComplaint, TransferComplaint, AnswerComplaint, CallBackComplaint, CloseComplaint, SayComplaintSettled, WakeComplaint]);
export type ComplaintCommand = z.infer<typeof ComplaintCommand>;
export type ComplaintCommandData<T extends ComplaintCommand['type']> = Extract<ComplaintCommand, { type: T }>['data'];

const { phone, hours, from } = HotlinePublished.schema.shape;
/** @req #10 */
export const PublishHotline = defineCommand('PublishHotline', { phone, hours, from });
/** Commands of the stream `hotline-<unit>`. */
export const HotlineCommand = z.discriminatedUnion('type', [PublishHotline]);
export type HotlineCommand = z.infer<typeof HotlineCommand>;
