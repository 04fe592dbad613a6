import type { Reactor } from '@yichuang/projections/reactor';
import type { Application } from '../application.ts';
import { asOne, createStreamWaker } from '../case/timers/stream-waker.ts';

const WAKES = { inspection: 'WakeInspection', accountability: 'WakeAccountability', spotcheck: 'WakeSpotCheck' } as const;

/** Records once that a step of an inspection, an answer or a correction is overdue: started, ticked and stopped as one. @req #70 */
export function openSupervisionTimers(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  return asOne((['inspection', 'accountability', 'spotcheck'] as const).map(category => {
    const { waiting: open, takeTouched: touched } = app.world.supervision.timed[category];
    return createStreamWaker(app, { category, wake: WAKES[category], touched, open }, onFailure);
  }));
}
