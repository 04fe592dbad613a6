import { categoryOf, type EventStore } from '@yichuang/event-store';

/**
 * Remembers which numbers of the log this process has itself appended in categories that a reader does not follow. Where
 * everything up to the head is such, the reader has nothing to read: asking for the head is enough. What anybody else
 * appends leaves a gap, and is read.
 */
export interface OwnAppends {
  readonly store: EventStore;
  /** Whether every number after `from` up to `to` is known to be nothing that the reader follows. */
  quietBetween(from: number, to: number, followed: ReadonlySet<string>): boolean;
  /** Forgets what lies at or before a number. */
  forget(upTo: number): void;
}

interface Appended {
  readonly last: number;
  readonly category: string;
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
        if (answer.number >= 0 && known.size < MOST) known.set(answer.number - events.length + 1, { last: answer.number, category: categoryOf(stream) });
        return answer;
      },
    },
    quietBetween: (from, to, followed) => {
      for (let at = from + 1; at <= to;) {
        const own = known.get(at);
        if (!own || followed.has(own.category)) return false;
        at = own.last + 1;
      }
      return true;
    },
    forget: upTo => {
      for (const first of known.keys()) {
        if (first > upTo) break;
        known.delete(first);
      }
    },
  };
}
