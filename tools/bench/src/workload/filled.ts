import { randomUUID } from 'node:crypto';
import { START, type EventStore } from '@yichuang/event-store';
import { newEvents, type TestEvent } from '@yichuang/event-store/testing';

/** The life of a case that is closed, as its events stand in the log. */
async function closedLife(store: EventStore): Promise<readonly TestEvent[]> {
  for await (const { events } of store.readAll({ after: START, types: ['CaseClosed'] })) {
    for (const { stream } of events) {
      const life: TestEvent[] = [];
      for await (const { type, data, metadata } of store.readStream(stream)) {
        const { schemaVersion: _schema, hash: _hash, ...rest } = JSON.parse(metadata) as Record<string, unknown>;
        life.push({ type, data: JSON.parse(data) as object, metadata: rest });
      }
      if (life.length >= 10) return life;
    }
  }
  throw new Error('no case is closed');
}

/** Fills a log with cases until it has `upTo` events: one life again and again, each under an id of its own. */
export async function fillWithCases(store: EventStore, upTo: number): Promise<void> {
  const life = await closedLife(store);
  for (let { number } = await store.head(); number < upTo; number += life.length) {
    const stream = `case-${randomUUID()}`;
    await store.append(stream, 'no-stream', newEvents(stream, 0, life));
  }
}
