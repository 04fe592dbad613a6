import { categoryOf, type EventStore, type NewEvent, type RecordedEvent } from '@yichuang/event-store';

/**
 * Remembers what this process has itself appended. Where everything up to the head is such, a reader need not read it back:
 * asking for the head is enough. What anybody else appends leaves a gap, and is read.
 */
export interface OwnAppends {
  readonly store: EventStore;
  /** Every event after `from` up to `to` in the categories that the reader follows, in order; null where another's stands between. */
  between(from: number, to: number, followed: ReadonlySet<string>): readonly RecordedEvent[] | null;
  /** Forgets what lies at or before a number. */
  forget(upTo: number): void;
}

interface Appended {
  readonly last: number;
  readonly category: string;
  readonly stored: readonly RecordedEvent[];
}

/** Events as the store holds them, from where the last of them stands. */
function storedAs(stream: string, events: readonly NewEvent[], { revision, number }: { readonly revision: number; readonly number: number }): readonly RecordedEvent[] {
  const before = events.length - 1;
  return events.map((event, at) => ({ ...event, stream, revision: revision - before + at, number: number - before + at }));
}

/** Every method of a store under its own name: one that is of a class has none of them as its own properties. */
function passedOn(inner: EventStore): EventStore {
  const { checksHashes } = inner;
  return {
    ...(checksHashes === undefined ? {} : { checksHashes }),
    ...(inner.time ? { time: async (fresh?: boolean) => inner.time?.(fresh) } : {}),
    append: (...args) => inner.append(...args), readStream: (...args) => inner.readStream(...args), readAll: query => inner.readAll(query), follow: (...args) => inner.follow(...args), head: () => inner.head(), close: () => inner.close(),
  };
}

/** More than can be in flight between two refreshes; beyond it the reader simply reads. */
const MOST = 10_000;

export function ownAppends(inner: EventStore): OwnAppends {
  /** By the first number of each append. */
  const known = new Map<number, Appended>();
  return {
    store: {
      ...passedOn(inner),
      append: async (stream, expected, events) => {
        const answer = await inner.append(stream, expected, events);
        if (answer.number >= 0 && known.size < MOST) known.set(answer.number - events.length + 1, { last: answer.number, category: categoryOf(stream), stored: storedAs(stream, events, answer) });
        return answer;
      },
    },
    between: (from, to, followed) => {
      const events: RecordedEvent[] = [];
      for (let at = from + 1; at <= to;) {
        const own = known.get(at);
        if (!own) return null;
        if (followed.has(own.category)) events.push(...own.stored);
        at = own.last + 1;
      }
      return events;
    },
    forget: upTo => {
      for (const first of known.keys()) {
        if (first > upTo) break;
        known.delete(first);
      }
    },
  };
}
