import { Rejection, type Actor, type DomainEvent, type ReactionEvent } from '@yichuang/domain';
import { canonicalJson, commandIdFor, decodeEvent, START, type Clock, type CommandEnvelope, type CommandResult, type EventStore, type Registry } from '@yichuang/event-store';
import type { ProjectedEvent } from '../runner/define.ts';
import { openLedger, type LedgerStream, type PendingTimer } from './ledger.ts';

/** What a reactor wants because of an event: a command now, a command when its time has come, or a timer taken back. */
export type Reaction<C> =
  | { readonly kind: 'now'; readonly command: C }
  | { readonly kind: 'at'; readonly timer: string; readonly due: string; readonly command: C }
  | { readonly kind: 'cancel'; readonly timer: string };

type Handlers<E extends DomainEvent, C> = { readonly [T in E['type']]?: (event: ProjectedEvent<Extract<E, { type: T }>>) => readonly Reaction<C>[] };

export interface ReactorOptions<E extends DomainEvent, C> {
  /** Names the stream `reactor-<name>`. Never change it: everything done would be done again. */
  readonly name: string;
  readonly store: EventStore;
  readonly registry: Registry;
  readonly clock: Clock;
  readonly actor: Actor;
  /** First event number acted on, when the reactor starts for the first time. Default: what comes after the head of that moment. */
  readonly liveFrom?: number | undefined;
  /** Pure: the same event always gives the same reactions. */
  readonly on: Handlers<E, C>;
  /** Sends a command. May be called again with the same command id; the handler then answers again without acting. */
  readonly execute: (command: C, envelope: CommandEnvelope) => Promise<CommandResult>;
  /** Something failed that may work later; it is tried again after `retryMs` (default 1000). */
  readonly onFailure?: ((failure: unknown) => void) | undefined;
  readonly retryMs?: number | undefined;
}

export interface Reactor {
  /** Reads what was done and follows the log from there. */
  start(): Promise<void>;
  /** Sends the commands of timers whose time has come by the clock; answers how many. Call it every few seconds. */
  tick(): Promise<number>;
  stop(): Promise<void>;
  /** Number of the last event looked at, and timers waiting. */
  health(): { readonly looked: number; readonly timers: readonly { readonly timer: string; readonly due: string }[] };
}

/**
 * Follows the log and acts on it, with exactly one effect per event: the command id follows from the event's id, and what
 * was done is on the reactor's own stream. Not a projection: a rebuild never makes it act, and it never acts on what was
 * recorded before its live-from mark. Timers are events too, so they outlive a restart and fire once.
 */
export function createReactor<E extends DomainEvent, C>(options: ReactorOptions<E, C>): Reactor {
  const { name, store, registry, clock, actor } = options;
  const handlers = new Map(Object.entries(options.on) as [string, (event: ProjectedEvent) => readonly Reaction<C>[]][]);
  let ledger: LedgerStream | null = null;
  let looked = -1;
  let turn: Promise<unknown> = Promise.resolve();
  let controller = new AbortController();
  let following: Promise<void> = Promise.resolve();

  /** One thing at a time: an event and a timer never write the ledger together. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = turn.then(work, work);
    turn = next.catch(() => undefined);
    return next;
  }

  async function send(command: C, { commandId, correlationId, causationId }: Pick<CommandEnvelope, 'commandId' | 'correlationId' | 'causationId'>): Promise<Sent> {
    const envelope: CommandEnvelope = { commandId, actor, channel: 'system', ...(correlationId === undefined ? {} : { correlationId }), ...(causationId === undefined ? {} : { causationId }) };
    try {
      const { outcome } = await options.execute(command, envelope);
      return { commandId, outcome, refusal: null };
    } catch (failure) {
      if (failure instanceof Rejection) return { commandId, outcome: 'refused', refusal: failure.code };
      throw failure;
    }
  }

  async function note(reaction: Reaction<C>, event: ProjectedEvent, index: number): Promise<ReactionEvent> {
    const place = { reactor: name, cause: event.id, number: event.number };
    switch (reaction.kind) {
      case 'now': {
        const sent = await send(reaction.command, { commandId: commandIdFor(event.id, `${name}/${index}`), correlationId: event.metadata.correlationId, causationId: event.id });
        return { type: 'ReactionDone', data: { ...place, ...sent } };
      }
      case 'at':
        return { type: 'TimerSet', data: { ...place, timer: reaction.timer, due: reaction.due, command: canonicalJson(reaction.command) } };
      case 'cancel':
        return { type: 'TimerCancelled', data: { ...place, timer: reaction.timer } };
    }
  }

  async function react(event: ProjectedEvent, own: LedgerStream): Promise<void> {
    const { liveFrom, last } = own.ledger ?? { liveFrom: 0, last: -1 };
    if (event.number < liveFrom || event.number <= last) return;
    const notes: ReactionEvent[] = [];
    for (const [index, reaction] of (handlers.get(event.type)?.(event) ?? []).entries()) notes.push(await note(reaction, event, index));
    if (notes.length > 0) await own.record(commandIdFor(event.id, name), notes);
  }

  async function fire(timer: PendingTimer, own: LedgerStream): Promise<void> {
    const id = commandIdFor(timer.cause, `${name}/timer/${timer.timer}`);
    const sent = await send(JSON.parse(timer.command) as C, { commandId: id, causationId: timer.cause });
    await own.record(commandIdFor(id, 'fired'), [{ type: 'TimerFired', data: { reactor: name, timer: timer.timer, due: timer.due, cause: timer.cause, ...sent } }]);
  }

  /** Reads the ledger when it is not in memory, and marks where acting begins when there is none. */
  async function opened(): Promise<LedgerStream> {
    const own = ledger ?? await openLedger(name, { store, registry, clock, actor });
    if (own.ledger === null) {
      const liveFrom = options.liveFrom ?? (await store.head()).number + 1;
      await own.record(commandIdFor(STARTED, name), [{ type: 'ReactorStarted', data: { reactor: name, liveFrom } }]);
    }
    ledger = own;
    // What was acted on, or came before it began to act, need not be decoded again.
    looked = Math.max(looked, own.ledger?.last ?? -1, (own.ledger?.liveFrom ?? 0) - 1);
    return own;
  }

  async function follow(signal: AbortSignal): Promise<void> {
    const types = [...handlers.keys()];
    for await (const batch of store.follow({ after: START, types }, signal)) {
      for (const stored of batch.events) {
        if (signal.aborted) return;
        if (stored.number > looked) await inTurn(async () => react(decodeEvent(registry, stored), await opened()));
        looked = Math.max(looked, stored.number);
      }
      looked = Math.max(looked, batch.upTo.number);
    }
  }

  async function keepFollowing(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await follow(signal).catch((failure: unknown) => {
        ledger = null;
        options.onFailure?.(failure);
      });
      if (!signal.aborted) await new Promise(resolve => setTimeout(resolve, options.retryMs ?? 1000));
    }
  }

  return {
    start: async () => {
      await inTurn(opened);
      controller = new AbortController();
      following = keepFollowing(controller.signal);
    },
    tick: () => inTurn(async () => {
      const own = await opened();
      const due = [...(own.ledger?.timers.values() ?? [])].filter(timer => timer.due <= clock.now()).sort((a, b) => (a.due < b.due ? -1 : 1));
      for (const timer of due) {
        await fire(timer, own).catch((failure: unknown) => {
          ledger = null;
          throw failure;
        });
      }
      return due.length;
    }),
    stop: async () => {
      controller.abort();
      await following;
      await turn;
    },
    health: () => ({ looked, timers: [...(ledger?.ledger?.timers.values() ?? [])].map(({ timer, due }) => ({ timer, due })) }),
  };
}

interface Sent { readonly commandId: string; readonly outcome: CommandResult['outcome'] | 'refused'; readonly refusal: string | null }

/** Namespace of the first event of every reactor. */
const STARTED = 'b5a7d6de-7e53-5c39-9d0c-1f0c2f6f5f0a';
