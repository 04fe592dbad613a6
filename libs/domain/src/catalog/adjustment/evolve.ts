import { evolveBy } from '../../kernel/dispatch.ts';
import type { AdjustmentEvent } from '../adjustment-events.ts';
import type { AdjustmentState } from './state.ts';

/** Back to the proposer: what the gates said before no longer counts. */
function giveBack(draft: AdjustmentState): void {
  draft.status = 'returned';
  draft.proposal = null;
  draft.unifiedReview = null;
  draft.legalityReview = null;
}

/** Applies one stored fact to a batch. */
export const evolve = evolveBy<AdjustmentState, AdjustmentEvent>({
  CatalogAdjustmentDrafted(draft, data) {
    draft.status = 'draft';
    draft.id = data.adjustmentId;
    draft.title = data.title;
    draft.instrument = data.instrument;
    draft.proposer = data.proposer;
    draft.base = data.base;
  },
  ItemKept(draft, { record, reason, deviation }) {
    draft.fates[record.code] = { fate: 'kept', record, reason, deviation };
  },
  ItemRenamed(draft, { record, reason, deviation }) {
    draft.fates[record.code] = { fate: 'renamed', record, reason, deviation };
  },
  ItemAdded(draft, { record, reason, deviation }) {
    draft.fates[record.code] = { fate: 'added', record, reason, deviation };
  },
  ItemWithdrawn(draft, { code, reason, successor }) {
    draft.fates[code] = { fate: 'withdrawn', reason, successor };
  },
  ItemsMerged(draft, { from, into, reason }) {
    for (const code of from) draft.fates[code] = { fate: 'merged', into, reason };
  },
  ItemSplit(draft, { code, into, reason }) {
    draft.fates[code] = { fate: 'split', into, reason };
  },
  ItemFateCleared(draft, { code }) {
    delete draft.fates[code];
  },
  TownCapacityOpinionRecorded(draft, { town, opinion, note }) {
    draft.opinions[town] = { opinion, note };
  },
  CatalogAdjustmentProposed(draft, { by, officer, counts, fatesDigest }) {
    draft.status = 'unified_review';
    draft.proposal = { by, officer, counts, digest: fatesDigest };
  },
  CatalogAdjustmentReturned: giveBack,
  LegalityReviewFailed: giveBack,
  CatalogAdjustmentRejected(draft) {
    draft.status = 'rejected';
  },
  CatalogAdjustmentWithdrawn(draft) {
    draft.status = 'withdrawn';
  },
  CatalogUnifiedReviewPassed(draft, { by, officer }) {
    draft.unifiedReview = { by, officer };
  },
  LegalityReviewRequested(draft) {
    draft.status = 'legality_review';
  },
  LegalityReviewPassed(draft, { by, officer }) {
    draft.status = 'awaiting_publication';
    draft.legalityReview = { by, officer };
  },
  CatalogAdjustmentApproved(draft, { by, officer, instrument }) {
    draft.status = 'approved';
    draft.approval = { by, officer, instrument };
  },
});
