import { covers, nextTurn, officesAt, staffingDecider, type Interval, type Role, type StaffState } from '@yichuang/domain';
import type { DecodedEvent } from '@yichuang/event-store';
import { foldOf, type Fold } from '../folds.ts';

/** An office held: by the genesis of the log, or through a post of a unit. */
export interface OfficeHeld {
  readonly office: Role;
  readonly unit: string;
  readonly holder: string;
  /** Code of the post; the name of the office where the genesis grants it. */
  readonly post: string;
  /** The person stood in for. */
  readonly deputyFor: string | null;
  /** Number of the event by which it is held: the genesis, the assignment to the seat, or the activation of the deputy. */
  readonly since: number;
}

/** Posts and persons of every unit, with the numbers of the events that made them so. */
export interface StaffFold extends Fold<StaffState> {
  /** Offices that are held through posts of a unit at an instant. */
  offices(unit: string, at: string): readonly OfficeHeld[];
}

/** What was held through the posts of a unit after so many of its events, as long as nothing begins or ends. */
interface Kept extends Interval {
  readonly events: number;
  readonly offices: readonly OfficeHeld[];
}

/** The state of a unit names events by their place in its stream; the fold knows the number of each. */
export function staffFold(): StaffFold {
  const inner = foldOf(staffingDecider);
  const numbers = new Map<string, number[]>();
  const kept = new Map<string, Kept>();
  const numberOf = (unit: string, revision: number): number => numbers.get(unit)?.[revision] ?? 0;
  return {
    category: inner.category,
    states: inner.states,
    get version() { return inner.version; },
    take: (event: DecodedEvent) => {
      inner.take(event);
      const unit = event.stream.slice(inner.category.length + 1);
      const known = numbers.get(unit) ?? [];
      known.push(event.number);
      numbers.set(unit, known);
    },
    offices: (unit, at) => {
      const state = inner.states.get(unit);
      const known = kept.get(unit);
      if (!state) return [];
      if (known && known.events === state.next && covers(known, at)) return known.offices;
      const offices = officesAt(state, at).map(({ office, post, person, deputyFor, granted }) => ({ office, unit, holder: person, post, deputyFor, since: numberOf(unit, granted.deputy ?? granted.seat) }));
      kept.set(unit, { events: state.next, offices, from: at, to: nextTurn(state, at) });
      return offices;
    },
  };
}
