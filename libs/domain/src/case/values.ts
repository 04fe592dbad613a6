import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { Sealed } from '../kernel/sealed.ts';
import { LegalDate, Sha256, UnitCode } from '../kernel/values.ts';
import { AcceptOutcome, DecideOutcome, Key, Limit, RuleId, Version } from '../rulebook/manifest/index.ts';

/** What people read on paper: `HT`, the year of receipt, six digits. An attribute: addresses carry the id. */
export const CaseNumber = z.string().regex(/^HT\d{4}-\d{6,9}$/);
/** A person or body, by random reference; names and numbers are sealed in its own stream. */
export const SubjectRef = z.string().min(16).max(64);
export const ApplicantKind = z.enum(['natural_person', 'legal_person', 'organisation']);
export type ApplicantKind = z.infer<typeof ApplicantKind>;

/** In what capacity somebody acts for the applicant: by a power that was given, or as who represents a body by law. */
export const AgentCapacity = z.enum(['attorney', 'legal_representative']);
/** What an agent may do in the applicant's name. */
export const AgentAct = z.enum(['submit', 'correct', 'withdraw', 'collect']);
export type AgentAct = z.infer<typeof AgentAct>;
/** A written power, as whoever acts says it: the paper itself is `material`. `until` null: for this matter, until it is done. */
export const AgentPower = z.strictObject({ material: Key, capacity: AgentCapacity, scope: z.array(AgentAct).min(1).max(4), until: LegalDate.nullable() });
export type AgentPower = z.infer<typeof AgentPower>;

/** The rules that a case is bound to: which release, and which manifest of it, by digest. */
export const PinnedRelease = z.strictObject({ department: UnitCode, version: Version, digest: Sha256, manifest: Sha256 });
export type PinnedRelease = z.infer<typeof PinnedRelease>;
/** What a case is judged under, as it stood on the day of receipt (domain §4.7). */
export const PinnedVersions = z.strictObject({ catalogue: z.string().max(40), responsibilityList: z.string().max(40), calendarYears: z.array(z.string().regex(/^\d{4}$/)).max(20) });
export type PinnedVersions = z.infer<typeof PinnedVersions>;
/** The limits of the pinned release at receipt: the statutory one may be absent, the promised one never is. */
export const CaseLimits = z.strictObject({ statutory: Limit.nullable(), promised: Limit });
export type CaseLimits = z.infer<typeof CaseLimits>;

/** A file outside the log: digest of the sealed bytes, so that neither bytes nor key can be exchanged unnoticed. Size in bytes, before sealing. */
export const Attachment = z.strictObject({ digest: Sha256, bytes: z.number().int().min(1).max(20_000_000), type: z.enum(['image/jpeg', 'image/png', 'application/pdf']), name: classified('personal', Sealed) });
export type Attachment = z.infer<typeof Attachment>;
/** How a paper came in. `retrieved`: taken from the store of electronic licences, not asked of the applicant (国令716号第7条). */
export const PaperSource = z.enum(['original_seen', 'copy', 'electronic', 'retrieved']);
export const PaperIn = z.strictObject({ material: Key, source: PaperSource, attachments: z.array(Attachment).max(20) });
export type PaperIn = z.infer<typeof PaperIn>;

/** What is wrong with the papers or answers, as a notice tells it. `field`: an answer of the form. */
export const Gap = z.strictObject({ kind: z.enum(['missing', 'invalid', 'field']), key: Key, reason: z.string().max(500) });
export type Gap = z.infer<typeof Gap>;

/**
 * 决定胶囊: what a rule was given and what it said. Inputs are sealed under the applicant's key; everything else is readable, so that
 * the decision can be replayed with the key and explained without it. Never holds a bare hash of personal answers.
 */
export const Capsule = z.strictObject({
  release: PinnedRelease, phase: z.enum(['accept', 'decide']), today: LegalDate, inputs: classified('sensitive', Sealed), outcome: z.union([AcceptOutcome, DecideOutcome]), rule: RuleId.nullable(),
  rules: z.array(z.strictObject({ id: RuleId, matched: z.boolean() })).max(80), missing: z.array(Key).max(40), required: z.array(Key).max(40), faults: z.array(z.string().max(100)).max(40), suspended: z.boolean(),
});
export type Capsule = z.infer<typeof Capsule>;

/** Procedures whose time is not counted (许可法第45条). Nothing else stops a clock. */
export const SpecialProcedure = z.enum(['hearing', 'tender', 'auction', 'inspection', 'test', 'quarantine', 'appraisal', 'expert_review']);
export type SpecialProcedure = z.infer<typeof SpecialProcedure>;
