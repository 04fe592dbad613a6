import { AppendRefused, Conflict } from './errors.ts';
import { LIMITS, type NewEvent, type StreamId } from './event-store.ts';

const STREAM = /^[A-Za-z][A-Za-z0-9]*-[A-Za-z0-9._:-]+$/;
const STREAM_LENGTH = 200;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Bytes of a text in UTF-8, without an encoder: this file also runs in the browser. */
function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

function sizeOf(event: NewEvent): number {
  return byteLength(event.data) + byteLength(event.metadata) + 2 * event.type.length;
}

/** No text of `length` UTF-16 units has more bytes than three times that: most appends need no count at all. */
function surelyFits(events: readonly NewEvent[]): boolean {
  let most = 0;
  for (const event of events) most += 3 * (event.data.length + event.metadata.length) + 2 * event.type.length;
  return most <= LIMITS.eventBytes;
}

function checkSizes(events: readonly NewEvent[]): void {
  if (surelyFits(events)) return;
  let total = 0;
  for (const event of events) {
    const size = sizeOf(event);
    if (size > LIMITS.eventBytes) throw new AppendRefused('event-too-large', `${event.type} ${size} bytes`);
    total += size;
  }
  if (total > LIMITS.appendBytes) throw new AppendRefused('append-too-large', `${total} bytes`);
}

/** @throws {AppendRefused} `bad-stream-name` unless `<category>-<id>`, ASCII, 200 characters at most, no `$` */
function checkStreamName(stream: StreamId): void {
  if (stream.length > STREAM_LENGTH || !STREAM.test(stream)) throw new AppendRefused('bad-stream-name', stream.slice(0, STREAM_LENGTH));
}

/**
 * What no store accepts, whatever it holds; asked before anything is sent.
 * @throws {AppendRefused} name, number of events, sizes, an id that is no lower-case UUID or stands twice in the append
 */
export function checkAppend(stream: StreamId, events: readonly NewEvent[]): void {
  checkStreamName(stream);
  if (events.length === 0) throw new AppendRefused('empty-append', stream);
  if (events.length > LIMITS.appendEvents) throw new AppendRefused('too-many-events', `${events.length}`);
  if (events.some(event => !ID.test(event.id))) throw new AppendRefused('not-canonical', 'an event id is not a lower-case UUID');
  if (events.length > 1 && new Set(events.map(event => event.id)).size < events.length) throw new AppendRefused('duplicate-event-id', stream);
  checkSizes(events);
}

/**
 * A log begins with `LogOpened`, and holds no other one: whoever opens it a second time, in whichever stream, was not first.
 * @param log what the log holds by now; `last` is the last revision of the stream, −1 for none
 * @throws {AppendRefused} `log-not-opened`; {Conflict}
 */
export function checkGenesis(log: { readonly isEmpty: boolean; readonly last: number }, { stream, expected, events }: { readonly stream: StreamId; readonly expected: number | 'no-stream'; readonly events: readonly NewEvent[] }): void {
  const places = events.flatMap(({ type }, index) => (type === 'LogOpened' ? [index] : []));
  if (log.isEmpty && places[0] !== 0) throw new AppendRefused('log-not-opened');
  if (places.length > (log.isEmpty ? 1 : 0)) throw new Conflict(stream, expected, log.last);
}
