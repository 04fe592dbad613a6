// In memory only. The command is the documented one: getAggregate, then pushEvent with the next version.
import { EventStore, EventType } from '@castore/core';
import { InMemoryEventStorageAdapter } from '@castore/event-storage-adapter-in-memory';
import { STEPS, decided, evolve, initialState, typeOf } from '../workload.mjs';

export async function open() {
  const store = new EventStore({
    eventStoreId: 'CASES',
    eventTypes: Array.from({ length: STEPS }, (_, at) => new EventType({ type: typeOf(at) })),
    reducer: (before, { aggregateId, version, type, payload }) => ({ aggregateId, version, state: evolve(before?.state ?? initialState(), { type, data: payload }) }),
    eventStorageAdapter: new InMemoryEventStorageAdapter(),
  });
  return {
    command: async (id, sequence) => {
      const { aggregate } = await store.getAggregate(id);
      const { type, data } = decided(aggregate?.state ?? initialState(), sequence);
      await store.pushEvent({ aggregateId: id, version: (aggregate?.version ?? 0) + 1, type, payload: data });
    },
  };
}
