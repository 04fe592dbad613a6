import { calendarDecider, keyInUse, rulebookDecider, signingKeyDecider, step, type CalendarEvent, type CalendarState, type RulebookState, type SigningKey, type SigningKeyState } from '@yichuang/domain';
import type { DecodedEvent, EventStore } from '@yichuang/event-store';
import { createManifests, type Manifests } from '../../rulebook/manifests.ts';
import type { Rehearser } from '../../rulebook/rehearsal/port.ts';
import { DECIDING } from '../../rulebook/rehearsal/task.ts';
import type { PasskeySource } from '../../rulebook/signing/passkey.ts';
import { foldOf, type Fold } from '../folds.ts';
import { z } from 'zod';

/** What decisions ask of releases of rules and of keys. */
export interface RulebookWorld {
  /** Releases of a department, with the digests and places of their manifests. */
  state(department: string): Readonly<RulebookState> | null;
  departments(): readonly string[];
  /** The manifests themselves, from the log. */
  readonly manifests: Manifests;
  keys(person: string): Readonly<SigningKeyState> | null;
  keyInUse(person: string, at: string): Readonly<SigningKey> | null;
  /** Holiday notices: as known now, or as recorded by an event number. */
  calendar(asOf?: number): CalendarState;
  /** Each state of the calendar with the event number on from which it was recorded. */
  calendars(): readonly { readonly from: number; readonly calendar: CalendarState }[];
  /** Number of the last decision that rules of a department made, or had a part in; −1: none. */
  lastDecision(department: string): number;
  /** Trials on what was decided; null until the application is open. */
  rehearser: Rehearser | null;
  /** Passkeys of officers; null until accounts are open. */
  passkeys: PasskeySource | null;
}

/** The calendar as it stood after each of its few events, so that what was counted then is counted alike later. */
function calendarFold(): Pick<Fold<unknown>, 'category' | 'take'> & { readonly at: RulebookWorld['calendar']; readonly all: RulebookWorld['calendars'] } {
  const known: { readonly number: number; readonly state: CalendarState }[] = [];
  const empty = calendarDecider.initialState();
  return {
    category: calendarDecider.category,
    take: event => void known.push({ number: event.number, state: step(calendarDecider, known.at(-1)?.state ?? empty, event as CalendarEvent & DecodedEvent) }),
    all: () => known.map(({ number, state }) => ({ from: number, calendar: state })),
    at: (asOf = Infinity) => known.findLast(({ number }) => number <= asOf)?.state ?? empty,
  };
}

const Decided = z.object({ capsule: z.object({ release: z.object({ department: z.string() }) }) });

/** The last decision by rules of each department. */
function decisionsFold(): Pick<Fold<unknown>, 'category' | 'take'> & { readonly last: RulebookWorld['lastDecision'] } {
  const last = new Map<string, number>();
  return {
    category: 'case',
    take: ({ type, data, number }) => {
      const { data: decided } = DECIDING.includes(type) ? Decided.safeParse(data) : {};
      if (decided) last.set(decided.capsule.release.department, number);
    },
    last: department => last.get(department) ?? -1,
  };
}

export function rulebookFolds(store: EventStore): { readonly folds: readonly Pick<Fold<unknown>, 'category' | 'take'>[]; readonly world: RulebookWorld } {
  const [rulebooks, keys, calendar, decisions] = [foldOf(rulebookDecider), foldOf(signingKeyDecider), calendarFold(), decisionsFold()];
  return {
    folds: [rulebooks, keys, calendar, decisions],
    world: {
      state: department => rulebooks.states.get(department) ?? null,
      departments: () => [...rulebooks.states.keys()].sort(),
      manifests: createManifests(store),
      keys: person => keys.states.get(person) ?? null,
      keyInUse: (person, at) => {
        const known = keys.states.get(person);
        return known ? keyInUse(known, at) : null;
      },
      calendar: calendar.at,
      calendars: calendar.all,
      lastDecision: decisions.last,
      rehearser: null,
      passkeys: null,
    },
  };
}
