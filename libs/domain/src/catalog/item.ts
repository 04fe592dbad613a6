import { z } from 'zod';
import { Bilingual, LegalDate, UnitCode } from '../kernel/values.ts';

/** 行政许可 / 给付 / 确认 / 奖励 / 裁决 / 其他 / 公共服务. The two digits 3–4 of the item code. */
export const KIND_DIGITS = { licence: '01', payment: '05', confirmation: '07', reward: '08', adjudication: '09', other: '10', public_service: '20' } as const;
export const ItemKind = z.enum(['licence', 'payment', 'confirmation', 'reward', 'adjudication', 'other', 'public_service']);
export type ItemKind = z.infer<typeof ItemKind>;

/** 12 digits: region 2, kind 2, department 2, main 3, sub 3. Codes that begin `99` are illustrative. */
export const ItemCode = z.string().regex(/^\d{12}$/);

/** The law that gives the power. `pending`: enacted but not yet in force; never for a licence. */
export const Basis = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('in_force'), text: z.string().trim().min(1).max(1000) }),
  z.strictObject({ status: z.literal('pending'), inForceFrom: LegalDate }),
]);
export type Basis = z.infer<typeof Basis>;

export const DelegatedStep = z.enum(['accept', 'review', 'decide']);
/** Which steps are proposed for the towns, and for which. `all_towns` = every town and sub-district of the district. */
export const ProposedDelegation = z.strictObject({ steps: z.array(DelegatedStep).min(1).max(3), recipients: z.union([z.literal('all_towns'), z.array(UnitCode).min(1).max(50)]), form: z.string().max(100) });

/** What the catalogue owns of an item: the four basic elements, the delegating department and the proposal of steps. */
export const ItemRecord = z.strictObject({
  code: ItemCode, name: Bilingual, kind: ItemKind, basis: Basis, origin: z.literal('delegated'), department: UnitCode,
  theme: z.string().max(50), applicant: z.string().max(50), handling: z.enum(['on_the_spot', 'promised']), delegation: ProposedDelegation, illustrative: z.boolean(),
});
export type ItemRecord = z.infer<typeof ItemRecord>;
