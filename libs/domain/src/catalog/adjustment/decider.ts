import type { Decider } from '../../kernel/decider.ts';
import { decideBy } from '../../kernel/dispatch.ts';
import type { AdjustmentEvent } from '../adjustment-events.ts';
import type { AdjustmentCommand } from './commands.ts';
import type { AdjustmentContext } from './context.ts';
import { draftAdjustment, recordCapacityOpinions, withdrawAdjustment } from './decide/draft.ts';
import { decideFates } from './decide/fates.ts';
import { approveAdjustment, failLegalityReview, passLegalityReview, passUnifiedReview, proposeAdjustment, rejectAdjustment, returnAdjustment } from './decide/gates.ts';
import { evolve } from './evolve.ts';
import { type AdjustmentState, initialState } from './state.ts';

/** A batch of changes to the catalogue: the fate of each old item, and the gates (W1). Stream `adjustment-<id>`. */
export const adjustmentDecider: Decider<AdjustmentState, AdjustmentCommand, AdjustmentEvent, AdjustmentContext> = {
  category: 'adjustment',
  initialState,
  decide: decideBy<AdjustmentState, AdjustmentCommand, AdjustmentEvent, AdjustmentContext>({
    DraftAdjustment: draftAdjustment,
    DecideFates: decideFates,
    RecordCapacityOpinions: recordCapacityOpinions,
    ProposeAdjustment: proposeAdjustment,
    PassUnifiedReview: passUnifiedReview,
    ReturnAdjustment: returnAdjustment,
    RejectAdjustment: rejectAdjustment,
    WithdrawAdjustment: withdrawAdjustment,
    PassLegalityReview: passLegalityReview,
    FailLegalityReview: failLegalityReview,
    ApproveAdjustment: approveAdjustment,
  }),
  evolve,
};
