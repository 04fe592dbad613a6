import { allEventDefinitions, type DomainEvent } from '@yichuang/domain';
import { encodeEvent, eventIdFor, type NewEvent } from '@yichuang/event-store';

/** The clock of a log that is made up: it advances by `step` milliseconds with each event. */
export interface Clock {
  readonly start: number;
  readonly step: number;
  happened: number;
}

const versions = new Map(allEventDefinitions.map(definition => [definition.type, definition.version]));
const ACTOR = { id: 'o-reform-01', unit: 'D-SPJ', post: 'clerk' };

/** Encodes an event as the command handler would at the next tick of the clock. The same log each time. */
export function encodeAt(event: DomainEvent, { stream, revision, clock }: { stream: string; revision: number; clock: Clock }): NewEvent {
  const at = new Date(clock.start + clock.happened * clock.step).toISOString();
  const commandId = `${clock.happened.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
  clock.happened += 1;
  return encodeEvent({
    id: eventIdFor(commandId, 0), type: event.type, data: event.data,
    metadata: { commandId, correlationId: commandId, causationId: commandId, actor: ACTOR, channel: 'web', authority: { kind: 'office', office: 'dept_catalog_owner', unit: 'D-SPJ', since: 0 }, authorityAt: 0, schemaVersion: versions.get(event.type) ?? 1, occurredAt: at, recordedAt: at },
  }, { stream, revision });
}
