import { requireInstrument } from '../instrument/index.ts';
import { TOWN_KINDS } from '../catalog/index.ts';
import { requireHappened, requireNotPast, requireOffice } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { Role } from '../kernel/role.ts';
import type { UnitKind } from '../organisation/index.ts';
import { decideBy } from '../kernel/dispatch.ts';
import type { AgencyCommand, ImplementVillageItem, ProposeVillageItem, PublishVillageGuide, RejectVillageItem, RetireVillageItem, ReturnVillageItem, ReviewVillageItem } from './commands.ts';
import type { AgencyContext } from './context.ts';
import { AgencyMode, type AgencyEvent, type VillageItem } from './events.ts';
import type { AgencyState } from './state.ts';

type Events = readonly AgencyEvent[];
type State = Readonly<AgencyState>;
type Status = AgencyState['status'];

const VILLAGE_KINDS: readonly UnitKind[] = ['village', 'community'];
/** The path: village or town → town → reform office → department → town. */
const PATH: readonly Status[] = ['proposed', 'collected', 'summarised', 'reviewed', 'implemented'];

function itemOf(state: State): VillageItem {
  require(state.item, 'does-not-exist');
  return state.item;
}

/** The item stands where this act begins. @throws {Rejection} `already-done` past it, `wrong-step` before it or off the path */
function requireAt(status: Status, state: State): VillageItem {
  const item = itemOf(state);
  require(PATH.indexOf(state.status) <= PATH.indexOf(status), 'already-done', { status: state.status });
  require(state.status === status, 'wrong-step', { status: state.status, needs: status });
  return item;
}

/** @throws {Rejection} unless the actor's unit is of one of the kinds */
function requireKind(kinds: readonly UnitKind[], { actor, units }: AgencyContext): void {
  const unit = units.get(actor.unit);
  require(unit?.active, 'unknown-unit', { unit: actor.unit });
  require(kinds.includes(unit.kind), 'wrong-body', { unit: actor.unit });
}

/** What an item stands on must still be in the catalogue in force. @throws {Rejection} `upstream-withdrawn` */
function requireUpstream({ code, upstream }: VillageItem, { catalogue }: AgencyContext): void {
  require(upstream === null || catalogue.has(upstream), 'upstream-withdrawn', { code, upstream });
}

/** The town of the proposer: itself, or the one above the village. */
function townOf(unit: string, { units }: AgencyContext): string | null {
  const known = units.get(unit);
  if (known === undefined) return null;
  return TOWN_KINDS.includes(known.kind) ? unit : known.parent;
}

/** A village, or a town for its villages, proposes; stations help and hand over, they never accept or decide (行政许可法24). */
function propose({ item, reason }: ProposeVillageItem['data'], state: State, context: AgencyContext): Events {
  require(state.status === 'none' || state.status === 'returned', 'already-exists', { code: item.code });
  requireOffice(context, 'village_manager', 'centre_manager');
  requireKind([...VILLAGE_KINDS, ...TOWN_KINDS], context);
  const mode = AgencyMode.safeParse(item.mode);
  require(mode.success, 'village-may-not-decide', { code: item.code, mode: item.mode });
  const lawful = { ...item, mode: mode.data };
  requireUpstream(lawful, context);
  return [{ type: 'VillageItemProposed', data: { item: lawful, by: context.actor.unit, reason } }];
}

/** Who acts next on an item, by where it stands: the office and the body. */
function requireNext(state: State, context: AgencyContext): void {
  const { unit } = context.actor;
  const next: Partial<Record<Status, { offices: readonly Role[]; body: boolean }>> = {
    proposed: { offices: ['centre_manager'], body: townOf(state.proposedBy, context) === unit },
    collected: { offices: ['reform_officer'], body: true },
    summarised: { offices: ['dept_catalog_owner', 'dept_reviewer'], body: isDepartmentOf(itemOf(state), context) },
  };
  const gate = next[state.status];
  require(gate, 'wrong-step', { status: state.status });
  requireOffice(context, ...gate.offices);
  require(gate.body, 'wrong-body', { unit });
}

/** The department of the upstream item answers for it; an item without one may be answered for by any department. */
function isDepartmentOf({ upstream }: VillageItem, { actor, catalogue }: AgencyContext): boolean {
  return upstream === null || catalogue.get(upstream)?.department === actor.unit;
}

function collect(state: State, context: AgencyContext): Events {
  const { code } = requireAt('proposed', state);
  requireNext(state, context);
  return [{ type: 'VillageItemCollected', data: { code, town: context.actor.unit } }];
}

function summarise(state: State, context: AgencyContext): Events {
  const { code } = requireAt('collected', state);
  requireNext(state, context);
  return [{ type: 'VillageItemSummarised', data: { code, by: context.actor.unit } }];
}

function review({ opinion }: ReviewVillageItem['data'], state: State, context: AgencyContext): Events {
  const item = requireAt('summarised', state);
  requireUpstream(item, context);
  requireNext(state, context);
  return [{ type: 'VillageItemReviewed', data: { code: item.code, department: context.actor.unit, opinion } }];
}

function giveBack({ reason }: ReturnVillageItem['data'], state: State, context: AgencyContext): Events {
  const { code } = itemOf(state);
  require(state.status !== 'returned', 'already-done', { code });
  requireNext(state, context);
  return [{ type: 'VillageItemReturned', data: { code, by: context.actor.unit, reason } }];
}

function reject({ reason }: RejectVillageItem['data'], state: State, context: AgencyContext): Events {
  const { code } = itemOf(state);
  require(state.status !== 'rejected', 'already-done', { code });
  requireNext(state, context);
  return [{ type: 'VillageItemRejected', data: { code, by: context.actor.unit, reason } }];
}

/** A town puts the item into effect: its own hall must offer what the item stands on. */
function implement({ effectiveFrom, instrument }: ImplementVillageItem['data'], state: State, context: AgencyContext): Events {
  const item = itemOf(state);
  const town = context.actor.unit;
  require(!(town in state.implemented), 'already-done', { code: item.code, town });
  require(state.status === 'reviewed' || state.status === 'implemented', 'wrong-step', { status: state.status, needs: 'reviewed' });
  requireOffice(context, 'centre_manager');
  requireKind(TOWN_KINDS, context);
  requireUpstream(item, context);
  require(item.upstream === null || context.hall.has(item.upstream), 'upstream-not-in-hall', { code: item.code, upstream: item.upstream, town });
  requireNotPast(context, effectiveFrom);
  if (instrument !== null) requireInstrument(context.instruments, instrument, context.today);
  return [{ type: 'VillageItemImplemented', data: { code: item.code, town, effectiveFrom, instrument } }];
}

/** A village publishes its guide once its town has put the item into effect. */
function publishGuide({ publishedOn }: PublishVillageGuide['data'], state: State, context: AgencyContext): Events {
  const { code } = itemOf(state);
  const village = context.actor.unit;
  require(!(village in state.guides), 'already-done', { code, village });
  requireOffice(context, 'village_manager', 'centre_manager');
  requireKind(VILLAGE_KINDS, context);
  require(state.status === 'implemented', 'wrong-step', { status: state.status, needs: 'implemented' });
  require((townOf(village, context) ?? '') in state.implemented, 'not-implemented-in-town', { code, village });
  requireHappened(context, publishedOn);
  return [{ type: 'VillageGuidePublished', data: { code, by: village, publishedOn } }];
}

function retire({ effectiveFrom, reason }: RetireVillageItem['data'], state: State, context: AgencyContext): Events {
  const { code } = itemOf(state);
  require(state.status !== 'retired', 'already-done', { code });
  require(state.status === 'implemented', 'wrong-step', { status: state.status, needs: 'implemented' });
  requireOffice(context, 'reform_officer');
  requireNotPast(context, effectiveFrom);
  return [{ type: 'VillageItemRetired', data: { code, effectiveFrom, reason } }];
}

/** Rules of the path from village to publication (W6). @throws {Rejection} */
export const decide = decideBy<AgencyState, AgencyCommand, AgencyEvent, AgencyContext>({
  ProposeVillageItem: propose,
  CollectVillageItem: (_, state, context) => collect(state, context),
  SummariseVillageItem: (_, state, context) => summarise(state, context),
  ReviewVillageItem: review,
  ReturnVillageItem: giveBack,
  RejectVillageItem: reject,
  ImplementVillageItem: implement,
  PublishVillageGuide: publishGuide,
  RetireVillageItem: retire,
});
