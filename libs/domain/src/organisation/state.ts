import type { Bilingual, LegalDate } from '../kernel/values.ts';
import type { UnitFacts } from './context.ts';
import type { UnitKind } from './events.ts';

interface Named {
  from: LegalDate;
  name: Bilingual;
  shortName: string | null;
}

/** A unit with all its names, aliases and parents over time, each from a day on. */
export interface UnitState {
  status: 'none' | 'established' | 'ended';
  code: string;
  kind: UnitKind;
  level: number;
  servicePoint: string | null;
  illustrative: boolean;
  names: Named[];
  aliases: { from: LegalDate; alias: string }[];
  parents: { from: LegalDate; parent: string | null }[];
  end: { from: LegalDate; into: string | null } | null;
}

export function initialState(): UnitState {
  return { status: 'none', code: '', kind: 'other', level: 1, servicePoint: null, illustrative: false, names: [], aliases: [], parents: [], end: null };
}

/** A unit as it stands on one day. */
export interface UnitOn {
  readonly code: string;
  readonly name: Bilingual;
  readonly shortName: string | null;
  readonly kind: UnitKind;
  readonly parent: string | null;
  readonly level: number;
  readonly aliases: readonly string[];
  readonly servicePoint: string | null;
  readonly illustrative: boolean;
  readonly state: 'active' | 'merged' | 'dissolved' | 'not_yet';
  readonly into: string | null;
  readonly effectiveFrom: LegalDate;
}

/** The last slice that has begun by a day; before the first one, the first. Slices are in order of `from`. */
function sliceOn<V extends { from: LegalDate }>(slices: readonly V[], on: LegalDate): V | undefined {
  return slices.findLast(slice => slice.from <= on) ?? slices[0];
}

function lifeOn(state: UnitState, established: LegalDate, on: LegalDate): UnitOn['state'] {
  if (on < established) return 'not_yet';
  if (state.end === null || on < state.end.from) return 'active';
  return state.end.into === null ? 'dissolved' : 'merged';
}

/** Names, parent and life of a unit on a day; null when there is no such unit at all (#6). */
export function unitAt(state: UnitState, on: LegalDate): UnitOn | null {
  const named = sliceOn(state.names, on);
  const established = state.names[0]?.from;
  if (named === undefined || established === undefined) return null;
  const { code, kind, level, servicePoint, illustrative } = state;
  return {
    code, kind, level, servicePoint, illustrative, name: named.name, shortName: named.shortName, effectiveFrom: established,
    parent: sliceOn(state.parents, on)?.parent ?? null,
    aliases: state.aliases.filter(alias => alias.from <= on).map(alias => alias.alias),
    state: lifeOn(state, established, on), into: state.end?.into ?? null,
  };
}

/** What other capabilities are told of the unit on a day; null when there is none. */
export function unitFacts(state: UnitState, on: LegalDate): UnitFacts | null {
  const unit = unitAt(state, on);
  return unit && { code: unit.code, kind: unit.kind, parent: unit.parent, active: unit.state === 'active' };
}
