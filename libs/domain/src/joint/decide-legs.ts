import { require } from '../kernel/rejection.ts';
import type { JointCommandData } from './commands.ts';
import type { JointContext } from './context.ts';
import type { JointEvent, JointOutcome } from './events.ts';
import { requireRunning } from './guards.ts';
import { waitingFor } from './order.ts';
import { applicantOfLeg, hasEnded, type JointLegState, type JointState } from './state.ts';

type State = Readonly<JointState>;
type Events = readonly JointEvent[];

/** @throws {Rejection} `does-not-exist`, `wrong-step`, `unknown-item` */
function legOf(state: State, item: string): Readonly<JointLegState> {
  requireRunning(state);
  const leg = state.legs.find(one => one.item === item);
  require(leg, 'unknown-item', { code: item });
  return leg;
}

/** A leg whose turn it is and that has no case yet. @throws {Rejection} `already-done`, `joint-leg-waits`, `wrong-step` */
function legToOpen(state: State, item: string): Readonly<JointLegState> {
  const leg = legOf(state, item);
  require(leg.case === null, 'already-done');
  require(leg.status !== 'waiting', 'joint-leg-waits', { after: leg.after });
  require(leg.status === 'ready' || leg.status === 'not_opened', 'wrong-step', { status: leg.status });
  return leg;
}

/** The case of a leg: of its item, its town and its applicant. @throws {Rejection} `joint-case-differs` @req #39 */
export function openSubcase({ item, case: id }: JointCommandData<'OpenSubcase'>, state: State, context: JointContext): Events {
  legToOpen(state, item);
  const known = context.caseOf(id);
  require(known, 'joint-case-differs', { differs: 'case' });
  require(known.item === item, 'joint-case-differs', { differs: 'item' });
  require(known.town === state.town, 'joint-case-differs', { differs: 'town' });
  require(known.applicant === applicantOfLeg(state, item)?.subject, 'joint-case-differs', { differs: 'applicant' });
  return [{ type: 'SubcaseOpened', data: { item, case: id, on: context.today } }];
}

export function noteRefusal({ item, refusal }: JointCommandData<'NoteSubcaseRefusal'>, state: State, { today }: JointContext): Events {
  const leg = legToOpen(state, item);
  if (leg.refusal === refusal && leg.status === 'not_opened') return [];
  return [{ type: 'SubcaseNotOpened', data: { item, refusal, on: today } }];
}

/** Whoever goes on with it. @throws {Rejection} `wrong-body` */
function requireTown({ town }: State, { actor }: JointContext): void {
  require(actor.unit === town, 'wrong-body', { unit: town });
}

export function retry({ item }: JointCommandData<'RetrySubcase'>, state: State, context: JointContext): Events {
  const { status } = legToOpen(state, item);
  requireTown(state, context);
  require(status === 'not_opened', 'already-done');
  return [{ type: 'SubcaseRetried', data: { item, on: context.today } }];
}

/** Legs that would have needed one that was not granted fall away; the others go on. */
function dropped(state: State, { item, outcome }: { readonly item: string; readonly outcome: JointOutcome }, on: string): Events {
  if (outcome === 'granted') return [];
  return waitingFor(item, state.legs).filter(one => state.legs.some(leg => leg.item === one && !hasEnded(leg))).map((one): JointEvent => ({ type: 'SubcaseDropped', data: { item: one, because: item, on } }));
}

/** What the case of a leg has come to. @throws {Rejection} `joint-case-differs`, `already-done`, `before-decision` @req #39 */
export function noteDecision({ case: id }: JointCommandData<'NoteSubcaseDecision'>, state: State, context: JointContext): Events {
  requireRunning(state);
  const leg = state.legs.find(one => one.case === id);
  require(leg, 'joint-case-differs', { differs: 'case' });
  require(!hasEnded(leg), 'already-done');
  const end = context.caseOf(id)?.end;
  require(end, 'before-decision');
  const { item } = leg;
  return [{ type: 'SubcaseDecided', data: { item, case: id, ...end } }, ...dropped(state, { item, outcome: end.outcome }, end.on)];
}

/** The town has it, with the receipt of the counter that took it. @req #32 */
export function confirm(state: State, context: JointContext): Events {
  require(state.status !== 'none', 'does-not-exist');
  require(state.routed, 'wrong-step', { status: state.status });
  requireTown(state, context);
  require(!state.routed.confirmed, 'already-done');
  return [{ type: 'OutOfAreaCaseConfirmed', data: { unit: state.town, receipt: state.routed.receipt, at: context.now } }];
}

type Consolidated = Extract<JointEvent, { type: 'JointCaseConsolidated' }>['data'];
function outcomeOf(legs: readonly Readonly<JointLegState>[]): Consolidated['outcome'] {
  const granted = legs.filter(({ outcome }) => outcome === 'granted').length;
  if (granted === legs.length) return 'granted';
  return granted === 0 ? 'refused' : 'partly_refused';
}

/** Every leg has an end: granted or not, in one answer. @throws {Rejection} `joint-legs-open` @req #39 */
export function consolidate(state: State, context: JointContext): Events {
  require(state.status !== 'consolidated' && state.status !== 'delivered', 'already-done');
  requireRunning(state);
  requireTown(state, context);
  const open = state.legs.filter(leg => !hasEnded(leg)).map(({ item }) => item);
  require(open.length === 0, 'joint-legs-open', { items: open });
  const results = state.legs.map(({ item, outcome }) => ({ item, outcome: outcome ?? 'dropped' as const }));
  return [{ type: 'JointCaseConsolidated', data: { outcome: outcomeOf(state.legs), results, on: context.today } }];
}

/** By the counter at which people applied. @req #39 */
export function deliver({ how }: JointCommandData<'DeliverJointResult'>, { status, at }: State, { actor, today }: JointContext): Events {
  require(status !== 'none', 'does-not-exist');
  require(status !== 'delivered', 'already-done');
  require(status === 'consolidated', 'joint-legs-open');
  require(actor.unit === at, 'wrong-body', { unit: at });
  return [{ type: 'JointResultDelivered', data: { how, on: today } }];
}
