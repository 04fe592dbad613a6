import { z } from 'zod';
import { Bilingual } from '../../kernel/values.ts';
import { BasisRef, Expression, Key } from './values.ts';

/** What a paper is. There is no "other": a catch-all entry asks for what the guide does not name. */
export const MaterialKind = z.enum(['application_form', 'identity', 'authorisation', 'proof', 'certificate', 'contract', 'report', 'photo', 'account', 'declaration', 'plan']);
/** Who issues it. `organ`: another public body, which can be asked instead of the applicant (国令716号第7条). */
export const Issuer = z.enum(['applicant', 'window', 'organ', 'third_party']);

/** One paper of the list. `requiredWhen` null: always; else `requiredWords` says it to people. `licence`: electronic licence it can be taken from. */
export const Material = z.strictObject({
  key: Key, name: Bilingual, kind: MaterialKind, form: z.enum(['original', 'original_checked', 'copy', 'electronic']), originals: z.number().int().min(0).max(20), copies: z.number().int().min(0).max(20),
  issuer: Issuer, source: z.string().min(2).max(300), requiredWhen: Expression.nullable(), requiredWords: Bilingual.nullable(), core: z.boolean(),
  /** 容缺: how many working days it may be supplied later; null: it may not. Never for a core paper. */
  deferrableDays: z.number().int().min(1).max(20).nullable(),
  /** 告知承诺: a written commitment may stand for it. Never for identity or core papers. */
  commitment: z.boolean(), licence: z.string().max(100).nullable(), basis: BasisRef.nullable(),
});
export type Material = z.infer<typeof Material>;

/** What the applicant commits to instead of a proof, and how it is checked afterwards. */
export const Commitment = z.strictObject({ material: Key, duty: Bilingual, liability: Bilingual, verifyWithinDays: z.number().int().min(1).max(60), basis: BasisRef });
export type Commitment = z.infer<typeof Commitment>;
