import { Rejection, type Actor } from '@yichuang/domain';
import type { CommandResult } from '@yichuang/event-store';
import type { Reactor } from '@yichuang/projections/reactor';
import type { Application } from '../../application.ts';
import { CAPABILITIES } from '../../application/capabilities.ts';
import { decodedStream } from '../../commands/conflict.ts';
import { createWaker, type Waker } from './waker.ts';

/** Under whom the timers act. */
export const TIMER: Actor = { id: 'system', unit: 'system', post: 'timer' };

/** An answer for what is not to be done. */
export const NOTHING: CommandResult = { outcome: 'unchanged', stream: '', revision: -1, number: -1, events: [] };

/** What the rule refuses to a reaction is over, or stands already; what else fails is tried again. */
export function orOver(sent: Promise<CommandResult>): Promise<CommandResult> {
  return sent.catch((failure: unknown) => {
    if (failure instanceof Rejection) return NOTHING;
    throw failure;
  });
}

/** Streams of a category that something becomes due in. */
export interface TimedStreams {
  readonly category: string;
  /** The command that changes nothing itself: what is due is recorded before it. */
  readonly wake: string;
  /** Ids in which something has happened since it was asked last. */
  readonly touched: () => Iterable<string>;
  /** Ids of all that anything may still be due in. */
  readonly open: () => ReadonlySet<string>;
  /** Changes when what is due may have changed for all of them. Default: never. */
  readonly ground?: () => unknown;
}

/** Wakes the streams of a category in which something is due by the clock: when it is follows from the stream. */
export function createStreamWaker(app: Application, { category, wake, touched, open, ground = () => null }: TimedStreams, onFailure: (failure: unknown) => void): Waker {
  const { world, store, clock } = app;
  const streamOf = (id: string): string => `${category}-${id}`;
  return createWaker({
    clock, onFailure, touched, open, ground, refresh: () => world.refresh(),
    nextDue: async (id, until) => CAPABILITIES[category]?.nextDue(await decodedStream(store, streamOf(id)), { until, world }) ?? null,
    wake: (id, commandId) => app.execute({ type: wake, stream: streamOf(id), data: {} }, { commandId, actor: TIMER, channel: 'system' }),
  });
}

/** Timers and reactions that are started, ticked and stopped as one. */
export function asOne(wakers: readonly Waker[], reactors: readonly Reactor[] = []): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  return {
    start: async () => void await Promise.all(reactors.map(reactor => reactor.start())),
    tick: async () => {
      let sent = 0;
      for (const each of [...wakers, ...reactors]) sent += await each.tick();
      return sent;
    },
    stop: async () => void await Promise.all(reactors.map(reactor => reactor.stop())),
  };
}
