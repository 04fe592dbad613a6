import type { Bell } from './bell.ts';
import type { Batch, FollowQuery, Head, LogQuery, Position } from './event-store.ts';

/** What a store inside this process offers to be followed. */
export interface Followed {
  readonly bell: Bell;
  /** Last event now. */
  head(): Head;
  readAll(query: LogQuery): AsyncIterable<Batch>;
}

/**
 * Pages up to the end, one empty batch that says so, then each further page as it comes. The bell is asked before the
 * head is read, so that an append between the two is never missed. Ends without error when `signal` aborts.
 */
export async function* followLog(store: Followed, query: FollowQuery, signal: AbortSignal): AsyncGenerator<Batch> {
  let after: Position = query.after;
  while (!signal.aborted) {
    const news = store.bell.next(signal);
    for await (const batch of store.readAll({ ...query, after })) {
      if (signal.aborted) return;
      after = batch.upTo.position;
      yield batch;
    }
    if (signal.aborted) return;
    const head = store.head();
    if (head.position !== after && head.number >= 0) continue;
    yield { events: [], upTo: head };
    await news;
  }
}
