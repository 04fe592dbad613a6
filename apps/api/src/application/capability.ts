import type { ActContext, Actor, DomainEvent } from '@yichuang/domain';
import { fold, legalDateOf, officesAtUnit, step } from '@yichuang/domain';
import type { Aggregate, Command, CommandEnvelope, CommandHandler, CommandResult, DueFact } from '@yichuang/event-store';
import type { z } from 'zod';
import { InvalidCommand } from './invalid-command.ts';
import type { World } from './world.ts';

/** What a context builder sees: the world, fresh; the act; the command with the id of its stream, and the stream as it is folded. */
export interface Act<C, S = unknown> extends ActContext {
  readonly world: World;
  readonly id: string;
  readonly command: C;
  readonly state: Readonly<S>;
}

/** A command addressed to a stream, before its data is checked. */
export interface AddressedCommand {
  readonly type: string;
  readonly data: unknown;
  /** Id part of the stream. */
  readonly id: string;
  readonly envelope: CommandEnvelope;
}

/** A capability as the application runs it; the types of its commands, states and contexts stay inside. */
export interface Capability {
  readonly category: string;
  run(command: AddressedCommand, on: { handler: CommandHandler; world: World }): Promise<CommandResult>;
  /** The state after the first `from` events of a stream, then after each one that follows. For readers and diffs. */
  statesFrom(events: readonly DomainEvent[], from: number): readonly unknown[];
  /** The first instant, no later than `until`, at which the clock makes a fact true that stands in none of these events; null for none. */
  nextDue(events: readonly DomainEvent[], at: { readonly until: string; readonly world: World }): string | null;
}

export interface CapabilityParts<S, C extends Command, E extends DomainEvent, X> {
  readonly aggregate: Aggregate<S, C, E, X>;
  readonly commands: z.ZodType<C>;
  /** What has to be read or computed first may be waited for. */
  readonly context: (act: Act<C, S>) => X | Promise<X>;
  /** Facts that the clock makes true only together with the world, as with a calendar of holidays; else the aggregate names them. */
  readonly dueFacts?: (state: Readonly<S>, at: { readonly now: string; readonly world: World }) => readonly DueFact<E>[];
}

/** Who acts, with the offices held now at the unit: the part of every context that no capability builds by itself. */
export function actingOf({ id, unit }: Actor, world: World, now: string): ActContext['actor'] {
  return { id, unit, offices: officesAtUnit(world.authority(), { person: id, unit }, now) };
}

/** Joins an aggregate with its commands and its context. */
export function defineCapability<S, C extends Command, E extends DomainEvent, X>({ aggregate, commands, context, dueFacts }: CapabilityParts<S, C, E, X>): Capability {
  const { decider } = aggregate;
  const within = (world: World): Aggregate<S, C, E, X> => (dueFacts ? { ...aggregate, dueFacts: (state, now) => dueFacts(state, { now, world }) } : aggregate);
  return {
    category: decider.category,
    run: async ({ type, data, id, envelope }, { handler, world }) => {
      const parsed = commands.safeParse({ type, data });
      if (!parsed.success) throw new InvalidCommand(parsed.error);
      const command = parsed.data;
      return handler.execute({
        aggregate: within(world), id, command, envelope,
        context: (now, state) => context({ now, today: legalDateOf(now), actor: actingOf(envelope.actor, world, now), world, id, command, state }),
      });
    },
    nextDue: (events, { until, world }) => {
      const facts = within(world).dueFacts?.(fold(decider, decider.initialState(), events as E[]), until) ?? [];
      return facts.reduce<string | null>((first, { due }) => (first === null || due < first ? due : first), null);
    },
    statesFrom: (events, from) => {
      const state = fold(decider, decider.initialState(), events.slice(0, from) as E[]);
      const states: S[] = [state];
      for (const event of events.slice(from)) states.push(step(decider, states.at(-1) ?? state, event as E));
      return states;
    },
  };
}
