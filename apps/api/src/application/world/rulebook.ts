import { calendarDecider, keyInUse, rulebookDecider, signingKeyDecider, type CalendarState, type RulebookState, type SigningKey, type SigningKeyState } from '@yichuang/domain';
import type { EventStore } from '@yichuang/event-store';
import { createManifests, type Manifests } from '../../rulebook/manifests.ts';
import type { PasskeySource } from '../../rulebook/signing/passkey.ts';
import { foldOf, type Fold } from '../folds.ts';

/** What decisions ask of releases of rules and of keys. */
export interface RulebookWorld {
  /** Releases of a department, with the digests and places of their manifests. */
  state(department: string): Readonly<RulebookState> | null;
  departments(): readonly string[];
  /** The manifests themselves, from the log. */
  readonly manifests: Manifests;
  keys(person: string): Readonly<SigningKeyState> | null;
  keyInUse(person: string, at: string): Readonly<SigningKey> | null;
  calendar(): CalendarState;
  /** Passkeys of officers; null until accounts are open. */
  passkeys: PasskeySource | null;
}

export function rulebookFolds(store: EventStore): { readonly folds: readonly Fold<unknown>[]; readonly world: RulebookWorld } {
  const [rulebooks, keys, calendar] = [foldOf(rulebookDecider), foldOf(signingKeyDecider), foldOf(calendarDecider)];
  return {
    folds: [rulebooks, keys, calendar],
    world: {
      state: department => rulebooks.states.get(department) ?? null,
      departments: () => [...rulebooks.states.keys()].sort(),
      manifests: createManifests(store),
      keys: person => keys.states.get(person) ?? null,
      keyInUse: (person, at) => {
        const known = keys.states.get(person);
        return known ? keyInUse(known, at) : null;
      },
      calendar: () => calendar.states.values().next().value ?? calendarDecider.initialState(),
      passkeys: null,
    },
  };
}
