import type { Metadata } from '@yichuang/domain';
import { encodeEvent } from '../codec/index.ts';
import type { NewEvent, StreamId } from '../event-store.ts';

const ACTOR = { id: 'test', unit: 'D-TEST', post: 'tester' };
const EPOCH = Date.UTC(2024, 0, 15, 1);

export interface TestEvent {
  readonly id?: string;
  readonly type?: string;
  readonly data?: unknown;
  readonly metadata?: Partial<Metadata>;
}

/** Metadata that passes the schema; `recordedAt` is a fixed instant unless told. */
export function testMetadata(more: Partial<Metadata> = {}): Omit<Metadata, 'hash'> {
  const commandId = more.commandId ?? crypto.randomUUID();
  return {
    commandId, correlationId: commandId, causationId: commandId, actor: ACTOR, channel: 'system',
    authority: { kind: 'system', cause: 'test' }, authorityAt: -1, schemaVersion: 1,
    occurredAt: new Date(EPOCH).toISOString(), recordedAt: new Date(EPOCH).toISOString(), ...more,
  };
}

/**
 * Events with right hashes for an append to `stream` whose first event gets `revision`. Ids are random unless given.
 * @param events what matters to the test; the rest is filled in
 */
export function newEvents(stream: StreamId, revision: number, events: readonly TestEvent[]): readonly NewEvent[] {
  return events.map((event, index) => encodeEvent(
    { id: event.id ?? crypto.randomUUID(), type: event.type ?? 'TestHappened', data: event.data ?? { n: index }, metadata: testMetadata(event.metadata) },
    { stream, revision: revision + index },
  ));
}

/** The genesis of a log, for the stream `log-610702`. */
export function genesis(): readonly NewEvent[] {
  return newEvents('log-610702', 0, [{ type: 'LogOpened', data: { district: '610702', name: { zh: '示范区', en: 'Sample district' }, sample: true, offices: [] } }]);
}
