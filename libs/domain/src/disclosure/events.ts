// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { ItemCode } from '../catalog/item.ts';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { Bilingual, LegalDate, Reason, UnitCode, Uuid } from '../kernel/values.ts';

const pub = <S extends z.ZodRawShape>(shape: S) => classified('public', z.strictObject(shape));
/** Texts wait for their check in here: the stream is for those who work here, the public reads what was released. */
const internal = <S extends z.ZodRawShape>(shape: S) => classified('internal', z.strictObject(shape));
const person = classified('internal', z.string().min(1).max(64));

/** 服务事项、工作制度、政策文件、办事指南、办理结果、公示公告、人员去向, and the catalogue (二(二)4). @req #28 */
export const DisclosureKind = z.enum(['service_items', 'work_rules', 'policy_documents', 'guides', 'results', 'public_notices', 'whereabouts', 'catalogues']);
export type DisclosureKind = z.infer<typeof DisclosureKind>;
/** 管理运行、服务评价、政务公开、廉政风险防控 (三(一)). @req #55 */
export const Regime = z.enum(['operation', 'service_review', 'disclosure', 'integrity_risk']);
export type Regime = z.infer<typeof Regime>;
/** Board in the hall, the province's platform, the district's portal, WeChat. @req #28 */
export const DisclosureChannel = z.enum(['board', 'platform', 'portal', 'wechat']);
/** From what a page is generated; its text stands nowhere else. @req #36 */
export const DisclosureSource = z.enum(['catalogue', 'item_guide', 'responsibility_list', 'hall_directory', 'instrument', 'presence']);
export type DisclosureSource = z.infer<typeof DisclosureSource>;
export const ResultNature = z.enum(['licence', 'penalty', 'other']);

const masked = z.string().min(1).max(100);
/** What of a source was disclosed: `stamp` names the version that it had then. @req #36 */
const Reference = z.strictObject({ form: z.literal('reference'), source: DisclosureSource, key: z.string().max(64), stamp: z.string().min(1).max(120) });
const Text = z.strictObject({ form: z.literal('text'), text: z.string().trim().min(2).max(20_000) });
/** Least data: masked name, amount in fen, address to the village and no further. */
const Welfare = z.strictObject({ form: z.literal('welfare'), rows: z.array(z.strictObject({ name: masked, fen: z.number().int().positive().max(100_000_000), village: UnitCode })).min(1).max(500) });
const resultRow = { item: ItemCode.nullable(), outcome: z.enum(['granted', 'refused', 'penalised', 'other']), on: LegalDate, number: z.string().max(60) };
const Results = z.strictObject({ form: z.literal('results'), nature: ResultNature, rows: z.array(z.strictObject({ party: masked, ...resultRow })).min(1).max(500) });
export const DisclosureContent = z.discriminatedUnion('form', [Text, Reference, Welfare, Results]);
export type DisclosureContent = z.infer<typeof DisclosureContent>;

const revision = z.number().int().min(1).max(1000);
const act = { revision, on: LegalDate, officer: person };

// Stream `disclosure-<uuid>`: one piece of information, from its first text to its end.
/** `formedOn`: the day on which it was formed or changed; `days`: working days from then to its release (信息公开条例26), ending on `dueBy`. @req #28 */
export const DisclosurePrepared = defineEvent('DisclosurePrepared', 1, internal({
  unit: UnitCode, kind: DisclosureKind, regime: Regime.nullable(), title: Bilingual, content: DisclosureContent, formedOn: LegalDate, days: z.number().int().min(1).max(20), dueBy: LegalDate, provisional: z.boolean(), expiresOn: LegalDate.nullable(), ...act,
}));
/** Neither secret nor private (信息公开条例17). */
export const SecrecyReviewPassed = defineEvent('SecrecyReviewPassed', 1, internal({ checker: UnitCode, note: z.string().trim().max(500), ...act }));
/** 国家秘密、商业秘密、个人隐私、内部事务. */
export const ExemptionGround = z.enum(['state_secret', 'trade_secret', 'privacy', 'internal']);
export type ExemptionGround = z.infer<typeof ExemptionGround>;
export const SecrecyReviewBlocked = defineEvent('SecrecyReviewBlocked', 1, internal({ checker: UnitCode, ground: ExemptionGround, reason: Reason, ...act }));
/** @req #28 */
export const InformationDisclosed = defineEvent('InformationDisclosed', 1, internal({ channels: z.array(DisclosureChannel).min(1).max(4), late: z.boolean(), ...act }));
/** A changed text takes the place of the one before. @req #28 */
export const DisclosureUpdated = defineEvent('DisclosureUpdated', 1, internal({ late: z.boolean(), ...act }));
/** The day to release it has gone by. Recorded by the clock, once for each revision. @req #28 */
export const DisclosureOverdue = defineEvent('DisclosureOverdue', 1, internal({ revision, dueBy: LegalDate }));
/** The time of a public notice is over: it leaves the board. Recorded by the clock. @req #28 */
export const DisclosureExpired = defineEvent('DisclosureExpired', 1, internal({ expiresOn: LegalDate }));
/** `exemption`: its number in the register of the unit, where it is withheld and not only taken down. @req #28 #29 */
export const DisclosureWithdrawn = defineEvent('DisclosureWithdrawn', 1, internal({ reason: Reason, exemption: z.number().int().positive().nullable(), on: LegalDate, officer: person }));

export const disclosureEvents = [DisclosurePrepared, SecrecyReviewPassed, SecrecyReviewBlocked, InformationDisclosed, DisclosureUpdated, DisclosureOverdue, DisclosureExpired, DisclosureWithdrawn] as const;
export type DisclosureEvent = EventOf<typeof disclosureEvents>;

const number = z.number().int().positive();
// Stream `exemption-<unit>`: what a unit does not disclose. Everything else is to be open.
/** `clause`: the place in the law, as `《政府信息公开条例》第十五条`. The register itself is public. @req #29 */
export const ExemptionRecorded = defineEvent('ExemptionRecorded', 1, pub({ unit: UnitCode, number, title: z.string().trim().min(2).max(200), ground: ExemptionGround, clause: z.string().trim().regex(/^《.+》.*第.+条/).max(200), reason: Reason, disclosure: Uuid.nullable(), reviewBy: LegalDate, on: LegalDate, officer: person }));
/** The ground is gone: it is to be disclosed. @req #29 */
export const ExemptionLifted = defineEvent('ExemptionLifted', 1, pub({ number, reason: Reason, on: LegalDate, officer: person }));
export const exemptionEvents = [ExemptionRecorded, ExemptionLifted] as const;
export type ExemptionEvent = EventOf<typeof exemptionEvents>;

export const Presence = z.enum(['at_work', 'away', 'on_leave', 'out_visiting']);
export type Presence = z.infer<typeof Presence>;
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
// Stream `presence-<unit>-<date>`: 人员去向 of a day.
/** The post is public, whoever sits on it is not. `cover`: the B clerk of the post, who stands in; null: nobody does. What is said later of the same hours counts. @req #30 #50 */
export const StaffPresenceSet = defineEvent('StaffPresenceSet', 1, pub({ unit: UnitCode, date: LegalDate, post: z.string().min(1).max(64), title: Bilingual, presence: Presence, from: clock, until: clock, person, cover: person.nullable(), officer: person }));
export const presenceEvents = [StaffPresenceSet] as const;
export type PresenceEvent = EventOf<typeof presenceEvents>;
