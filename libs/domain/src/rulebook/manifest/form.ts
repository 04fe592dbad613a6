import { z } from 'zod';
import { Bilingual } from '../../kernel/values.ts';
import { Expression, Key, Option } from './values.ts';

/** The closed set of twelve field types: every screen, checker and print knows each of them. */
export const FieldType = z.enum(['text', 'paragraph', 'integer', 'decimal', 'money', 'date', 'choice', 'choices', 'yes_no', 'id_number', 'credit_code', 'phone']);
export type FieldType = z.infer<typeof FieldType>;

/** A question of the form. `classification` decides whether the answer is sealed (PIPL 28, 51). `shownWhen` null: always. */
export const Field = z.strictObject({
  key: Key, type: FieldType, label: Bilingual, hint: Bilingual.nullable(), required: z.boolean(), shownWhen: Expression.nullable(), classification: z.enum(['public', 'internal', 'personal', 'sensitive']),
  options: z.array(Option).max(40), min: z.number().nullable(), max: z.number().nullable(), maxLength: z.number().int().min(1).max(2000).nullable(),
});
export type Field = z.infer<typeof Field>;

/** 情形: a question asked before anything else; its answer decides materials, limits and rules. */
export const Situation = z.strictObject({ key: Key, question: Bilingual, options: z.array(Option).min(2).max(20), shownWhen: Expression.nullable() });
export type Situation = z.infer<typeof Situation>;
