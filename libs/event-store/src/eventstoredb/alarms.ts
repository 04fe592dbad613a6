import { isNumberedStream, type Position, type StreamId } from '../event-store.ts';
import { toPosition } from './positions.ts';
import type { Placed } from './records.ts';

/**
 * Something happened to the store itself that no officer does: each is a fact to put on record. `stream` is the stream
 * it was done to. `store-diverged` is followed by the halt of the store.
 */
export interface Alarm {
  readonly kind: 'metadata-written' | 'stream-deleted' | 'stream-tombstoned' | 'access-changed' | 'scavenge' | 'store-diverged' | 'lease-lost';
  readonly stream: StreamId;
  readonly position: Position;
  readonly detail: string;
}

const SOFT_DELETED = 2 ** 62;
const ACCESS_STREAMS = new Set(['$settings', '$$$all', '$$$settings']);

/** The alarm that an unnumbered event raises, if any; the server's statistics and our own `tlog-…` raise none. */
export function alarmOf(event: Placed): Alarm | undefined {
  const { stream, type } = event;
  if (type === '$streamDeleted') return alarm(event, 'stream-tombstoned', stream);
  if (ACCESS_STREAMS.has(stream)) return alarm(event, 'access-changed', stream);
  if (stream.startsWith('$scavenges')) return alarm(event, 'scavenge', stream);
  const owner = stream.startsWith('$$') ? stream.slice(2) : '$';
  if (!isNumberedStream(owner)) return undefined;
  return alarm(event, truncateBefore(event.data) >= SOFT_DELETED ? 'stream-deleted' : 'metadata-written', owner);
}

function alarm(event: Placed, kind: Alarm['kind'], stream: StreamId): Alarm {
  return { kind, stream, position: toPosition(event.place), detail: event.data.slice(0, 500) };
}

function truncateBefore(data: string): number {
  return Number(/"\$tb":\s*(\d+)/.exec(data)?.[1] ?? 0);
}
