import { z } from 'zod';
import { Bilingual } from '../../kernel/values.ts';

/** A name in a manifest: of a field, a situation, a material, a rule. Expressions call things by these names. */
export const Key = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
/** A CEL expression, at most 4 kB (trust §4.3). What it may read and cost is checked when the manifest is built and again when it is proposed. */
export const Expression = z.string().min(1).max(4096);
/** A law, regulation or document with its article; `verified` says whether the text was checked. */
export const BasisRef = z.strictObject({ document: z.string().min(2).max(200), article: z.string().max(200), verified: z.boolean() });
export type BasisRef = z.infer<typeof BasisRef>;

/** When a limit begins to run (domain §4.6). Statutes differ. */
export const ClockStart = z.enum(['received', 'accepted', 'all_documents_received', 'day_after_received', 'inspection_passed']);
/** A time limit is a value: amount, unit, clock start, source. Amount 0: done on the spot. */
export const Limit = z.strictObject({ amount: z.number().int().min(0).max(400), unit: z.enum(['working_day', 'calendar_day']), start: ClockStart, basis: BasisRef.nullable() });
export type Limit = z.infer<typeof Limit>;

/** Money as a decimal string with two places: never a binary fraction. */
export const Money = z.string().regex(/^(0|[1-9]\d{0,11})\.\d{2}$/);
export const Option = z.strictObject({ key: Key, label: Bilingual });
