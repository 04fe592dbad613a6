import { z } from 'zod';
import { Bilingual, LegalDate } from '../../kernel/values.ts';
import { BasisRef, Expression, Key } from './values.ts';

export const RuleId = z.string().regex(/^R-[A-Z]{2,12}-\d{2}$/);
/** What a rule of acceptance leads to. `manual`: a person decides; never a silent approval. */
export const AcceptOutcome = z.enum(['accept', 'accept_deferred', 'request_correction', 'not_accept', 'manual']);
export const DecideOutcome = z.enum(['grant', 'refuse', 'manual']);
const rule = <O extends z.ZodType>(outcome: O) => z.strictObject({ id: RuleId, when: Expression.nullable(), outcome, because: Bilingual, basis: BasisRef.nullable() });
/** The first rule whose `when` holds decides; the last one has none and always holds. */
export const AcceptRule = rule(AcceptOutcome);
export const DecideRule = rule(DecideOutcome);
export type AcceptRule = z.infer<typeof AcceptRule>;
export type DecideRule = z.infer<typeof DecideRule>;

/** Answers, as far as they are given. Values are as the form takes them: money as decimal text, days as `YYYY-MM-DD`. */
export const Answers = z.record(z.string().max(40), z.union([z.string().max(2000), z.number(), z.boolean(), z.array(z.string().max(100)).max(40), z.null()]));
/** Where a paper stands: nothing said of it means `missing`. */
export const PaperState = z.enum(['provided', 'retrieved', 'invalid', 'deferred', 'committed', 'missing']);
export const Inputs = z.strictObject({
  situations: z.record(Key, Key), form: Answers, papers: z.record(Key, PaperState),
  applicant: z.strictObject({ kind: z.enum(['natural_person', 'legal_person', 'organisation']), byAgent: z.boolean(), badCredit: z.boolean() }),
  /** The legal day that the rules are applied on. */
  today: LegalDate,
});
export type Inputs = z.infer<typeof Inputs>;

/** An example is a test and a promise: given these inputs, this happens, and because of this rule. */
export const Example = z.strictObject({
  name: z.string().min(2).max(200), given: Inputs,
  expect: z.strictObject({ accept: AcceptOutcome.nullable(), decide: DecideOutcome.nullable(), rule: RuleId.nullable(), materials: z.array(Key).nullable(), missing: z.array(Key).nullable() }),
});
export type Example = z.infer<typeof Example>;
