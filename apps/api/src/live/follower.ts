import type { Batch, EventStore, Position } from '@yichuang/event-store';
import type { Seen } from './topic.ts';

/** Follows the log once for all readers. */
export interface Follower {
  /** Number of the last event told. */
  readonly head: number;
  /** Resolves when following has begun, at the head of the log. */
  start(): Promise<void>;
  stop(): void;
}

const RETRY_MS = 500;

const delay = (milliseconds: number, signal: AbortSignal): Promise<void> => new Promise(done => {
  const timer = setTimeout(done, milliseconds);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    done();
  }, { once: true });
});

export interface FollowerOptions {
  readonly store: EventStore;
  readonly tell: (seen: Seen) => void;
  /** Waited for before an event is told: whoever asks again because of it finds it in the views. */
  readonly shown: (number: number) => Promise<void>;
  readonly onFailure: (failure: unknown) => void;
}

/** A follower that begins with the first reader. A store that fails is tried again from where it stood: no event is passed over. */
export function createFollower({ store, tell, shown, onFailure }: FollowerOptions): Follower {
  const stopped = new AbortController();
  const { signal } = stopped;
  let started: Promise<void> | null = null;
  let head = -1;

  /** What was told before a failure is not told again. */
  function tellAll({ events, upTo }: Batch): void {
    for (const { number, stream, revision } of events) if (number > head) tell({ number, stream, revision });
    head = Math.max(head, upTo.number);
  }

  async function follow(after: Position): Promise<Position> {
    let at = after;
    try {
      for await (const batch of store.follow({ after }, signal)) {
        // A view that has stopped must not silence the others.
        await shown(batch.upTo.number).catch(() => undefined);
        tellAll(batch);
        at = batch.upTo.position;
      }
    } catch (failure) {
      onFailure(failure);
    }
    return at;
  }

  async function run(from: Position): Promise<void> {
    let at = from;
    while (!signal.aborted) {
      at = await follow(at);
      if (!signal.aborted) await delay(RETRY_MS, signal);
    }
  }

  async function begin(): Promise<void> {
    const { position, number } = await store.head();
    head = number;
    void run(position);
  }

  return {
    get head() { return head; },
    start: () => {
      started ??= begin().catch((failure: unknown) => {
        started = null;
        throw failure;
      });
      return started;
    },
    stop: () => stopped.abort(),
  };
}
