import { z } from 'zod';
import { RawItemCode } from '../catalog/index.ts';
import { defineCommand } from '../kernel/command.ts';
import { LegalDate, Reason, UnitCode } from '../kernel/values.ts';
import { AdjustmentAnswer, PolicyNoticeSent } from './events.ts';

/** Working days within which a town acknowledges, unless the notice says otherwise: an assumption for “第一时间”, written into every notice. */
export const ACKNOWLEDGE_DAYS = 1;

const { kind, title, content, effectiveFrom, medium, documentNumber, attachments, penalties, implementBy, blocksIntake, acknowledgeDays } = PolicyNoticeSent.schema.shape;

/** Tells every town with a step in one of the items; which ones these are, the program finds. `blocksIntake`: who has not acknowledged by the effective date accepts nothing under them. @req #24 #25 */
export const SendPolicyNotice = defineCommand('SendPolicyNotice', { by: UnitCode, kind, title, content, items: z.array(RawItemCode).max(400), effectiveFrom, medium, documentNumber, attachments, penalties, acknowledgeDays: acknowledgeDays.default(ACKNOWLEDGE_DAYS), implementBy, blocksIntake });
/** For one's own town alone. @req #24 */
export const AcknowledgePolicyNotice = defineCommand('AcknowledgePolicyNotice', { town: UnitCode });
/** What the town has changed, with the change that answers the notice. @req #25 */
export const ImplementPolicyAdjustment = defineCommand('ImplementPolicyAdjustment', { town: UnitCode, on: LegalDate, answer: AdjustmentAnswer, note: Reason });
/** By whoever sent it, when every town has answered. @req #24 */
export const ClosePolicyNotice = defineCommand('ClosePolicyNotice', { note: Reason });
/** Changes nothing itself: what is due is recorded before it. Sent by the program. */
export const WakePolicyNotice = defineCommand('WakePolicyNotice', {});

/** Commands of the stream `policynotice-<id>`. */
export const PolicyNoticeCommand = z.discriminatedUnion('type', [SendPolicyNotice, AcknowledgePolicyNotice, ImplementPolicyAdjustment, ClosePolicyNotice, WakePolicyNotice]);
export type PolicyNoticeCommand = z.infer<typeof PolicyNoticeCommand>;
export type PolicyNoticeCommandData<T extends PolicyNoticeCommand['type']> = Extract<PolicyNoticeCommand, { type: T }>['data'];
