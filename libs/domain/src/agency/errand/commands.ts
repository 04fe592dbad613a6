import { z } from 'zod';
import { Contact, SubjectRef } from '../../case/index.ts';
import { RawItemCode } from '../../catalog/index.ts';
import { classified } from '../../kernel/classification.ts';
import { defineCommand } from '../../kernel/command.ts';
import { LegalDate, Reason, Sha256, UnitCode, Uuid } from '../../kernel/values.ts';
import { VillageItemCode } from '../events.ts';
import { AgencyAuthorised } from './events.ts';

/** Null: whoever sends the command. Named where the station enters what a helper without an account did. */
const helper = z.string().min(1).max(64).nullable();
/** Number of a slip that the other side keeps; its absence is refused by rule, in words. */
const receipt = z.string().trim().regex(/^[\p{Script=Han}0-9A-Za-z-]{0,40}$/u);
/** Originals as they were counted on the table; they must be those that the chain knows of. */
const originals = z.number().int().min(0).max(800);
const file = z.strictObject({ digest: Sha256, name: classified('personal', z.string().trim().min(1).max(200)) });
const { form, freeOfCharge } = AgencyAuthorised.schema.shape;
/** What a mandate may say; `accept` and `decide` can be said, and are refused by rule (`village-may-not-accept`). */
const RawScope = z.enum(['submit', 'correct', 'withdraw', 'collect', 'accept', 'decide']);

/** A resident asks the station of a village, or the station enters that somebody did. `helper` null: whoever is on duty there. @req #51 #59 */
export const RequestAgency = defineCommand('RequestAgency', { village: UnitCode, villageItem: VillageItemCode, item: RawItemCode, resident: SubjectRef, helper, priority: z.boolean(), atHome: z.boolean(), contact: Contact });
/** The mandate. Electronic: by the resident alone; on paper: with the paper. @req #51 #59 */
export const AuthoriseAgency = defineCommand('AuthoriseAgency', { scope: z.array(RawScope).min(1).max(6), until: LegalDate, form, evidence: file.nullable(), freeOfCharge, helper });
/** Counts from now. */
export const RevokeAgencyMandate = defineCommand('RevokeAgencyMandate', { reason: Reason });
/** @req #51 */
export const CollectAgencyPapers = defineCommand('CollectAgencyPapers', {
  papers: z.array(z.strictObject({ name: z.string().trim().min(1).max(100), original: z.boolean(), copies: z.number().int().min(0).max(20), file: file.nullable() })).min(1).max(40), receipt, confirmedByResident: z.boolean(), helper,
});
/** Everything that lies at the station goes to the town. @req #51 */
export const HandOverAgencyPapers = defineCommand('HandOverAgencyPapers', { receipt, originals, helper });
/** The town counts what came, against the slip. */
export const ConfirmAgencyHandover = defineCommand('ConfirmAgencyHandover', { receipt, originals });
/** Sent by the program when the application is in, or by whoever took it in. */
export const LinkAgencyCase = defineCommand('LinkAgencyCase', { case: Uuid });
export const ReceiveAgencyResult = defineCommand('ReceiveAgencyResult', { originals, receipt, helper });
/** Whoever has originals gives them back: with the result, or because the mandate has ended. */
export const ReturnAgencyResult = defineCommand('ReturnAgencyResult', { originals, receipt, confirmedByResident: z.boolean() });
/** By the resident, or by the town that called the resident: never by the village. @req #59 */
export const ConfirmFreeOfCharge = defineCommand('ConfirmFreeOfCharge', {});
export const CloseAgency = defineCommand('CloseAgency', {});
export const DeclineAgency = defineCommand('DeclineAgency', { reason: Reason, goTo: z.string().trim().min(2).max(200) });
/** Sent by the program when papers have lain too long: what the clock has made true is recorded, and nothing else. */
export const WakeAgency = defineCommand('WakeAgency', {});

/** Commands of the stream `agency-<id>`. */
export const ErrandCommand = z.discriminatedUnion('type', [
  RequestAgency, AuthoriseAgency, RevokeAgencyMandate, CollectAgencyPapers, HandOverAgencyPapers, ConfirmAgencyHandover, LinkAgencyCase, ReceiveAgencyResult, ReturnAgencyResult, ConfirmFreeOfCharge, CloseAgency, DeclineAgency, WakeAgency,
]);
export type ErrandCommand = z.infer<typeof ErrandCommand>;
export type ErrandCommandData<T extends ErrandCommand['type']> = Extract<ErrandCommand, { type: T }>['data'];
