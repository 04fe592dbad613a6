import type { EventStore } from '@yichuang/event-store';
import { events, type ReadModel } from '@yichuang/projections';
import type { Runner } from '@yichuang/projections/runner';
import { createFollower } from './follower.ts';
import { openFeed, type Feed, type Sink } from './feed.ts';
import type { Granted } from './topics.ts';

/** A reader at the door: what it follows, where it was, and whether it may still be told. */
export interface Joining {
  readonly sink: Sink;
  readonly granted: Granted;
  /** Number of the last event that it was told of; null for a new reader. */
  readonly after: number | null;
  /** Asked anew while the connection is open; false ends it. Null: nothing that anybody could take away. */
  readonly still: (() => Promise<boolean>) | null;
}

export interface Live {
  /** Joins a reader. Resolves when it has been told what it missed; the answer leaves again. */
  join(joining: Joining): Promise<() => void>;
  readonly readers: number;
  /** Says good-bye to everybody. */
  close(): void;
}

export interface LiveOptions {
  readonly store: EventStore;
  readonly views: Runner;
  readonly onFailure?: (failure: unknown) => void;
  /** Milliseconds between comments that keep a connection open, and between questions whether a reader may still be told. */
  readonly beatMs?: number;
  readonly checkMs?: number;
}

interface Reader {
  readonly feed: Feed;
  readonly still: Joining['still'];
  checking: boolean;
}

/** Events looked through for one that comes back, at most; who was away for longer asks for everything again. */
const MOST_MISSED = 5000;
const PAGE = 500;
/** Streams whose events may take a right away: readers are asked about at once, and not only at the next turn of the clock. */
const PEOPLE: readonly string[] = ['staff-', 'account-', 'log-'];

/** One follower for all readers, each with its own feed (trust F14). */
export function createLive({ store, views, onFailure = () => undefined, beatMs = 15_000, checkMs = 500 }: LiveOptions): Live {
  const readers = new Set<Reader>();
  const follower = createFollower({
    store, onFailure, shown: number => views.waitFor(number, { timeoutMs: 1000 }),
    tell: seen => {
      for (const { feed } of readers) feed.take(seen);
      if (PEOPLE.some(category => seen.stream.startsWith(category))) void checkAll();
    },
  });

  function leave(reader: Reader): void {
    readers.delete(reader);
  }

  /** Ends the feed of who may no longer be told: a session ended, a post taken away (trust A4). */
  async function check(reader: Reader): Promise<void> {
    if (reader.still === null || reader.checking) return;
    reader.checking = true;
    const allowed = await reader.still().catch(() => true);
    reader.checking = false;
    if (allowed) return;
    leave(reader);
    reader.feed.bye('session');
  }
  const checkAll = (): Promise<unknown> => Promise.all([...readers].map(check));

  const beating = setInterval(() => {
    for (const { feed } of readers) feed.beat(follower.head);
  }, beatMs).unref();
  const checking = setInterval(() => void checkAll(), checkMs).unref();

  /** Tells a reader that comes back what happened since: from the index of events, which covers all that the follower has told. */
  async function catchUp(feed: Feed, after: number): Promise<void> {
    const { head } = follower;
    if (after > head || head - after > MOST_MISSED) return feed.resync(head);
    await views.waitFor(head, { views: ['event-index'] });
    for (let from = after + 1; from <= head; from += PAGE) {
      const page = views.read(['event-index'], (read: ReadModel) => events(read, { from, to: Math.min(from + PAGE - 1, head), oldestFirst: true, limit: PAGE }));
      for (const { number, stream, revision } of page.events) feed.take({ number, stream, revision });
    }
  }

  return {
    get readers() { return readers.size; },
    join: async ({ sink, granted, after, still }) => {
      await follower.start();
      const reader: Reader = { feed: openFeed(sink, granted), still, checking: false };
      const { feed } = reader;
      // From here on new events are gathered for it, while it is told what it missed.
      readers.add(reader);
      try {
        if (after !== null) await catchUp(feed, after);
      } catch (failure) {
        onFailure(failure);
        feed.resync(follower.head);
      }
      feed.begin(follower.head);
      return () => leave(reader);
    },
    close: () => {
      clearInterval(beating);
      clearInterval(checking);
      follower.stop();
      for (const { feed } of readers) feed.bye('stopping');
      readers.clear();
    },
  };
}
