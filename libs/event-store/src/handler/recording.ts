import type { DomainEvent, EventDefinition, Metadata } from '@yichuang/domain';
import { encodeEvent, type Registry } from '../codec/index.ts';
import type { CommandEnvelope, CommandHandlerOptions } from '../command-handler.types.ts';
import type { NewEvent } from '../event-store.ts';

/** Everything that the events of one command have in common. */
export interface Recording {
  readonly stream: string;
  readonly envelope: CommandEnvelope;
  readonly authority: Metadata['authority'];
  readonly authorityAt: number;
  readonly recordedAt: string;
}

type Seal = NonNullable<CommandHandlerOptions['seal']>;

function metadataOf({ envelope, authority, authorityAt, recordedAt }: Recording, definition: EventDefinition): Omit<Metadata, 'hash'> {
  const { commandId, actor, channel, correlationId = commandId, causationId = commandId, occurredAt = recordedAt } = envelope;
  return { commandId, correlationId, causationId, actor, channel, authority, authorityAt, schemaVersion: definition.version, occurredAt, recordedAt };
}

/** Seals what a decider said. */
export async function sealEvents<E extends DomainEvent>(events: readonly E[], recording: Recording, tools: { registry: Registry; seal: Seal; ids: readonly string[] }): Promise<readonly E[]> {
  const sealed: E[] = [];
  for (const [index, event] of events.entries()) {
    const { version } = tools.registry.definition(event.type);
    sealed.push({ ...event, data: await tools.seal(event.data, { eventId: tools.ids[index] ?? '', stream: recording.stream, type: event.type, version }) });
  }
  return sealed;
}

/** Checks what a decider said, sealed, so that only schema-true data is evolved and stored. */
export function checkEvents<E extends DomainEvent>(events: readonly E[], registry: Registry): readonly E[] {
  return events.map(event => ({ ...event, data: registry.definition(event.type).schema.parse(event.data) }));
}

/** Canonical, hashed events for the revisions that follow `after`. */
export function encodeEvents(events: readonly DomainEvent[], recording: Recording, place: { registry: Registry; after: number; ids: readonly string[] }): NewEvent[] {
  return events.map((event, index) => {
    const definition = place.registry.definition(event.type);
    const encodable = { id: place.ids[index] ?? '', type: event.type, data: event.data, metadata: metadataOf(recording, definition) };
    return encodeEvent(encodable, { stream: recording.stream, revision: place.after + 1 + index });
  });
}
