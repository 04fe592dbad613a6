import { same } from '../../../kernel/canonical.ts';
import { requireOffice } from '../../../kernel/office.ts';
import { require } from '../../../kernel/rejection.ts';
import type { AdjustmentEvent } from '../../adjustment-events.ts';
import { readable } from '../../rules/province.ts';
import type { DecideFates, Fate } from '../commands.ts';
import type { ItemRecord } from '../../item.ts';
import type { AdjustmentContext } from '../context.ts';
import { outcomeOf } from '../outcome.ts';
import { evolve } from '../evolve.ts';
import type { AdjustmentState } from '../state.ts';
import { requireDraft } from './draft.ts';
import { requireConsistent, requireSoundItem } from './whole.ts';

type Of<F extends Fate['fate']> = Extract<Fate, { fate: F }>;
interface Draft {
  readonly adjustmentId: string;
  readonly fates: AdjustmentState['fates'];
  readonly context: AdjustmentContext;
}

/** The item of the base version that a fate speaks of. */
function oldItem(code: string, { context }: Draft) {
  const item = context.base.get(code);
  require(item, 'unknown-item', { code });
  return item;
}

function kept({ record, reason, deviation }: Of<'kept'>, draft: Draft): AdjustmentEvent {
  requireSoundItem(record, deviation !== null, draft.context);
  require(readable(oldItem(record.code, draft).name.zh) === readable(record.name.zh), 'rename-undeclared', { code: record.code });
  return { type: 'ItemKept', data: { adjustmentId: draft.adjustmentId, record, reason, deviation } };
}

function renamed({ record, reason, deviation }: Of<'renamed'>, draft: Draft): AdjustmentEvent {
  requireSoundItem(record, deviation !== null, draft.context);
  const previousName = oldItem(record.code, draft).name.zh;
  require(readable(previousName) !== readable(record.name.zh), 'name-unchanged', { code: record.code });
  return { type: 'ItemRenamed', data: { adjustmentId: draft.adjustmentId, record, previousName, reason, deviation, effectiveFrom: null } };
}

function added({ record, reason, deviation }: Of<'added'>, draft: Draft): AdjustmentEvent {
  requireSoundItem(record, deviation !== null, draft.context);
  require(!draft.context.base.has(record.code), 'duplicate-code', { code: record.code });
  const known = draft.fates[record.code];
  require(known === undefined || known.fate === 'added', 'duplicate-code', { code: record.code });
  return { type: 'ItemAdded', data: { adjustmentId: draft.adjustmentId, record, reason, deviation } };
}

function withdrawn({ code, reason, successor }: Of<'withdrawn'>, draft: Draft): AdjustmentEvent {
  require(draft.context.base.has(code), 'withdraw-unknown-item', { code });
  require(successor === null || draft.context.units.has(successor), 'unknown-unit', { code, unit: successor });
  return { type: 'ItemWithdrawn', data: { adjustmentId: draft.adjustmentId, code, reason, successor } };
}

function merged({ from, into, reason }: Of<'merged'>, draft: Draft): AdjustmentEvent {
  for (const code of from) oldItem(code, draft);
  return { type: 'ItemsMerged', data: { adjustmentId: draft.adjustmentId, from, into, reason } };
}

function split({ code, into, reason }: Of<'split'>, draft: Draft): AdjustmentEvent {
  oldItem(code, draft);
  for (const part of into) {
    requireSoundItem(part, true, draft.context);
    require(!draft.context.base.has(part.code), 'duplicate-code', { code: part.code });
  }
  return { type: 'ItemSplit', data: { adjustmentId: draft.adjustmentId, code, into, reason } };
}

function eventOf(fate: Fate, draft: Draft): AdjustmentEvent {
  switch (fate.fate) {
    case 'kept': return kept(fate, draft);
    case 'renamed': return renamed(fate, draft);
    case 'added': return added(fate, draft);
    case 'withdrawn': return withdrawn(fate, draft);
    case 'merged': return merged(fate, draft);
    case 'split': return split(fate, draft);
    case 'cleared': return { type: 'ItemFateCleared', data: { adjustmentId: draft.adjustmentId, code: fate.code } };
  }
}

/** Codes whose fate an input changes. */
function touches(fate: Fate): readonly string[] {
  if ('record' in fate) return [fate.record.code];
  return fate.fate === 'merged' ? fate.from : [fate.code];
}

/** One command says one thing of an item: the same code on two lines of a list is a mistake. @throws {Rejection} */
function requireOnce(fates: readonly Fate[]): void {
  const seen = new Set<string>();
  for (const code of fates.flatMap(touches)) {
    require(!seen.has(code), 'duplicate-code', { code });
    seen.add(code);
  }
}

/** The proposer speaks of every item, another department of its own only. @throws {Rejection} `wrong-body` */
function requireOwn(fates: readonly Fate[], proposer: string, draft: Draft): void {
  const { unit } = draft.context.actor;
  if (unit === proposer) return;
  const records = fates.flatMap(fate => ('record' in fate ? [fate.record] : fate.fate === 'split' ? fate.into : []));
  const touched = fates.flatMap(touches).flatMap(code => [draft.context.base.get(code), ...outcomeOfCode(code, draft)]);
  const strange = [...records, ...touched].find(item => item !== undefined && item.department !== unit);
  require(!strange, 'wrong-body', { code: strange?.code, department: strange?.department });
}

function outcomeOfCode(code: string, { fates }: Draft): readonly ItemRecord[] {
  const entry = fates[code];
  return entry ? outcomeOf(entry) : [];
}

/**
 * Decides what becomes of items: one move on the board or a chunk of an import. Inputs are judged in order, each on what those before
 * it made; the rules that hold between items are judged at the end, so that a merge may stand before its target. A fate that is
 * already so adds nothing.
 */
export function decideFates({ fates }: DecideFates['data'], state: Readonly<AdjustmentState>, context: AdjustmentContext): readonly AdjustmentEvent[] {
  requireDraft(state);
  requireOffice(context, 'dept_catalog_owner');
  requireOnce(fates);
  const scratch: AdjustmentState = { ...state, fates: { ...state.fates } };
  const draft: Draft = { adjustmentId: state.id, fates: scratch.fates, context };
  requireOwn(fates, state.proposer, draft);
  const events: AdjustmentEvent[] = [];
  for (const fate of fates) {
    const event = eventOf(fate, draft);
    const before = touches(fate).map(code => scratch.fates[code]);
    evolve(scratch, event);
    if (!same(before, touches(fate).map(code => scratch.fates[code]))) events.push(event);
  }
  requireConsistent(scratch.fates, context.base);
  return events;
}
