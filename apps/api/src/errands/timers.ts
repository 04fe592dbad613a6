import type { CaseEvent } from '@yichuang/domain';
import type { CommandEnvelope, CommandResult } from '@yichuang/event-store';
import { createReactor, type Reaction, type Reactor, type ReactorOptions } from '@yichuang/projections/reactor';
import type { Application } from '../application.ts';
import { registry } from '../application/codec.ts';
import { asOne, createStreamWaker, orOver, TIMER } from '../case/timers/stream-waker.ts';

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
  return orOver(app.execute({ type: 'LinkAgencyCase', stream: `agency-${errand}`, data: { case: id } }, envelope));
}

/** Notes that papers lie too long at a station, and which case an errand became: started, ticked and stopped as one. */
export function openErrandTimers(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  const { world, store, clock } = app;
  const reactor = createReactor<CaseEvent, Filed>({ name: 'errand-filing', on: filingReactions, store, registry, clock, actor: TIMER, onFailure, execute: (filed, envelope) => link(app, filed, envelope) });
  const { takeTouched: touched, waiting: open } = world.errands;
  return asOne([createStreamWaker(app, { category: 'agency', wake: 'WakeAgency', touched, open }, onFailure)], [reactor]);
}
