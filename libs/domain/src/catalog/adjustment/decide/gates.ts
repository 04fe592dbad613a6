import { same } from '../../../kernel/canonical.ts';
import { requireOffice } from '../../../kernel/office.ts';
import { require } from '../../../kernel/rejection.ts';
import type { Role } from '../../../kernel/role.ts';
import { requireInstrument } from '../../../instrument/index.ts';
import type { AdjustmentEvent } from '../../adjustment-events.ts';
import type { ApproveAdjustment, FailLegalityReview, PassLegalityReview, PassUnifiedReview, ProposeAdjustment, RejectAdjustment, ReturnAdjustment } from '../commands.ts';
import type { AdjustmentContext } from '../context.ts';
import { computeCounts, fatesText } from '../outcome.ts';
import type { AdjustmentState, AdjustmentStatus } from '../state.ts';
import { requireDraft, requireFreshBase } from './draft.ts';
import { requireConsistent, requireExplained, requireOpinions, requireSoundItems } from './whole.ts';

type Events = readonly AdjustmentEvent[];

/** The gates in the order of the plan (二(二)1): 审改办, 司法局, 区政府, each with the office that opens it. */
const GATES = {
  unified_review: { office: 'reform_officer', gate: 'unified_review' },
  legality_review: { office: 'legality_reviewer', gate: 'legality_review' },
  awaiting_publication: { office: 'government_publisher', gate: 'publication' },
} as const satisfies Partial<Record<AdjustmentStatus, { office: Role; gate: string }>>;
type GateStatus = keyof typeof GATES;
const ORDER: readonly AdjustmentStatus[] = ['unified_review', 'legality_review', 'awaiting_publication', 'approved'];

function gateAt(status: AdjustmentStatus): GateStatus | null {
  return status === 'unified_review' || status === 'legality_review' || status === 'awaiting_publication' ? status : null;
}

/** Whoever acts at a gate holds its office, comes from another body than the proposer and every gate before, and is another person. */
function requireIndependent(status: GateStatus, state: Readonly<AdjustmentState>, context: AdjustmentContext): void {
  const { id, unit } = context.actor;
  requireOffice(context, GATES[status].office);
  require(unit !== state.proposer && unit !== state.proposal?.by, 'reviewer-from-proposer', { unit });
  const passed = [state.unifiedReview, state.legalityReview].filter(gate => gate !== null);
  require(passed.every(gate => gate.by !== unit), 'same-body', { unit });
  require([state.proposal, ...passed].every(gate => gate?.officer !== id), 'same-person');
}

// #region turn
/** It is the turn of this gate. @throws {Rejection} `already-done` when it has been passed, `gate-out-of-order` when it has not been reached */
function requireTurn(gate: GateStatus, state: Readonly<AdjustmentState>): void {
  require(state.status !== 'none', 'does-not-exist');
  require(state.status !== 'rejected' && state.status !== 'withdrawn', 'batch-closed', { status: state.status });
  require(ORDER.indexOf(state.status) <= ORDER.indexOf(gate), 'already-done', { status: state.status });
  require(state.status === gate, 'gate-out-of-order', { status: state.status, gate });
}
// #endregion turn

/** Hands the batch to the gates: everything explained, sums as declared, towns heard, base still the latest. */
export function proposeAdjustment({ declared }: ProposeAdjustment['data'], state: Readonly<AdjustmentState>, context: AdjustmentContext): Events {
  require(!ORDER.includes(state.status), 'already-done', { status: state.status });
  requireDraft(state);
  requireOffice(context, 'dept_catalog_owner');
  require(context.actor.unit === state.proposer, 'not-the-proposer');
  requireFreshBase(state.base, context);
  require(Object.keys(state.fates).length > 0, 'nothing-to-propose');
  requireExplained(state.fates, context.base);
  requireConsistent(state.fates, context.base);
  requireSoundItems(state.fates, context);
  requireOpinions(state, context);
  const counts = computeCounts(state.fates, context.base.size);
  require(same(declared, counts), 'declared-sums-differ', { declared, counts });
  return [{ type: 'CatalogAdjustmentProposed', data: { adjustmentId: state.id, counts, fatesDigest: context.sha256(fatesText(state)), by: context.actor.unit, officer: context.actor.id } }];
}

/** What an act at a gate says of itself: who, and which text it is about. */
function signature(state: Readonly<AdjustmentState>, context: AdjustmentContext) {
  require(state.proposal, 'gate-out-of-order', { status: state.status });
  return { adjustmentId: state.id, by: context.actor.unit, officer: context.actor.id, fatesDigest: state.proposal.digest };
}

/** 统一审核 by the reform office; the legality review is asked for at once. */
export function passUnifiedReview({ opinion }: PassUnifiedReview['data'], state: Readonly<AdjustmentState>, context: AdjustmentContext): Events {
  requireTurn('unified_review', state);
  requireIndependent('unified_review', state, context);
  return [
    { type: 'CatalogUnifiedReviewPassed', data: { ...signature(state, context), opinion } },
    { type: 'LegalityReviewRequested', data: { adjustmentId: state.id } },
  ];
}

/** 合法性审查 by the justice bureau. */
export function passLegalityReview({ opinion }: PassLegalityReview['data'], state: Readonly<AdjustmentState>, context: AdjustmentContext): Events {
  requireTurn('legality_review', state);
  requireIndependent('legality_review', state, context);
  return [{ type: 'LegalityReviewPassed', data: { ...signature(state, context), opinion } }];
}

/** The batch is not lawful as it stands: back to the proposer with the reasons. */
export function failLegalityReview({ reason }: FailLegalityReview['data'], state: Readonly<AdjustmentState>, context: AdjustmentContext): Events {
  require(state.status !== 'returned', 'already-done');
  requireTurn('legality_review', state);
  requireIndependent('legality_review', state, context);
  return [{ type: 'LegalityReviewFailed', data: { adjustmentId: state.id, reason, by: context.actor.unit } }];
}

/** The government's approval, on a document, with both opinions in hand and the base still the latest. */
export function approveAdjustment({ instrument }: ApproveAdjustment['data'], state: Readonly<AdjustmentState>, context: AdjustmentContext): Events {
  requireTurn('awaiting_publication', state);
  require(state.unifiedReview && state.legalityReview, 'opinions-missing');
  requireIndependent('awaiting_publication', state, context);
  requireFreshBase(state.base, context);
  requireInstrument(context.instruments, instrument, context.today);
  return [{ type: 'CatalogAdjustmentApproved', data: { ...signature(state, context), instrument } }];
}

/** The gate at which the batch stands, for an act that any of them may do. */
function requireGate(state: Readonly<AdjustmentState>, context: AdjustmentContext): GateStatus {
  require(state.status !== 'none', 'does-not-exist');
  const gate = gateAt(state.status);
  require(gate, state.status === 'draft' || state.status === 'returned' ? 'gate-out-of-order' : 'batch-closed', { status: state.status });
  requireIndependent(gate, state, context);
  return gate;
}

export function returnAdjustment({ reason }: ReturnAdjustment['data'], state: Readonly<AdjustmentState>, context: AdjustmentContext): Events {
  require(state.status !== 'returned', 'already-done');
  const { gate } = GATES[requireGate(state, context)];
  return [{ type: 'CatalogAdjustmentReturned', data: { adjustmentId: state.id, gate, reason, by: context.actor.unit } }];
}

export function rejectAdjustment({ reason }: RejectAdjustment['data'], state: Readonly<AdjustmentState>, context: AdjustmentContext): Events {
  require(state.status !== 'rejected', 'already-done');
  requireGate(state, context);
  return [{ type: 'CatalogAdjustmentRejected', data: { adjustmentId: state.id, reason, by: context.actor.unit } }];
}
