import { Rejection, type TrainingEvent } from '@yichuang/domain';
import type { CommandEnvelope, CommandResult } from '@yichuang/event-store';
import { createReactor, type Reaction, type Reactor, type ReactorOptions } from '@yichuang/projections/reactor';
import type { Application } from '../application.ts';
import { CAPABILITIES } from '../application/capabilities.ts';
import { registry } from '../application/codec.ts';
import { createWaker } from '../case/timers/waker.ts';
import { decodedStream } from '../commands/conflict.ts';

const TIMER = { id: 'system', unit: 'system', post: 'timer' } as const;
const NOTHING: CommandResult = { outcome: 'unchanged', stream: '', revision: -1, number: -1, events: [] };
type Shortfall = Extract<TrainingEvent, { type: 'TrainingShortfallDetected' }>['data'];

/** A year that ends short puts the unit on the negative list of that year. @req #66 */
export const shortfallReactions: ReactorOptions<TrainingEvent, Shortfall>['on'] = {
  TrainingShortfallDetected: ({ data }): readonly Reaction<Shortfall>[] => [{ kind: 'now', command: data }],
};

/** What the rule refuses there stands already; what else fails is tried again. */
async function raise(app: Application, { unit, year, required, counted, on }: Shortfall, envelope: CommandEnvelope): Promise<CommandResult> {
  const data = { unit, cause: 'training_shortfall', required, counted, on };
  return app.execute({ type: 'RaiseNegativeListEntry', stream: `negativelist-${year}`, data }, envelope).catch((failure: unknown) => {
    if (failure instanceof Rejection) return NOTHING;
    throw failure;
  });
}

/** Warns after the quarters, settles the years, and puts on the negative list whoever was short: started, ticked and stopped as one. */
export function openTrainingTimers(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  const { world, store, clock } = app;
  const reactor = createReactor<TrainingEvent, Shortfall>({ name: 'training-shortfall', on: shortfallReactions, store, registry, clock, actor: TIMER, onFailure, execute: (shortfall, envelope) => raise(app, shortfall, envelope) });
  const waker = createWaker({
    clock, onFailure, refresh: () => world.refresh(), touched: () => world.training.takeTouched(), open: () => world.training.open(), ground: () => null,
    nextDue: async (id, until) => CAPABILITIES.training?.nextDue(await decodedStream(store, `training-${id}`), { until, world }) ?? null,
    wake: (id, commandId) => app.execute({ type: 'WakeTraining', stream: `training-${id}`, data: {} }, { commandId, actor: TIMER, channel: 'system' }),
  });
  return { start: () => reactor.start(), tick: async () => (await waker.tick()) + (await reactor.tick()), stop: () => reactor.stop() };
}
