import { z } from 'zod';
import { RawItemCode } from '../catalog/index.ts';
import { defineCommand } from '../kernel/command.ts';
import { LegalDate, Reason, Uuid } from '../kernel/values.ts';
import { DisclosureContent, DisclosurePrepared, DisclosureSource, ExemptionGround, ExemptionRecorded, InformationDisclosed, ResultNature, StaffPresenceSet } from './events.ts';

/**
 * Working days from the day on which information was formed or changed to its release: 20 by 政府信息公开条例26; results of
 * licences and penalties 7 (双公示, as the county's disclosure catalogue has it). What a disclosure is given when none is named; no more may be.
 */
export const DISCLOSURE_DAYS = { ordinary: 20, licence_or_penalty: 7 } as const;
/** Days after which an exemption is looked at again, where none is named: no longer than a year (信息公开条例18 asks that it be done regularly). */
export const EXEMPTION_REVIEW_DAYS = 365;

const name = z.string().trim().min(1).max(100);
const [text, reference, welfare, results] = DisclosureContent.options;
const welfareRow = welfare.shape.rows.element;
const resultRow = results.shape.rows.element;
/** Names come as they are and are masked before anything is stored. A source names its version by itself. */
const content = z.discriminatedUnion('form', [
  text,
  z.strictObject({ form: reference.shape.form, source: DisclosureSource, key: reference.shape.key }),
  z.strictObject({ form: welfare.shape.form, rows: z.array(welfareRow.extend({ name })).min(1).max(500) }),
  z.strictObject({ form: results.shape.form, nature: ResultNature, rows: z.array(resultRow.omit({ party: true }).extend({ item: RawItemCode.nullable(), party: z.strictObject({ kind: z.enum(['person', 'organisation']), name }) })).min(1).max(500) }),
]);
export type DisclosureDraftContent = z.infer<typeof content>;

const { unit, kind, regime, title, formedOn, days, expiresOn, revision } = DisclosurePrepared.schema.shape;
const body = { title, content, formedOn, days: days.nullable(), expiresOn };

/** @req #28 #36 #55 */
export const PrepareDisclosure = defineCommand('PrepareDisclosure', { unit, kind, regime, ...body });
/** The next text of what is prepared or released. `revision`: the number that it is to have. @req #28 */
export const ReviseDisclosure = defineCommand('ReviseDisclosure', { revision, ...body });
/** By another person than prepared it. @req #28 */
export const PassSecrecyReview = defineCommand('PassSecrecyReview', { revision, note: z.string().trim().max(500) });
export const BlockDisclosure = defineCommand('BlockDisclosure', { revision, ground: ExemptionGround, reason: Reason });
/** @req #28 */
export const ReleaseDisclosure = defineCommand('ReleaseDisclosure', { channels: InformationDisclosed.schema.shape.channels });
export const UpdateDisclosure = defineCommand('UpdateDisclosure', { revision });
/** What has not been released is dropped only with an exemption. @req #28 #29 */
export const WithdrawDisclosure = defineCommand('WithdrawDisclosure', { reason: Reason });
/** Changes nothing itself: what is due is recorded before it. Sent by the program. */
export const WakeDisclosure = defineCommand('WakeDisclosure', {});

/** Commands of the stream `disclosure-<id>`. */
export const DisclosureCommand = z.discriminatedUnion('type', [PrepareDisclosure, ReviseDisclosure, PassSecrecyReview, BlockDisclosure, ReleaseDisclosure, UpdateDisclosure, WithdrawDisclosure, WakeDisclosure]);
export type DisclosureCommand = z.infer<typeof DisclosureCommand>;
export type DisclosureCommandData<T extends DisclosureCommand['type']> = Extract<DisclosureCommand, { type: T }>['data'];

const { title: what, ground, clause } = ExemptionRecorded.schema.shape;
/** `number`: the next of the register. @req #29 */
export const RecordExemption = defineCommand('RecordExemption', { number: z.number().int().positive(), title: what, ground, clause, reason: Reason, disclosure: Uuid.nullable(), reviewBy: LegalDate.nullable() });
export const LiftExemption = defineCommand('LiftExemption', { number: z.number().int().positive(), reason: Reason });
/** Commands of the stream `exemption-<unit>`. */
export const ExemptionCommand = z.discriminatedUnion('type', [RecordExemption, LiftExemption]);
export type ExemptionCommand = z.infer<typeof ExemptionCommand>;
export type ExemptionCommandData<T extends ExemptionCommand['type']> = Extract<ExemptionCommand, { type: T }>['data'];

const { post, presence, from, until } = StaffPresenceSet.schema.shape;
/** @req #30 */
export const SetStaffPresence = defineCommand('SetStaffPresence', { post, presence, from, until });
/** Commands of the stream `presence-<unit>-<date>`. */
export const PresenceCommand = z.discriminatedUnion('type', [SetStaffPresence]);
export type PresenceCommand = z.infer<typeof PresenceCommand>;
