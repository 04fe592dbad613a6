import type { Actor, Authority, Channel, Decider, DomainEvent, EventDefinition, Metadata, MissingGrant } from '@yichuang/domain';
import type { EventStore } from './event-store.ts';
import type { Clock } from './clock.ts';

/** What comes with a command from the outside, whoever sends it. `commandId` is the Idempotency-Key. */
export interface CommandEnvelope {
  readonly commandId: string;
  readonly actor: Actor;
  readonly channel: Channel;
  readonly correlationId?: string;
  readonly causationId?: string;
  /** When the act happened, if not now (paper entered later). Never used for order. */
  readonly occurredAt?: string;
  /** Revision the sender looked at (`If-Match`); −1 means "must not exist". Absent: no check. */
  readonly ifMatch?: number;
}

export interface Command<T extends string = string, D = unknown> {
  readonly type: T;
  readonly data: D;
}

/** A decider with what the handler needs beside it. `X` is built for each command, at a known event number. */
export interface Aggregate<S, C extends Command, E extends DomainEvent, X> {
  readonly decider: Decider<S, C, E, X>;
  readonly events: readonly EventDefinition[];
  /** Facts that the clock alone has made true on this stream: appended first, by actor `system`. */
  readonly dueFacts?: (state: Readonly<S>, now: string) => readonly DueFact<E>[];
}

/** `fact` + `due` make the event's id, so that a second writer of the same fact changes nothing. */
export interface DueFact<E extends DomainEvent> {
  readonly fact: string;
  readonly due: string;
  readonly event: E;
}

export interface Execution<S, C extends Command, E extends DomainEvent, X> {
  readonly aggregate: Aggregate<S, C, E, X>;
  /** Id part of the stream; the category comes from the decider. */
  readonly id: string;
  readonly command: C;
  readonly envelope: CommandEnvelope;
  /** What the decision is given: built anew for each try, on the state that is decided on. */
  readonly context: (now: string, state: Readonly<S>) => X | Promise<X>;
}

/** `unchanged`: the command was right and changed nothing; nothing was recorded. `replayed`: the answer of an earlier same command. */
export interface CommandResult {
  readonly outcome: 'recorded' | 'unchanged' | 'replayed';
  readonly stream: string;
  readonly revision: number;
  /** Event number to wait for (`X-Position`). −1 when nothing is recorded yet. */
  readonly number: number;
  readonly events: readonly { readonly id: string; readonly type: string; readonly revision: number }[];
}

/** Why an act is allowed, and the event number at which that was read. `actor`: who acts as the log knows it, when that says more than the sender did. */
export interface Authorised {
  readonly authority: Authority;
  readonly at: number;
  readonly actor?: Actor;
}

/** Answers why an act is allowed, at a known event number, or throws `NotAllowed` naming the missing grant. */
export interface Authoriser {
  /** `state`: the stream as it is folded; what it belongs to, and whose it is, stands there and in no other place. */
  authorise(act: { command: string; stream: string; data: unknown; actor: Actor; channel: Channel; now: string; state?: unknown }): Promise<Authorised>;
}

export interface CommandHandlerOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly authoriser: Authoriser;
  /** Seals every `ToSeal` in the data of an event, keys made durable first. */
  readonly seal?: (data: unknown, place: { eventId: string; stream: string; type: string; version: number }) => Promise<unknown>;
  /** Folded states kept, by stream. Default 10,000. */
  readonly cacheSize?: number;
  /** Tries on a conflict with another process. Default 8. */
  readonly tries?: number;
  /** Off in sample mode (architecture §11.8): refuse when the clock is behind the log. */
  readonly clockGuard?: boolean;
}

export interface CommandHandler {
  execute<S, C extends Command, E extends DomainEvent, X>(execution: Execution<S, C, E, X>): Promise<CommandResult>;
}

export type { Metadata };

/** More of a refusal, for whoever tells people of it. `outside`: the office is held, but not for this place. */
export interface Refused {
  readonly grants?: readonly MissingGrant[];
  readonly outside?: boolean;
}

/** The actor lacks a grant. `missing` names it in the office's terms. */
export class NotAllowed extends Error {
  readonly code = 'not-delegated';
  readonly missing: string;
  readonly grants: readonly MissingGrant[];
  readonly outside: boolean;
  constructor(missing: string, { grants = [], outside = false }: Refused = {}) {
    super(`not allowed: ${missing}`);
    this.name = 'NotAllowed';
    this.missing = missing;
    this.grants = grants;
    this.outside = outside;
  }
}
