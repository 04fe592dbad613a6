import type { Metadata } from '@yichuang/domain';
import type { RecordedEvent, StreamId } from '../event-store.ts';
import { deepFreeze, freezing } from './freeze.ts';
import type { Registry } from './registry.ts';

/** An event as deciders, projections and people see it: parsed, upcast, sealed fields still sealed. */
export interface DecodedEvent<T extends string = string, D = unknown> {
  readonly type: T;
  readonly data: D;
  readonly metadata: Metadata;
  readonly number: number;
  readonly stream: StreamId;
  readonly revision: number;
  readonly id: string;
}

export interface DecodeOptions {
  /** Called before anything is parsed; throws when the bytes are not those that were hashed (`verifyEvent`). */
  readonly verify?: (event: RecordedEvent) => void;
}

/**
 * Parses a stored event and brings it to the version that the program knows. The schema is not checked again: it was
 * checked at the write, and the hash holds the bytes since. With `YICHUANG_FREEZE=1` the result is frozen to its depth.
 * @throws {UnknownEvent} a type or future version that this program does not know; whatever `verify` throws
 */
export function decodeEvent(registry: Registry, event: RecordedEvent, { verify }: DecodeOptions = {}): DecodedEvent {
  verify?.(event);
  const metadata = JSON.parse(event.metadata) as Metadata;
  const data = registry.upcast(event.type, metadata.schemaVersion, JSON.parse(event.data));
  const { type, number, stream, revision, id } = event;
  const decoded: DecodedEvent = { type, data, metadata, number, stream, revision, id };
  return freezing() ? deepFreeze(decoded) : decoded;
}
