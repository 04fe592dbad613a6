import { same } from '../../../kernel/canonical.ts';
import { requireOffice } from '../../../kernel/office.ts';
import { require } from '../../../kernel/rejection.ts';
import { requireInstrument } from '../../../instrument/index.ts';
import type { AdjustmentEvent } from '../../adjustment-events.ts';
import { TOWN_KINDS } from '../../rules/item.ts';
import type { DraftAdjustment, RecordCapacityOpinions, WithdrawAdjustment } from '../commands.ts';
import type { AdjustmentContext } from '../context.ts';
import type { AdjustmentState } from '../state.ts';

type Events = readonly AdjustmentEvent[];

/** @throws {Rejection} `stale-base` when another version has been published since the batch was opened */
export function requireFreshBase(base: AdjustmentState['base'], context: AdjustmentContext): void {
  require(same(base, context.latest), 'stale-base', { base: base?.version ?? null, latest: context.latest?.version ?? null });
}

/** @throws {Rejection} unless the batch can still be edited: a draft, or given back by a gate */
export function requireDraft(state: Readonly<AdjustmentState>): void {
  require(state.status !== 'none', 'does-not-exist');
  require(state.status !== 'rejected' && state.status !== 'withdrawn', 'batch-closed', { status: state.status });
  require(state.status === 'draft' || state.status === 'returned', 'not-a-draft', { status: state.status });
}

export function draftAdjustment(data: DraftAdjustment['data'], state: Readonly<AdjustmentState>, context: AdjustmentContext): Events {
  require(state.status === 'none', 'already-exists');
  requireOffice(context, 'dept_catalog_owner');
  requireInstrument(context.instruments, data.instrument, context.today);
  requireFreshBase(data.base, context);
  return [{ type: 'CatalogAdjustmentDrafted', data: { ...data, proposer: context.actor.unit } }];
}

/** What towns say of being able to carry the items: entered by a town for itself, or by a department that has asked them. */
export function recordCapacityOpinions(data: RecordCapacityOpinions['data'], state: Readonly<AdjustmentState>, context: AdjustmentContext): Events {
  requireDraft(state);
  requireOffice(context, 'dept_catalog_owner', 'centre_manager');
  const { unit, offices } = context.actor;
  const own = offices.includes('dept_catalog_owner') || data.opinions.every(({ town }) => town === unit);
  require(own, 'wrong-body', { unit });
  const told = data.opinions.filter(({ town, opinion, note }) => !same(state.opinions[town], { opinion, note }));
  return told.map(opinion => {
    const town = context.units.get(opinion.town);
    require(town?.active && TOWN_KINDS.includes(town.kind), 'recipient-not-a-town', { unit: opinion.town });
    return { type: 'TownCapacityOpinionRecorded', data: { ...opinion, adjustmentId: state.id } };
  });
}

/** The proposer may take the batch back at any time before the government has approved it. */
export function withdrawAdjustment(data: WithdrawAdjustment['data'], state: Readonly<AdjustmentState>, context: AdjustmentContext): Events {
  require(state.status !== 'none', 'does-not-exist');
  require(state.status !== 'withdrawn', 'already-done');
  require(state.status !== 'rejected' && state.status !== 'approved', 'batch-closed', { status: state.status });
  require(context.actor.unit === state.proposer, 'not-the-proposer');
  return [{ type: 'CatalogAdjustmentWithdrawn', data: { adjustmentId: state.id, reason: data.reason } }];
}
