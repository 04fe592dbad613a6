import type { DomainEvent } from './event.ts';

/** One handler per event type; a missing one does not compile. */
export type Handlers<S, E extends DomainEvent> = { readonly [T in E['type']]: (draft: S, data: Extract<E, { type: T }>['data']) => void };

/** An `evolve` from a table of handlers: the exhaustive switch of a capability with many events. */
export function evolveBy<S, E extends DomainEvent>(handlers: Handlers<S, E>): (draft: S, event: E) => void {
  return (draft, event) => {
    const handle: (draft: S, data: E['data']) => void = handlers[event.type as E['type']];
    handle(draft, event.data);
  };
}

interface AnyCommand {
  readonly type: string;
  readonly data: unknown;
}

/** One rule per command type; a missing one does not compile. */
export type Rules<S, C extends AnyCommand, E extends DomainEvent, X> = { readonly [T in C['type']]: (data: Extract<C, { type: T }>['data'], state: Readonly<S>, context: X) => readonly E[] };

/** A `decide` from a table of rules. */
export function decideBy<S, C extends AnyCommand, E extends DomainEvent, X>(rules: Rules<S, C, E, X>): (command: C, state: Readonly<S>, context: X) => readonly E[] {
  return (command, state, context) => {
    const rule: (data: C['data'], state: Readonly<S>, context: X) => readonly E[] = rules[command.type as C['type']];
    return rule(command.data, state, context);
  };
}

/** The end of an exhaustive switch. @throws when a value of no known type comes through */
export function unreachable(value: never): never {
  throw new Error(`not foreseen: ${String(value)}`);
}
