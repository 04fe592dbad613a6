import type { Units } from '@yichuang/domain';
import type { Caller } from './caller.ts';
import type { Clause } from './policy.ts';
import { isWithin } from './relation.ts';
import { INTERNAL, STREAM_READERS } from './streams.ts';

/** What a caller may be shown of a list: everything, or what belongs to these units. For the WHERE of a query, not for what it answered. */
export type Scope = { readonly kind: 'all' } | { readonly kind: 'units'; readonly units: readonly string[] };
export const NOTHING: Scope = { kind: 'units', units: [] };

const below = (units: Units, above: string): readonly string[] => [...units.keys()].filter(code => isWithin(units, code, above));

/** The widest of the clauses whose office the caller holds. @param units the tree of units on the day */
export function scopeOf(policy: readonly Clause[], { actor, offices }: Caller, units: Units): Scope {
  if (actor === null) return NOTHING;
  const held = policy.filter(clause => clause.offices.some(office => offices.includes(office)));
  if (held.some(clause => clause.where === 'district')) return { kind: 'all' };
  const own = held.flatMap(clause => (clause.where === 'own-and-below' ? [actor.unit, ...below(units, actor.unit)] : [actor.unit]));
  return { kind: 'units', units: [...new Set(own)].sort() };
}

/** What a caller may not see of the index of events: these categories, but for these streams. */
export interface HiddenEvents {
  readonly categories: readonly string[];
  readonly except: readonly string[];
}

export function hiddenEvents(caller: Caller, units: Units): HiddenEvents {
  const scopes = INTERNAL.map(category => ({ category, scope: scopeOf(STREAM_READERS[category] ?? [], caller, units) }));
  const limited = scopes.filter(({ scope }) => scope.kind === 'units');
  return {
    categories: limited.map(({ category }) => category),
    except: limited.flatMap(({ category, scope }) => (scope.kind === 'units' ? scope.units.map(unit => `${category}-${unit}`) : [])),
  };
}
