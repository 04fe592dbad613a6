import { EventStoreDBClient, FORWARDS, jsonEvent, NO_STREAM, START } from '@eventstore/db-client';
import type { NewEvent } from '../../event-store.ts';

/** The client with nothing around it: what the adapter is measured against. One in a process, as for the adapter. */
export interface BareClient {
  append(stream: string, expected: number | 'no-stream', events: readonly NewEvent[]): Promise<void>;
  /** Reads the whole log and answers the number of events. */
  readAll(): Promise<number>;
  dispose(): Promise<void>;
}

/** Hears of every event of the log by its id, from one subscription. */
function listen(client: EventStoreDBClient): (id: string) => Promise<void> {
  const waiting = new Map<string, () => void>();
  client.subscribeToAll({ fromPosition: START }).on('data', ({ event }) => {
    if (event === undefined) return;
    waiting.get(event.id)?.();
    waiting.delete(event.id);
  });
  return id => new Promise(resolve => waiting.set(id, resolve));
}

/** @param sees an append resolves when its last event was seen in the log, too; the least that a client must do to know where it stands */
export function openBareClient(url: string, { sees = false }: { sees?: boolean } = {}): BareClient {
  const client = EventStoreDBClient.connectionString(url);
  const heard = sees ? listen(client) : async () => undefined;
  return {
    append: async (stream, expected, events) => {
      const seen = heard(events.at(-1)?.id ?? '');
      const made = events.map(event => jsonEvent({ id: event.id, type: event.type, data: JSON.parse(event.data), metadata: JSON.parse(event.metadata) }));
      await client.appendToStream(stream, made, { expectedRevision: expected === 'no-stream' ? NO_STREAM : BigInt(expected) });
      await seen;
    },
    readAll: async () => {
      let count = 0;
      for await (const { event } of client.readAll({ direction: FORWARDS, fromPosition: START })) if (event && !event.type.startsWith('$')) count += 1;
      return count;
    },
    dispose: () => client.dispose(),
  };
}
