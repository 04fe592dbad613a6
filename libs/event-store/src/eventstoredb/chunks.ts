import type { AllStreamSubscription, EventStoreDBClient, StreamingRead } from '@eventstore/db-client';
import type { Connection } from './connection.ts';

/** A read or a subscription of the client. Leaving a `for await` does not end its call: only its own method does. */
export type Call<T> = StreamingRead<T> | AllStreamSubscription;

const MAX_CHUNK = 512;
const nothing = (): void => undefined;

/**
 * What a call delivers, as arrays of what is there: cheaper than one await per event. The call is cancelled however the
 * caller leaves, and an error of the call, a replaced client or `signal` ends the wait.
 */
export async function* chunks<T>(connection: Connection, open: (client: EventStoreDBClient) => Call<T>, signal?: AbortSignal): AsyncGenerator<readonly T[]> {
  const { client } = await connection.lease();
  const call = open(client);
  const inbox = new Inbox<T>(call);
  const forget = connection.onReplace(inbox.fail);
  signal?.addEventListener('abort', inbox.end);
  if (signal?.aborted === true) inbox.end();
  try {
    for (let items = await inbox.next(); items !== undefined; items = await inbox.next()) yield items;
  } finally {
    forget();
    signal?.removeEventListener('abort', inbox.end);
    // The call may never have begun (no connection): then there is nothing to cancel.
    await ('cancel' in call ? call.cancel() : call.unsubscribe()).catch(nothing);
  }
}

/** What came of a call and was not taken yet. */
class Inbox<T> {
  readonly #call: Call<T>;
  #wake = nothing;
  #failure: unknown;
  #ended = false;

  constructor(call: Call<T>) {
    this.#call = call;
    // Messages of one network read come one by one within a turn of the event loop: taking them after it makes a chunk.
    call.on('readable', () => setImmediate(() => this.#wake()));
    call.on('end', this.end);
    call.on('error', this.fail);
  }

  readonly fail = (error: unknown): void => {
    this.#failure ??= error;
    this.#wake();
  };

  readonly end = (): void => {
    this.#ended = true;
    this.#wake();
  };

  /** Undefined at the end. What came before an error is given out before it. */
  async next(): Promise<readonly T[] | undefined> {
    for (;;) {
      const items = this.#take();
      if (items.length > 0) return items;
      if (this.#failure !== undefined) throw this.#failure;
      if (this.#ended) return undefined;
      await new Promise<void>(resolve => (this.#wake = resolve));
    }
  }

  #take(): T[] {
    const items: T[] = [];
    while (items.length < MAX_CHUNK) {
      const item: T | null = this.#call.read();
      if (item === null) break;
      items.push(item);
    }
    return items;
  }
}
