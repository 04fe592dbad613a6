import { Role, type DomainEvent } from '@yichuang/domain';
import { decodeEvent, verifyEvent, type DecodedEvent, type EventStore } from '@yichuang/event-store';
import { OFFICE_NAMES } from '../application/offices.ts';
import { CAPABILITIES } from '../application/capabilities.ts';
import { registry } from '../application/codec.ts';
import { fieldChanges, type FieldChange } from '../audit/diff.ts';
import { ABOUT_PEOPLE } from '../policy/streams.ts';
import { Problem } from '../problems/problem.ts';

const MOST_EVENTS = 50;
const MOST_FIELDS = 200;

/** One event that came in between: who, when and which fields. */
export interface ConflictingEvent {
  readonly event: string;
  readonly number: number;
  /** Unit and office, never a person. */
  readonly by: string;
  readonly at: string;
  /** The first field changed, and all of them. */
  readonly pointer: string;
  readonly pointers: readonly string[];
}

function byOf({ metadata: { actor } }: DecodedEvent): string {
  const office = Role.safeParse(actor.post);
  return `${actor.unit} ${office.success ? OFFICE_NAMES[office.data] : actor.post}`;
}

/** Every event of a stream, hash checked. */
export async function decodedStream(store: EventStore, stream: string, upTo?: number): Promise<DecodedEvent[]> {
  const events: DecodedEvent[] = [];
  for await (const event of store.readStream(stream, upTo === undefined ? {} : { upTo })) events.push(decodeEvent(registry, event, { verify: verifyEvent }));
  return events;
}

/** Revision of the last event of a stream; −1 when there is none. */
export async function revisionOf(store: EventStore, stream: string): Promise<number> {
  for await (const event of store.readStream(stream, { backwards: true, limit: 1 })) return event.revision;
  return -1;
}

/** States after `from`, and after each event that follows; each shares with the one before what did not change. */
export function statesFrom(category: string, events: readonly DomainEvent[], from: number): readonly unknown[] {
  return CAPABILITIES[category]?.statesFrom(events, from) ?? [];
}

/** Where the state of a case, an errand, a day of a hall or a contact names persons, or keeps what is sealed: that is not told in passing. */
const OF_PERSONS = /^\/(?:acceptor|agent|answers|appeal|handlers|applicants?|bookings|clock|helper|known|mandate|offered|owner|person|recused|resident|reviewer|subject)(?:\/|$)/;
const isTold = (category: string) => ({ pointer }: FieldChange): boolean => !ABOUT_PEOPLE.includes(category) || !OF_PERSONS.test(pointer);

/**
 * Tells the second of two writers what the first one did since the revision that the second was looking at (#412): events
 * with unit and post (never a person), and the fields with both values.
 */
export async function conflictProblem(store: EventStore, at: { stream: string; expected: number; actual: number }): Promise<Problem> {
  const events = await decodedStream(store, at.stream);
  const later = events.slice(at.expected + 1);
  const category = at.stream.slice(0, at.stream.indexOf('-'));
  const states = statesFrom(category, events, at.expected + 1);
  const changes = later.slice(0, MOST_EVENTS).map((event, index): ConflictingEvent => {
    const pointers = fieldChanges(states[index], states[index + 1]).slice(0, MOST_FIELDS).map(change => change.pointer);
    return { event: event.type, number: event.number, by: byOf(event), at: event.metadata.recordedAt, pointer: pointers[0] ?? '', pointers };
  });
  const fields: readonly FieldChange[] = fieldChanges(states[0], states.at(-1)).filter(isTold(category)).slice(0, MOST_FIELDS);
  const before = events[at.expected]?.number ?? -1;
  const now = events.at(-1)?.number ?? -1;
  const diff = `/api/v1/streams/${at.stream}/state?asOf=p:${now}${before >= 0 ? `&vs=p:${before}` : ''}`;
  return new Problem('revision-conflict', { details: { expected: at.expected, actual: at.actual, changes, fields, diff } });
}
