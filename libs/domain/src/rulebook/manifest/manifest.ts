import { z } from 'zod';
import { ItemCode } from '../../catalog/item.ts';
import { Bilingual, Sha256, UnitCode } from '../../kernel/values.ts';
import { Field, Situation } from './form.ts';
import { Commitment, Material } from './materials.ts';
import { AcceptRule, DecideRule, Example } from './rules.ts';
import { BasisRef, Expression, Key, Limit, Money } from './values.ts';

export const Version = z.string().regex(/^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/);
export type Version = z.infer<typeof Version>;

const Fee = z.strictObject({ name: Bilingual, amount: Money, basis: BasisRef });
const Result = z.strictObject({ key: Key, name: Bilingual, kind: z.enum(['licence', 'certificate', 'decision', 'payment', 'record']), validity: Bilingual.nullable() });
/** What people read beside the lists. */
const Guide = z.strictObject({ summary: Bilingual, conditions: z.array(Bilingual).max(20), process: Bilingual, notes: z.array(Bilingual).max(20) });

/** Everything a department says of one item. Steps are not among it: who does what is the responsibility list's. At most 60 KiB as canonical JSON. */
export const ItemManifest = z.strictObject({
  format: z.literal(1), item: ItemCode, department: UnitCode, illustrative: z.boolean(), basis: z.array(BasisRef).max(20),
  situations: z.array(Situation).max(12), form: z.array(Field).max(60), materials: z.array(Material).max(40), commitments: z.array(Commitment).max(20),
  limits: z.strictObject({ statutory: Limit.nullable(), promised: Limit, specialProcedures: z.array(z.strictObject({ name: Bilingual, estimateDays: z.number().int().min(1).max(120), basis: BasisRef.nullable() })).max(10) }),
  accept: z.array(AcceptRule).min(1).max(40), decide: z.array(DecideRule).min(1).max(40),
  /** For a payment: how much, in yuan, as an expression of type decimal text; null where none follows from the rules. */
  amount: Expression.nullable(),
  inPerson: z.boolean(), fees: z.array(Fee).max(10), results: z.array(Result).max(10), guide: Guide, examples: z.array(Example).max(60),
});
export type ItemManifest = z.infer<typeof ItemManifest>;

/** 老案老办 / 下一环节适用 / 从优: what a change means for a case that has begun. */
export const InFlight = z.enum(['pinned', 'next_step', 'favourable']);
export type InFlight = z.infer<typeof InFlight>;

/** A release: which manifests it is made of, by digest, and what it changes. Its own digest covers theirs. */
export const ReleaseManifest = z.strictObject({
  format: z.literal(1), kit: z.string().regex(/^\d+$/), department: UnitCode, version: Version,
  /** Digest of the release that it was made from; null for the first. */
  base: Sha256.nullable(), notes: Bilingual, items: z.array(z.strictObject({ item: ItemCode, digest: Sha256 })).min(1).max(400),
  changes: z.array(z.strictObject({ item: ItemCode, pointer: z.string().max(300), kind: z.enum(['added', 'removed', 'changed']), words: Bilingual, inFlight: InFlight })).max(2000),
});
export type ReleaseManifest = z.infer<typeof ReleaseManifest>;
