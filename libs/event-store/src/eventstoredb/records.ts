import { hash } from 'node:crypto';
import type { AllStreamResolvedEvent, ResolvedEvent } from '@eventstore/db-client';
import { isNumberedStream, type NewEvent, type StreamId } from '../event-store.ts';
import { toPlace, type Place } from './positions.ts';

/** An event as the server shows it, with its JSON as the canonical text it was stored as. */
export interface Seen extends NewEvent {
  readonly stream: StreamId;
  readonly revision: number;
}

/** An event of `$all`, with its place in the log. */
export interface Placed extends Seen {
  readonly place: Place;
}

type Recorded = NonNullable<ResolvedEvent['event']>;

/** What gets an event number: everything but the server's own events and `tlog-…` streams. */
export function isNumbered({ stream, type }: { stream: StreamId; type: string }): boolean {
  return isNumberedStream(stream) && type !== '$streamDeleted';
}

/**
 * The client hands out parsed JSON. Stored texts have sorted keys and no integer-like ones, so the native stringify
 * gives back exactly the stored bytes; any other bytes in the log come out as another text and fail their hash.
 */
export function toSeen(event: Recorded): Seen {
  return { id: event.id, type: event.type, stream: event.streamId, revision: Number(event.revision), data: text(event.data), metadata: text(event.metadata) };
}

function text(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  return value === undefined ? '' : JSON.stringify(value);
}

/** Events of a chunk of `$all`; a link to a deleted event has none. */
export function toPlaced(chunk: readonly AllStreamResolvedEvent[]): Placed[] {
  const placed: Placed[] = [];
  for (const { event } of chunk) {
    if (event === undefined) continue;
    // Written out, not spread: a catch-up makes one for each event of the log.
    placed.push({ id: event.id, type: event.type, stream: event.streamId, revision: Number(event.revision), data: text(event.data), metadata: text(event.metadata), place: toPlace(event.position) });
  }
  return placed;
}

/** SHA-256 over everything the server shows of an event: the index keeps it to notice that the log says something else. */
export function digest(seen: Seen): Uint8Array {
  return hash('sha256', [seen.id, seen.stream, seen.revision, seen.type, seen.data, seen.metadata].join('\u0000'), 'buffer');
}

/** `recordedAt` of the metadata, '' for an event that has none. */
export function recordedAt(seen: Seen): string {
  return /"recordedAt":"([^"]*)"/.exec(seen.metadata)?.[1] ?? '';
}
