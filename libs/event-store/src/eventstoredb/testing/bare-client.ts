import { EventStoreDBClient, FORWARDS, jsonEvent, NO_STREAM, START } from '@eventstore/db-client';
import type { NewEvent } from '../../event-store.ts';

/** The client with nothing around it: what the adapter is measured against. One in a process, as for the adapter. */
export interface BareClient {
  append(stream: string, expected: number | 'no-stream', events: readonly NewEvent[]): Promise<void>;
  /** Reads the whole log and answers the number of events. */
  readAll(): Promise<number>;
  dispose(): Promise<void>;
}

export function openBareClient(url: string): BareClient {
  const client = EventStoreDBClient.connectionString(url);
  return {
    append: async (stream, expected, events) => {
      const made = events.map(event => jsonEvent({ id: event.id, type: event.type, data: JSON.parse(event.data), metadata: JSON.parse(event.metadata) }));
      await client.appendToStream(stream, made, { expectedRevision: expected === 'no-stream' ? NO_STREAM : BigInt(expected) });
    },
    readAll: async () => {
      let count = 0;
      for await (const { event } of client.readAll({ direction: FORWARDS, fromPosition: START })) if (event && !event.type.startsWith('$')) count += 1;
      return count;
    },
    dispose: () => client.dispose(),
  };
}
