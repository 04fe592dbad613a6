import { produce, type Draft } from 'immer';
import type { DomainEvent } from './event.ts';

// #region decider
/**
 * The whole of a business rule: what a command turns into, and what an event does to the state.
 * `decide` gets everything from outside (clock, release, authority, calendar) as its third argument;
 * `evolve` is an immer recipe that mutates its draft and sees nothing but the event.
 * @typeParam S state, C command, E event, X context
 */
export interface Decider<S, C, E extends DomainEvent, X> {
  /** First part of the stream name: `<category>-<id>`. ASCII, lower case, no hyphen. */
  readonly category: string;
  /** A fresh object each time: `fold` mutates it. */
  initialState(): S;
  /** Events that the command causes; empty when it changes nothing. Throws {@link Rejection}. */
  decide(command: C, state: Readonly<S>, context: X): readonly E[];
  evolve(draft: Draft<S> | S, event: E): void;
}
// #endregion decider

type Evolver<S, E extends DomainEvent> = Pick<Decider<S, never, E, never>, 'evolve'>;

/** Folds events into a private object by plain mutation: the fast path of `evolve`. Returns `state` itself. */
export function fold<S, E extends DomainEvent>(decider: Evolver<S, E>, state: S, events: Iterable<E>): S {
  for (const event of events) decider.evolve(state, event);
  return state;
}

/** One event as a copy-on-write step (immer): the argument stays as it was. */
export function step<S, E extends DomainEvent>(decider: Evolver<S, E>, state: S, event: E): S {
  return produce(state, draft => {
    decider.evolve(draft, event);
  });
}
