import { ApplicationReceived, AgencyRequested, ConsultationRecorded, FirstContactAssigned, FirstContactClosed, type Service, type ServiceFacts } from '@yichuang/domain';
import type { DecodedEvent, EventStore } from '@yichuang/event-store';
import type { ServiceLookup } from '../application/world/reviews.ts';
import { decodedStream } from '../commands/conflict.ts';

/** After these a service is over, and whoever had it may say how it was. */
export const OVER = {
  case: ['ResultDelivered', 'CaseRefused', 'ApplicationNotAccepted', 'CaseTerminated', 'CaseClosed'],
  errand: ['AgencyClosed', 'AgencyDeclined'],
  contact: ['FirstContactClosed'],
} as const satisfies Readonly<Record<Service['kind'], readonly string[]>>;

type Read = (events: readonly DecodedEvent[]) => Pick<ServiceFacts, 'subject' | 'item' | 'unit'> & { readonly handlers: readonly string[] } | null;

/** Acts that somebody took for a unit, and not for themselves or as the program. */
const officials = (events: readonly DecodedEvent[]): readonly DecodedEvent[] => events.filter(({ metadata: { authority: { kind } } }) => kind === 'step' || kind === 'office');
const actorsOf = (events: readonly DecodedEvent[]): readonly string[] => officials(events).map(({ metadata: { actor } }) => actor.id);
const first = (events: readonly DecodedEvent[], type: string): DecodedEvent | undefined => events.find(event => event.type === type);

/** What was done until a service was over: filing it away comes later, and is nothing that the citizen met. */
function served(events: readonly DecodedEvent[], kind: Service['kind']): readonly DecodedEvent[] {
  const end = events.findIndex(({ type }) => OVER[kind].some(over => over === type));
  return end < 0 ? events : events.slice(0, end + 1);
}

/** Of a case, the unit that ended it answers: that delivered, or that said no. */
const ofCase: Read = events => {
  const received = first(events, ApplicationReceived.type);
  if (!received) return null;
  const { applicant: { subject }, item, town } = ApplicationReceived.schema.parse(received.data);
  return { subject, item, unit: officials(served(events, 'case')).at(-1)?.metadata.actor.unit ?? town, handlers: actorsOf(events) };
};
const ofErrand: Read = events => {
  const requested = first(events, AgencyRequested.type);
  if (!requested) return null;
  const { resident, item, village, helper } = AgencyRequested.schema.parse(requested.data);
  return { subject: resident, item, unit: village, handlers: [helper, ...actorsOf(events)] };
};
/** Nobody is asked about a question that became a case: the case is. */
const ofContact: Read = events => {
  const [asked, closed] = [first(events, ConsultationRecorded.type), first(events, FirstContactClosed.type)];
  if (!asked || (closed && FirstContactClosed.schema.parse(closed.data).case !== null)) return null;
  const { subject, item, unit } = ConsultationRecorded.schema.parse(asked.data);
  const owners = events.filter(({ type }) => type === FirstContactAssigned.type).map(({ data }) => FirstContactAssigned.schema.parse(data).person);
  return subject === null ? null : { subject, item, unit, handlers: [...owners, ...actorsOf(events)] };
};

const READS: Readonly<Record<Service['kind'], { readonly category: string; readonly read: Read }>> = { case: { category: 'case', read: ofCase }, errand: { category: 'agency', read: ofErrand }, contact: { category: 'contact', read: ofContact } };

/** Reads a service from its own stream: whom it was for, who handled it, and whether it is over. */
export function serviceLookup(store: EventStore): ServiceLookup {
  return async ({ kind, id }) => {
    const { category, read } = READS[kind];
    const events = await decodedStream(store, `${category}-${id}`);
    const facts = read(events);
    return facts && { ...facts, over: events.some(({ type }) => OVER[kind].some(end => end === type)) };
  };
}
