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
  /** Offices that are held through posts of every unit at an instant. */
  offices(at: string): readonly OfficeHeld[];
  /** Those of them that a person holds. Asked of every request: it costs no walk over all units. */
  officesOf(person: string, at: string): readonly OfficeHeld[];
}

/** What was held through the posts of a unit after so many of its events, as long as nothing begins or ends. */
interface Kept extends Interval {
  readonly events: number;
  readonly offices: readonly OfficeHeld[];
}

/** What was held in all units at one version of the fold, until the next instant at which that changes by itself. */
interface Whole extends Interval {
  readonly version: number;
  readonly offices: readonly OfficeHeld[];
  readonly byPerson: ReadonlyMap<string, readonly OfficeHeld[]>;
}

const earlier = (one: string | null, other: string | null): string | null => (one === null || (other !== null && other < one) ? other : one);

/** The state of a unit names events by their place in its stream; the fold knows the number of each. */
export function staffFold(): StaffFold {
  const inner = foldOf(staffingDecider);
  const numbers = new Map<string, number[]>();
  const kept = new Map<string, Kept>();
  let whole: Whole | null = null;
  const numberOf = (unit: string, revision: number): number => numbers.get(unit)?.[revision] ?? 0;
  function ofUnit(unit: string, state: StaffState, at: string): Kept {
    const known = kept.get(unit);
    if (known && known.events === state.next && covers(known, at)) return known;
    const offices = officesAt(state, at).map(({ office, post, person, deputyFor, granted }) => ({ office, unit, holder: person, post, deputyFor, since: numberOf(unit, granted.deputy ?? granted.seat) }));
    const now = { events: state.next, offices, from: at, to: nextTurn(state, at) };
    kept.set(unit, now);
    return now;
  }
  function wholeAt(at: string): Whole {
    if (whole && whole.version === inner.version && covers(whole, at)) return whole;
    const units = [...inner.states].map(([unit, state]) => ofUnit(unit, state, at));
    const offices = units.flatMap(unit => unit.offices);
    whole = { version: inner.version, from: at, to: units.map(({ to }) => to).reduce(earlier, null), offices, byPerson: Map.groupBy(offices, ({ holder }) => holder) };
    return whole;
  }
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
    offices: at => wholeAt(at).offices,
    officesOf: (person, at) => wholeAt(at).byPerson.get(person) ?? [],
  };
}
