import { AUTHORITY_CATEGORIES, emptyModel, endOfDay, legalDateOf, takeFact, type AuthorityModel } from '@yichuang/domain';
import type { DecodedEvent } from '@yichuang/event-store';

const INSTANT = /^\d{4}-\d{2}-\d{2}T/;

/** Every instant that the data of an event names, however deep. */
function instantsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return INSTANT.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(instantsIn) : [];
}

/** The model of authority, and how long what it says stays as it is while nothing is recorded. */
export interface AuthorityFold {
  readonly model: AuthorityModel;
  readonly folds: readonly { readonly category: string; take(event: DecodedEvent): void }[];
  /**
   * The first instant after `at` at which an answer may change without an event: the next legal day, or an instant that
   * an event of authority named for later. The model compares with nothing else.
   */
  until(at: string): string;
}

/** Turns that the log has announced for later, and the nearest of them. */
function announcedTurns(): { add(event: DecodedEvent): void; after(at: string): string | undefined } {
  let coming: string[] = [];
  let floor = '';
  /** `nearest` is the first turn after `since`. */
  let since = '';
  let nearest: string | undefined;
  return {
    add: ({ data, metadata: { recordedAt } }) => {
      floor = recordedAt;
      for (const instant of instantsIn(data)) {
        if (instant <= recordedAt) continue;
        coming.push(instant);
        if (instant > since && (nearest === undefined || instant < nearest)) nearest = instant;
      }
    },
    after: at => {
      if (since <= at && (nearest === undefined || at < nearest)) return nearest;
      // Nothing is decided at an instant before the last event of authority: turns before that are over.
      coming = coming.filter(instant => instant > floor);
      since = at;
      nearest = coming.reduce<string | undefined>((first, instant) => (instant > at && (first === undefined || instant < first) ? instant : first), undefined);
      return nearest;
    },
  };
}

/** The model of authority as a fold over every category from which it follows. */
export function authorityFold(): AuthorityFold {
  const model = emptyModel();
  const turns = announcedTurns();
  const take = (event: DecodedEvent): void => {
    const { stream, type, data, number, metadata: { recordedAt } } = event;
    takeFact(model, { stream, type, data, number, recordedAt });
    turns.add(event);
  };
  return {
    model,
    folds: AUTHORITY_CATEGORIES.map(category => ({ category, take })),
    until: at => {
      const tomorrow = endOfDay(legalDateOf(at));
      const turn = turns.after(at);
      return turn !== undefined && turn < tomorrow ? turn : tomorrow;
    },
  };
}
