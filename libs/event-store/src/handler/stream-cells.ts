import type { DomainEvent, EventDefinition } from '@yichuang/domain';
import { LRUCache } from 'lru-cache';
import { createRegistry, decodeEvent, verifyEvent, type DecodedEvent, type Registry, type Upcaster } from '../codec/index.ts';
import type { Aggregate, Command } from '../command-handler.types.ts';
import { LIMITS, type EventStore } from '../event-store.ts';
import { absorb, emptyCell, type Cell } from './cell.ts';
import type { RecordingClock } from './recording-clock.ts';

/** Folded streams, least recently used first out. */
export interface StreamCells {
  registryOf(events: readonly EventDefinition[]): Registry;
  /** The cell of a stream that is held whole; undefined when {@link StreamCells.open} has to read. */
  held<S, C extends Command, E extends DomainEvent, X>(stream: string, aggregate: Aggregate<S, C, E, X>): Cell<S> | undefined;
  /** The cell of a stream, read from the store when it is not held or broken. */
  open<S, C extends Command, E extends DomainEvent, X>(stream: string, aggregate: Aggregate<S, C, E, X>): Promise<Cell<S>>;
  /** Reads what other writers have added since; true when there was something. */
  refresh<S, C extends Command, E extends DomainEvent, X>(stream: string, aggregate: Aggregate<S, C, E, X>, cell: Cell<S>): Promise<boolean>;
  /** Events of the command whose first event stands at `first`. */
  eventsOf(target: { stream: string; aggregate: Pick<Aggregate<never, never, never, never>, 'events'>; first: number }, commandId: string): Promise<DecodedEvent[]>;
}

export function createStreamCells(tools: { store: EventStore; clock: RecordingClock; size: number; upcasters: readonly Upcaster[] }): StreamCells {
  const cells = new LRUCache<string, Cell<unknown>>({ max: tools.size });
  const checks = tools.store.checksHashes ? {} : { verify: verifyEvent };
  const registries = new Map<readonly EventDefinition[], Registry>();

  const registryOf = (events: readonly EventDefinition[]): Registry => {
    const known = registries.get(events);
    if (known) return known;
    const types = new Set(events.map(event => event.type));
    const made = createRegistry(events, tools.upcasters.filter(upcaster => types.has(upcaster.type)));
    registries.set(events, made);
    return made;
  };

  const read = async (stream: string, from: number, registry: Registry): Promise<DecodedEvent[]> => {
    const events: DecodedEvent[] = [];
    for await (const event of tools.store.readStream(stream, { from })) events.push(decodeEvent(registry, event, checks));
    const last = events.at(-1);
    if (last) tools.clock.saw(last.metadata.recordedAt);
    return events;
  };

  return {
    registryOf,
    held: (stream, aggregate) => {
      const held = cells.get(stream) as Cell<ReturnType<typeof aggregate.decider.initialState>> | undefined;
      return held?.broken === false ? held : undefined;
    },
    open: async (stream, aggregate) => {
      type State = ReturnType<typeof aggregate.decider.initialState>;
      const held = cells.get(stream) as Cell<State> | undefined;
      if (held && !held.broken) return held;
      // A broken cell may still have appends on their way: what they wrote must be seen by the new read.
      if (held) await held.settled;
      const cell = emptyCell(aggregate.decider.initialState());
      absorb(cell, aggregate, await read(stream, 0, registryOf(aggregate.events)));
      cells.set(stream, cell);
      return cell;
    },
    refresh: async (stream, aggregate, cell) => {
      const tail = await read(stream, cell.revision + 1, registryOf(aggregate.events));
      absorb(cell, aggregate, tail);
      return tail.length > 0;
    },
    eventsOf: async ({ stream, aggregate, first }, commandId) => {
      const events: DecodedEvent[] = [];
      for await (const stored of tools.store.readStream(stream, { from: first, limit: LIMITS.appendEvents })) {
        const event = decodeEvent(registryOf(aggregate.events), stored, checks);
        if (event.metadata.commandId !== commandId) break;
        events.push(event);
      }
      return events;
    },
  };
}
