import {
  accessDecider, accountDecider, adjustmentDecider, agencyDecider, allEventDefinitions, allUpcasters, calendarDecider, catalogDecider, caseDecider, contactDecider, creditDecider, errandDecider, fold, hallDecider, instrumentDecider, jointDecider, jointMatterDecider, letterDecider, logDecider,
  milestoneDecider, organisationDecider, permissionDecider, provinceDecider, queueDecider, responsibilityDecider, responsibilityListDecider, rulebookDecider, signingKeyDecider, slotDecider, staffingDecider, subjectDecider,
  accountabilityDecider, appraisalDecider, bulletinDecider, complaintDecider, hotlineDecider, disclosureDecider, exemptionDecider, presenceDecider, guidanceDecider, inspectionDecider, kioskDecider, gatewayDecider, networkDecider, policyNoticeDecider, practiceDecider, problemDecider, publicityDecider, reviewDecider, reviewFormDecider, spotCheckDecider, negativeListDecider, trainingDecider, venueDecider, venueStandardDecider,
  type Decider, type DomainEvent,
} from '@yichuang/domain';
import { categoryOf, createRegistry, decodeEvent, verifyEvent, type DecodedEvent, type EventStore } from '@yichuang/event-store';
import { EXIT, Stop } from '../exit.ts';

/** Every event type that this program can read. */
export const registry = createRegistry(allEventDefinitions, allUpcasters);

/** How the events of a category become a state. */
type Folder = (events: readonly DecodedEvent[]) => unknown;
type Evolver<S, E extends DomainEvent> = Pick<Decider<S, never, E, never>, 'category' | 'initialState' | 'evolve'>;

function folder<S, E extends DomainEvent>(decider: Evolver<S, E>): readonly [string, Folder] {
  return [decider.category, events => stateOf(decider, events)];
}

/** Every category of streams with its fold: the same `evolve` that decisions rest on. */
const FOLDERS: ReadonlyMap<string, Folder> = new Map([
  folder(logDecider), folder(organisationDecider), folder(instrumentDecider), folder(calendarDecider), folder(adjustmentDecider), folder(catalogDecider), folder(provinceDecider), folder(agencyDecider), folder(hallDecider),
  folder(letterDecider), folder(responsibilityDecider), folder(responsibilityListDecider), folder(permissionDecider), folder(staffingDecider), folder(milestoneDecider), folder(rulebookDecider), folder(signingKeyDecider),
  folder(caseDecider), folder(creditDecider), folder(errandDecider), folder(contactDecider), folder(jointMatterDecider), folder(jointDecider), folder(slotDecider), folder(queueDecider),
  folder(subjectDecider), folder(accountDecider), folder(accessDecider),
  folder(accountabilityDecider), folder(appraisalDecider), folder(bulletinDecider), folder(complaintDecider), folder(hotlineDecider), folder(disclosureDecider), folder(exemptionDecider), folder(presenceDecider), folder(guidanceDecider), folder(inspectionDecider), folder(kioskDecider), folder(gatewayDecider),
  folder(networkDecider), folder(policyNoticeDecider), folder(practiceDecider), folder(problemDecider), folder(publicityDecider), folder(reviewDecider), folder(reviewFormDecider), folder(spotCheckDecider), folder(negativeListDecider), folder(trainingDecider), folder(venueDecider), folder(venueStandardDecider),
]);

/** Categories whose streams can be folded. */
export const FOLDED: ReadonlySet<string> = new Set(FOLDERS.keys());

/** State after events, by the decider's own fold. */
export function stateOf<S, E extends DomainEvent>(decider: Evolver<S, E>, events: readonly DecodedEvent[]): S {
  return fold(decider, decider.initialState(), events as readonly DomainEvent[] as readonly E[]);
}

/** Events of a stream up to a number, each checked against its hash. @throws {StoreDamaged} a byte was changed */
export async function eventsOf(store: EventStore, stream: string, upTo: number): Promise<DecodedEvent[]> {
  const events: DecodedEvent[] = [];
  for await (const event of store.readStream(stream, { upTo })) events.push(decodeEvent(registry, event, { verify: verifyEvent }));
  return events;
}

/** State of any stream after its events. @throws {Stop} a category that the program does not know */
export function foldStream(stream: string, events: readonly DecodedEvent[]): unknown {
  const folding = FOLDERS.get(categoryOf(stream));
  if (!folding) throw new Stop(EXIT.failed, `no such category of streams: ${categoryOf(stream)}`);
  return folding(events);
}

/** The events of a stream. @throws {Stop} when there are none by then */
export async function knownEvents(store: EventStore, stream: string, upTo: number): Promise<DecodedEvent[]> {
  const events = await eventsOf(store, stream, upTo);
  if (events.length === 0) throw new Stop(EXIT.failed, `no events in ${stream} by p:${upTo}`, 'yichuang audit events');
  return events;
}
