import { same } from '../kernel/canonical.ts';
import { require } from '../kernel/rejection.ts';
import type { LegalDate } from '../kernel/values.ts';
import type { AddUnitAlias, DissolveUnit, EstablishUnit, MergeUnit, MoveUnit, OrganisationCommand, RenameUnit } from './commands.ts';
import type { OrganisationContext, Units } from './context.ts';
import type { OrganisationEvent } from './events.ts';
import type { UnitState } from './state.ts';

type Events = readonly OrganisationEvent[];

/** Whether `code` is `unit` or stands above it. Stops at a cycle that is already there. */
function isAbove(units: Units, code: string, unit: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = unit; at !== null && !seen.has(at); at = units.get(at)?.parent ?? null) {
    if (at === code) return true;
    seen.add(at);
  }
  return false;
}

function requireActive(units: Units, code: string): void {
  require(units.get(code)?.active, 'unknown-unit', { unit: code });
}

/** A change needs a unit that exists and has not ended by that day, and a document that is known. */
function requireChangeable(state: Readonly<UnitState>, change: { effectiveFrom: LegalDate; instrument: string | null }, context: OrganisationContext): void {
  require(state.status !== 'none', 'does-not-exist');
  require(state.status !== 'ended', 'unit-ended', { from: state.end?.from });
  require(change.effectiveFrom >= (state.names[0]?.from ?? ''), 'bad-effective-date', { effectiveFrom: change.effectiveFrom });
  require(change.instrument === null || context.instruments.has(change.instrument), 'unknown-instrument', { instrument: change.instrument });
}

/** Changes of one kind come in the order of their days: history is not rewritten in between. */
function requireAfter(slices: readonly { from: LegalDate }[], effectiveFrom: LegalDate): void {
  require(effectiveFrom > (slices.at(-1)?.from ?? ''), 'bad-effective-date', { effectiveFrom, after: slices.at(-1)?.from });
}

function establish({ data }: EstablishUnit, state: Readonly<UnitState>, context: OrganisationContext): Events {
  require(state.status === 'none', 'already-exists');
  require(data.parent !== data.code, 'unit-cycle', { unit: data.code });
  if (data.parent !== null) require(context.units.has(data.parent), 'unknown-unit', { unit: data.parent });
  return [{ type: 'UnitEstablished', data }];
}

function rename({ data }: RenameUnit, state: Readonly<UnitState>, context: OrganisationContext): Events {
  requireChangeable(state, data, context);
  const last = state.names.at(-1);
  if (same({ name: data.name, shortName: data.shortName }, { name: last?.name, shortName: last?.shortName })) return [];
  requireAfter(state.names, data.effectiveFrom);
  return [{ type: 'UnitRenamed', data: { ...data, code: state.code } }];
}

function addAlias({ data }: AddUnitAlias, state: Readonly<UnitState>, context: OrganisationContext): Events {
  requireChangeable(state, data, context);
  if (state.aliases.some(known => known.alias === data.alias)) return [];
  return [{ type: 'UnitAliasAdded', data: { ...data, code: state.code } }];
}

function move({ data }: MoveUnit, state: Readonly<UnitState>, context: OrganisationContext): Events {
  requireChangeable(state, data, context);
  if (state.parents.at(-1)?.parent === data.parent) return [];
  requireActive(context.units, data.parent);
  require(!isAbove(context.units, state.code, data.parent), 'unit-cycle', { unit: state.code, parent: data.parent });
  requireAfter(state.parents, data.effectiveFrom);
  return [{ type: 'UnitMoved', data: { ...data, code: state.code } }];
}

/** A unit ends after its last change, and only when nothing hangs below it any more. */
function requireEndable(state: Readonly<UnitState>, effectiveFrom: LegalDate, units: Units): void {
  requireAfter(state.names, effectiveFrom);
  requireAfter(state.parents, effectiveFrom);
  const children = [...units.values()].filter(unit => unit.parent === state.code && unit.active);
  require(children.length === 0, 'unit-has-children', { count: children.length });
}

function merge({ data }: MergeUnit, state: Readonly<UnitState>, context: OrganisationContext): Events {
  require(!(state.status === 'ended' && state.end?.into === data.into), 'already-done');
  requireChangeable(state, data, context);
  require(data.into !== state.code, 'unit-cycle', { unit: state.code });
  requireActive(context.units, data.into);
  requireEndable(state, data.effectiveFrom, context.units);
  return [{ type: 'UnitMerged', data: { ...data, code: state.code } }];
}

function dissolve({ data }: DissolveUnit, state: Readonly<UnitState>, context: OrganisationContext): Events {
  require(!(state.status === 'ended' && state.end?.into === null), 'already-done');
  requireChangeable(state, data, context);
  requireEndable(state, data.effectiveFrom, context.units);
  return [{ type: 'UnitDissolved', data: { ...data, code: state.code } }];
}

/** Rules for units over time. @throws {Rejection} on bad days, cycles, unknown parents and ended units */
export function decide(command: OrganisationCommand, state: Readonly<UnitState>, context: OrganisationContext): Events {
  switch (command.type) {
    case 'EstablishUnit': return establish(command, state, context);
    case 'RenameUnit': return rename(command, state, context);
    case 'AddUnitAlias': return addAlias(command, state, context);
    case 'MoveUnit': return move(command, state, context);
    case 'MergeUnit': return merge(command, state, context);
    case 'DissolveUnit': return dissolve(command, state, context);
  }
}
