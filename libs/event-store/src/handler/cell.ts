import { fold, step, type DomainEvent } from '@yichuang/domain';
import type { Aggregate, Command, CommandResult } from '../command-handler.types.ts';
import type { DecodedEvent } from '../codec/index.ts';

/** An answer that is still on its way from the store, and whose it is. */
export interface Awaited {
  readonly actor: string;
  readonly answer: Promise<CommandResult>;
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
  /** First revision of each command: ten thousand streams are held, so the answer itself is read again when asked for. */
  readonly seen: Map<string, number>;
  readonly awaited: Map<string, Awaited>;
}

export function emptyCell<S>(state: S): Cell<S> {
  return { state, revision: -1, number: -1, broken: false, owned: true, settled: Promise.resolve(), seen: new Map(), awaited: new Map() };
}

/** Takes stored events into a cell: by plain mutation while the cell owns its state, else step by step. */
export function absorb<S, C extends Command, E extends DomainEvent, X>(cell: Cell<S>, aggregate: Aggregate<S, C, E, X>, events: readonly DecodedEvent[]): void {
  const own = events as readonly DomainEvent[] as readonly E[];
  if (cell.owned) fold(aggregate.decider, cell.state, own);
  else cell.state = own.reduce((state, event) => step(aggregate.decider, state, event), cell.state);
  for (const event of events) {
    const { commandId } = event.metadata;
    if (!cell.seen.has(commandId)) cell.seen.set(commandId, event.revision);
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

/** Whether a command has been here, be it that its events are still on their way. */
export function knows({ seen, awaited }: Cell<unknown>, commandId: string): boolean {
  return seen.has(commandId) || awaited.has(commandId);
}

/**
 * Keeps an answer on its way for whoever repeats the command meanwhile, and its place once it is stored; an append that
 * fails breaks the cell.
 */
export function awaitAnswer(cell: Cell<unknown>, command: { id: string; actor: string; first: number }, answer: Promise<CommandResult>): void {
  // With nothing else on its way the cell is settled: what is on its way now is all there is to wait for.
  const alone = cell.awaited.size === 0;
  cell.awaited.set(command.id, { actor: command.actor, answer });
  const settled = answer.then(() => {
    cell.awaited.delete(command.id);
    cell.seen.set(command.id, command.first);
  }, () => {
    cell.awaited.delete(command.id);
    cell.broken = true;
  });
  cell.settled = alone ? settled : Promise.all([cell.settled, settled]).then(() => undefined);
}

/** The answer of a command, from the events that it left. */
export function answerOf(events: readonly DecodedEvent[]): CommandResult | undefined {
  const last = events.at(-1);
  if (!last) return undefined;
  return { outcome: 'replayed', stream: last.stream, revision: last.revision, number: last.number, events: events.map(({ id, type, revision }) => ({ id, type, revision })) };
}
