import { Rejection, type CaseEvent } from '@yichuang/domain';
import type { CommandEnvelope, CommandResult } from '@yichuang/event-store';
import { createReactor, type Reaction, type Reactor, type ReactorOptions } from '@yichuang/projections/reactor';
import type { Application } from '../application.ts';
import { CAPABILITIES } from '../application/capabilities.ts';
import { registry } from '../application/codec.ts';
import { createWaker } from '../case/timers/waker.ts';
import { decodedStream } from '../commands/conflict.ts';

const TIMER = { id: 'system', unit: 'system', post: 'timer' } as const;
const NOTHING: CommandResult = { outcome: 'unchanged', stream: '', revision: -1, number: -1, events: [] };

/** An application that was filed in an errand. */
interface Filed {
  readonly errand: string;
  readonly case: string;
}

/** What was filed for somebody stands in the errand too, so that the resident sees how far it is. @req #51 */
export const filingReactions: ReactorOptions<CaseEvent, Filed>['on'] = {
  ApplicationReceived: ({ stream, data: { agency } }): readonly Reaction<Filed>[] => (agency === null ? [] : [{ kind: 'now', command: { errand: agency, case: stream.slice('case-'.length) } }]),
};

/** What the rule refuses there is over; what else fails is tried again. */
async function link(app: Application, { errand, case: id }: Filed, envelope: CommandEnvelope): Promise<CommandResult> {
  return app.execute({ type: 'LinkAgencyCase', stream: `agency-${errand}`, data: { case: id } }, envelope).catch((failure: unknown) => {
    if (failure instanceof Rejection) return NOTHING;
    throw failure;
  });
}

/** Notes that papers lie too long at a station, and which case an errand became: started, ticked and stopped as one. */
export function openErrandTimers(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  const { world, store, clock } = app;
  const reactor = createReactor<CaseEvent, Filed>({ name: 'errand-filing', on: filingReactions, store, registry, clock, actor: TIMER, onFailure, execute: (filed, envelope) => link(app, filed, envelope) });
  const waker = createWaker({
    clock, onFailure, refresh: () => world.refresh(), touched: () => world.errands.takeTouched(), open: () => world.errands.waiting(), ground: () => null,
    nextDue: async (id, until) => CAPABILITIES.agency?.nextDue(await decodedStream(store, `agency-${id}`), { until, world }) ?? null,
    wake: (id, commandId) => app.execute({ type: 'WakeAgency', stream: `agency-${id}`, data: {} }, { commandId, actor: TIMER, channel: 'system' }),
  });
  return {
    start: () => reactor.start(),
    tick: async () => (await waker.tick()) + (await reactor.tick()),
    stop: () => reactor.stop(),
  };
}
