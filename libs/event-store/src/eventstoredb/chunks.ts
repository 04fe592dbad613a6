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
  let wake = nothing;
  let failure: unknown;
  let ended = false;
  const fail = (error: unknown): void => {
    failure ??= error;
    wake();
  };
  const end = (): void => {
    ended = true;
    wake();
  };
  call.on('readable', () => wake());
  call.on('end', end);
  call.on('error', fail);
  const forget = connection.onReplace(fail);
  signal?.addEventListener('abort', end);
  try {
    for (;;) {
      const items: T[] = take(call);
      if (items.length > 0) yield items;
      else if (failure !== undefined) throw failure;
      else if (ended || signal?.aborted === true) return;
      else await new Promise<void>(resolve => (wake = resolve));
    }
  } finally {
    forget();
    signal?.removeEventListener('abort', end);
    // The call may never have begun (no connection): then there is nothing to cancel.
    await ('cancel' in call ? call.cancel() : call.unsubscribe()).catch(nothing);
  }
}

function take<T>(call: Call<T>): T[] {
  const items: T[] = [];
  while (items.length < MAX_CHUNK) {
    const item: T | null = call.read();
    if (item === null) break;
    items.push(item);
  }
  return items;
}
