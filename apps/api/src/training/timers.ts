import type { TrainingEvent } from '@yichuang/domain';
import type { CommandEnvelope, CommandResult } from '@yichuang/event-store';
import { createReactor, type Reaction, type Reactor, type ReactorOptions } from '@yichuang/projections/reactor';
import type { Application } from '../application.ts';
import { registry } from '../application/codec.ts';
import { asOne, createStreamWaker, orOver, TIMER } from '../case/timers/stream-waker.ts';

type Shortfall = Extract<TrainingEvent, { type: 'TrainingShortfallDetected' }>['data'];

/** A year that ends short puts the unit on the negative list of that year. @req #66 */
export const shortfallReactions: ReactorOptions<TrainingEvent, Shortfall>['on'] = {
  TrainingShortfallDetected: ({ data }): readonly Reaction<Shortfall>[] => [{ kind: 'now', command: data }],
};

/** What the rule refuses there stands already; what else fails is tried again. */
async function raise(app: Application, { unit, year, required, counted, on }: Shortfall, envelope: CommandEnvelope): Promise<CommandResult> {
  const data = { unit, cause: 'training_shortfall', required, counted, on };
  return orOver(app.execute({ type: 'RaiseNegativeListEntry', stream: `negativelist-${year}`, data }, envelope));
}

/** Warns after the quarters, settles the years, and puts on the negative list whoever was short: started, ticked and stopped as one. */
export function openTrainingTimers(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  const { world, store, clock } = app;
  const reactor = createReactor<TrainingEvent, Shortfall>({ name: 'training-shortfall', on: shortfallReactions, store, registry, clock, actor: TIMER, onFailure, execute: (shortfall, envelope) => raise(app, shortfall, envelope) });
  const { takeTouched: touched, open } = world.training;
  return asOne([createStreamWaker(app, { category: 'training', wake: 'WakeTraining', touched, open }, onFailure)], [reactor]);
}
