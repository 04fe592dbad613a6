import { z } from 'zod';
import { DelegatedStep, RawItemCode } from '../../catalog/index.ts';
import { defineCommand } from '../../kernel/command.ts';
import { Instant, LegalDate, Reason, Uuid } from '../../kernel/values.ts';
import { DelegationAnnounced, DelegationDrafted, LetterNumber } from '../letter-events.ts';

const letter = LetterNumber;
const { department, town, duties, instrument, renews, illustrative } = DelegationDrafted.schema.shape;
/** A part of the handling on its way in: scope and order are judged by the rules. */
const entrusted = z.strictObject({ code: RawItemCode, scope: z.array(DelegatedStep).max(3) });

/** Writes a letter between a department and a town. The stream is `delegation-<department>-<town>`. @req #21 */
export const DraftDelegation = defineCommand('DraftDelegation', { letter, department, town, items: z.array(entrusted).min(1).max(400), duties, from: LegalDate, to: LegalDate, instrument, renews, illustrative });
export type DraftDelegation = z.infer<typeof DraftDelegation>;
export const WithdrawDelegation = defineCommand('WithdrawDelegation', { letter, reason: Reason });
/** The actor signs for the department; by a decider of that department. @req #21 */
export const SignDelegationForDepartment = defineCommand('SignDelegationForDepartment', { letter, signedOn: LegalDate });
/** The actor signs for the town; another person than the one who signed for the department. @req #21 */
export const SignDelegationForTown = defineCommand('SignDelegationForTown', { letter, signedOn: LegalDate });
/** @req #21 #28 */
export const AnnounceDelegation = defineCommand('AnnounceDelegation', { letter, announcedOn: LegalDate, medium: DelegationAnnounced.schema.shape.medium });
/** `from` null: now. @req #23 */
export const SuspendDelegation = defineCommand('SuspendDelegation', { letter, from: Instant.nullable(), reason: Reason });
export const ResumeDelegation = defineCommand('ResumeDelegation', { letter, from: Instant.nullable(), reason: Reason });
/** `from` null: now; an earlier instant, not before the letter's first day, is a back-dated revocation. @req #21 */
export const RevokeDelegation = defineCommand('RevokeDelegation', { letter, from: Instant.nullable(), reason: Reason, instrument: Uuid.nullable() });
/** Sent by the program on a day that makes a notice true. */
export const RecordDelegationNotice = defineCommand('RecordDelegationNotice', { letter, notice: z.enum(['took_effect', 'renewal_warned', 'expired']), on: LegalDate });

/** Commands of the stream `delegation-<department>-<town>`. */
export const LetterCommand = z.discriminatedUnion('type', [DraftDelegation, WithdrawDelegation, SignDelegationForDepartment, SignDelegationForTown, AnnounceDelegation, SuspendDelegation, ResumeDelegation, RevokeDelegation, RecordDelegationNotice]);
export type LetterCommand = z.infer<typeof LetterCommand>;
