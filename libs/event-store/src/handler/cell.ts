import { fold, step, type DomainEvent } from '@yichuang/domain';
import type { Aggregate, Command, CommandResult } from '../command-handler.types.ts';
import type { DecodedEvent } from '../codec/index.ts';

/** What a stream remembers of a command: who gave it, and what it was told. */
export interface Seen {
  readonly actor: string;
  readonly answer: Promise<CommandResult> | CommandResult;
}

/**
 * A stream as the handler knows it. `revision` and `state` include appends that are still on their way;
 * `settled` ends when the last of them is answered, and a failed one makes the cell `broken`: it is read anew.
 */
export interface Cell<S> {
  state: S;
  revision: number;
  /** Number of the last event known to be stored; −1 for none. */
  number: number;
  broken: boolean;
  /** True while the state was only ever folded here: then it may be mutated. A stepped state is frozen. */
  owned: boolean;
  settled: Promise<void>;
  readonly seen: Map<string, Seen>;
}

export function emptyCell<S>(state: S): Cell<S> {
  return { state, revision: -1, number: -1, broken: false, owned: true, settled: Promise.resolve(), seen: new Map() };
}

function remember(cell: Cell<unknown>, event: DecodedEvent): void {
  const { commandId, actor } = event.metadata;
  const known = cell.seen.get(commandId);
  const before = known && !(known.answer instanceof Promise) ? known.answer : undefined;
  const events = [...(before?.events ?? []), { id: event.id, type: event.type, revision: event.revision }];
  cell.seen.set(commandId, { actor: actor.id, answer: { outcome: 'recorded', stream: event.stream, revision: event.revision, number: event.number, events } });
}

/** Takes stored events into a cell: by plain mutation while the cell owns its state, else step by step. */
export function absorb<S, C extends Command, E extends DomainEvent, X>(cell: Cell<S>, aggregate: Aggregate<S, C, E, X>, events: readonly DecodedEvent[]): void {
  const own = events as readonly DomainEvent[] as readonly E[];
  if (cell.owned) fold(aggregate.decider, cell.state, own);
  else cell.state = own.reduce((state, event) => step(aggregate.decider, state, event), cell.state);
  for (const event of events) {
    remember(cell, event);
    cell.revision = event.revision;
    cell.number = event.number;
  }
}

/** The state after events that are on their way to the store. */
export function advance<S, C extends Command, E extends DomainEvent, X>(cell: Cell<S>, aggregate: Aggregate<S, C, E, X>, events: readonly E[]): void {
  cell.state = events.reduce((state, event) => step(aggregate.decider, state, event), cell.state);
  cell.owned = false;
  cell.revision += events.length;
}
