import type { DomainEvent } from './event.ts';

/** A command with the stream it is for. */
export interface Addressed<C> {
  readonly category: string;
  readonly id: string;
  readonly command: C;
}

/**
 * Where one capability reacts to another: pure, so that the runner alone decides when it may act (never during a rebuild)
 * and can send the same commands again; the command ids follow from the event's id, so that a repeat changes nothing.
 * @typeParam S what it remembers, E events it listens to, C commands it sends
 */
export interface ProcessManager<S, E extends DomainEvent, C> {
  readonly name: string;
  readonly listensTo: readonly E['type'][];
  initialState(): S;
  evolve(draft: S, event: E): void;
  react(event: E, state: Readonly<S>): readonly Addressed<C>[];
}
