import type { Actor, ReactionEvent } from '@yichuang/domain';
import { encodeEvent, eventIdFor, decodeEvent, type Clock, type EventStore, type Registry } from '@yichuang/event-store';

/** A timer that has been set and has neither fired nor been cancelled. */
export interface PendingTimer {
  readonly timer: string;
  readonly due: string;
  readonly cause: string;
  readonly command: string;
}

/** What a reactor has done, folded from its own stream: the only memory it has. */
export interface Ledger {
  readonly liveFrom: number;
  /** Number of the last event it acted on; −1 for none. */
  readonly last: number;
  readonly timers: ReadonlyMap<string, PendingTimer>;
}

interface Folded extends Ledger {
  readonly timers: Map<string, PendingTimer>;
}

export interface LedgerStream {
  readonly ledger: Ledger | null;
  /** Adds what was done. `id` (a UUID) makes the event ids, so that a repeat after a lost answer changes nothing. */
  record(id: string, events: readonly ReactionEvent[]): Promise<void>;
}

export interface LedgerPlace {
  readonly store: EventStore;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly actor: Actor;
}

/** Reads `reactor-<name>` and keeps it folded while it is written. */
export async function openLedger(name: string, { store, registry, clock, actor }: LedgerPlace): Promise<LedgerStream> {
  const stream = `reactor-${name}`;
  let revision = -1;
  let ledger: Folded | null = null;
  let recordedAt = '';
  for await (const stored of store.readStream(stream)) {
    const event = decodeEvent(registry, stored);
    revision = stored.revision;
    recordedAt = event.metadata.recordedAt;
    ledger = evolve(ledger, { type: event.type, data: event.data } as ReactionEvent);
  }

  return {
    get ledger() {
      return ledger;
    },
    record: async (id, events) => {
      const now = clock.now();
      recordedAt = now > recordedAt ? now : recordedAt;
      const encoded = events.map((event, index) => encodeEvent({
        id: eventIdFor(id, index), type: event.type, data: event.data,
        metadata: {
          commandId: id, correlationId: id, causationId: id, actor, channel: 'system', authority: { kind: 'system', cause: id }, authorityAt: -1,
          schemaVersion: registry.definition(event.type).version, occurredAt: recordedAt, recordedAt,
        },
      }, { stream, revision: revision + 1 + index }));
      ({ revision } = await store.append(stream, revision < 0 ? 'no-stream' : revision, encoded));
      for (const event of events) ledger = evolve(ledger, event);
    },
  };
}

/** Timers are changed where they are: a stream of many would be copied once for each of its events. */
function evolve(before: Folded | null, event: ReactionEvent): Folded {
  const ledger = before ?? { liveFrom: 0, last: -1, timers: new Map<string, PendingTimer>() };
  const { timers } = ledger;
  switch (event.type) {
    case 'ReactorStarted':
      return { ...ledger, liveFrom: event.data.liveFrom };
    case 'ReactionDone':
      return { ...ledger, last: event.data.number };
    case 'TimerSet':
      return { ...ledger, last: event.data.number, timers: timers.set(event.data.timer, event.data) };
    case 'TimerCancelled':
      timers.delete(event.data.timer);
      return { ...ledger, last: event.data.number, timers };
    case 'TimerFired':
      timers.delete(event.data.timer);
      return { ...ledger, timers };
  }
}

