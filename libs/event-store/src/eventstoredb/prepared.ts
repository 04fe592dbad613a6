import { checkAppend } from '../append-rules.ts';
import { AppendRefused } from '../errors.ts';
import type { NewEvent, StreamId } from '../event-store.ts';

/** An event in the form in which the client sends exactly the canonical bytes. */
export interface Prepared {
  readonly id: string;
  readonly type: string;
  readonly contentType: 'application/json';
  /** Parsed: the client stringifies it again, to the same text. */
  readonly data: unknown;
  /** Bytes go through the client untouched. */
  readonly metadata: Uint8Array;
}

const TYPE = /^[A-Za-z][ -~]{0,199}$/;
const encoder = new TextEncoder();

/**
 * Checks an append before the client sees any of it: the client turns an error in its encoder into a promise that never
 * settles, answers revision 0 to an append of nothing, and leaves sizes to the server.
 * @throws {AppendRefused} nothing was sent
 */
export function prepare(stream: StreamId, events: readonly NewEvent[]): readonly Prepared[] {
  checkAppend(stream, events);
  return events.map(({ id, type, data, metadata }) => {
    if (!TYPE.test(type)) throw new AppendRefused('not-canonical', `event type ${type}`);
    roundTrip(metadata, type);
    return { id, type, contentType: 'application/json', data: roundTrip(data, type), metadata: encoder.encode(metadata) };
  });
}

/** The value, if stringifying it gives the same text again: then the server stores the bytes that were hashed. */
function roundTrip(text: string, type: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AppendRefused('not-canonical', `${type} is not JSON`);
  }
  if (JSON.stringify(value) !== text) throw new AppendRefused('not-canonical', type);
  return value;
}
