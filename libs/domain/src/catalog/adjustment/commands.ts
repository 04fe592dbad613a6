import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Reason, UnitCode, Uuid } from '../../kernel/values.ts';
import { CatalogAdjustmentDrafted, FateCounts, TownCapacityOpinionRecorded } from '../adjustment-events.ts';
import { Basis, ItemRecord } from '../item.ts';

/** A code as somebody typed it. Its form is judged by the rule (`code-malformed`), so that the answer names the row and not a schema path. */
export const RawItemCode = z.string().min(1).max(40);
const RawBasis = z.discriminatedUnion('status', [Basis.options[0].extend({ text: z.string().max(1000) }), Basis.options[1]]);
/** An item on its way in: code and basis are still to be judged by the rules. */
export const RawItem = ItemRecord.extend({ code: RawItemCode, basis: RawBasis });
export type RawItem = z.infer<typeof RawItem>;

const whole = { record: RawItem, deviation: Reason.nullable() };
/** What becomes of an item. `kept`, `renamed` and `added` carry the whole item as it will stand; `cleared` opens the question again. */
export const Fate = z.discriminatedUnion('fate', [
  z.strictObject({ fate: z.literal('kept'), ...whole, reason: z.string().max(1000) }),
  z.strictObject({ fate: z.literal('renamed'), ...whole, reason: Reason }),
  z.strictObject({ fate: z.literal('added'), ...whole, reason: Reason }),
  z.strictObject({ fate: z.literal('withdrawn'), code: RawItemCode, reason: Reason, successor: UnitCode.nullable() }),
  z.strictObject({ fate: z.literal('merged'), from: z.array(RawItemCode).min(1).max(50), into: RawItemCode, reason: Reason }),
  z.strictObject({ fate: z.literal('split'), code: RawItemCode, into: z.array(RawItem).min(2).max(20), reason: Reason }),
  z.strictObject({ fate: z.literal('cleared'), code: RawItemCode }),
]);
export type Fate = z.infer<typeof Fate>;

const { adjustmentId, title, instrument, base } = CatalogAdjustmentDrafted.schema.shape;
/** Opens a batch. The proposer is the actor's unit; `base` is the latest published version, null for the first catalogue. @req #13 #17 */
export const DraftAdjustment = defineCommand('DraftAdjustment', { adjustmentId, title, instrument, base });
export type DraftAdjustment = z.infer<typeof DraftAdjustment>;
/** One move on the board, or a chunk of an import. All of it holds or none. @req #13 #16 */
export const DecideFates = defineCommand('DecideFates', { fates: z.array(Fate).min(1).max(200) });
export type DecideFates = z.infer<typeof DecideFates>;
const { town, opinion, note } = TownCapacityOpinionRecorded.schema.shape;
/** What the towns say of being able to carry the items. `no_answer` records that a town was asked and kept silent. @req #17 */
export const RecordCapacityOpinions = defineCommand('RecordCapacityOpinions', { opinions: z.array(z.strictObject({ town, opinion, note })).min(1).max(50) });
export type RecordCapacityOpinions = z.infer<typeof RecordCapacityOpinions>;
/** Hands the batch to the reform office. `declared` are the sums that the proposer believes in; they must be the real ones. @req #13 #17 */
export const ProposeAdjustment = defineCommand('ProposeAdjustment', { declared: FateCounts });
export type ProposeAdjustment = z.infer<typeof ProposeAdjustment>;
/** @req #17 */
export const PassUnifiedReview = defineCommand('PassUnifiedReview', { opinion: Reason });
export type PassUnifiedReview = z.infer<typeof PassUnifiedReview>;
/** Back to the proposer from whichever gate the batch stands at. @req #17 */
export const ReturnAdjustment = defineCommand('ReturnAdjustment', { reason: Reason });
export type ReturnAdjustment = z.infer<typeof ReturnAdjustment>;
/** Ends the batch at the gate it stands at. @req #17 */
export const RejectAdjustment = defineCommand('RejectAdjustment', { reason: Reason });
export type RejectAdjustment = z.infer<typeof RejectAdjustment>;
/** The proposer takes the batch back for good. @req #17 */
export const WithdrawAdjustment = defineCommand('WithdrawAdjustment', { reason: Reason });
export type WithdrawAdjustment = z.infer<typeof WithdrawAdjustment>;
/** @req #17 */
export const PassLegalityReview = defineCommand('PassLegalityReview', { opinion: Reason });
export type PassLegalityReview = z.infer<typeof PassLegalityReview>;
/** The batch is not lawful as it stands: back to the proposer. @req #17 */
export const FailLegalityReview = defineCommand('FailLegalityReview', { reason: Reason });
export type FailLegalityReview = z.infer<typeof FailLegalityReview>;
/** The government's approval, on a document. Publication is an act of the catalogue's own stream. @req #17 */
export const ApproveAdjustment = defineCommand('ApproveAdjustment', { instrument: Uuid });
export type ApproveAdjustment = z.infer<typeof ApproveAdjustment>;

/** Commands of the stream `adjustment-<id>`. */
export const AdjustmentCommand = z.discriminatedUnion('type', [DraftAdjustment, DecideFates, RecordCapacityOpinions, ProposeAdjustment, PassUnifiedReview,
  ReturnAdjustment, RejectAdjustment, WithdrawAdjustment, PassLegalityReview, FailLegalityReview, ApproveAdjustment]);
export type AdjustmentCommand = z.infer<typeof AdjustmentCommand>;
