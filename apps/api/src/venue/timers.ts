import type { Reactor } from '@yichuang/projections/reactor';
import type { Application } from '../application.ts';
import { asOne, createStreamWaker } from '../case/timers/stream-waker.ts';

/** Notes that an exception of a hall has come to its end: the gap is open again from then on. @req #7 */
export function openVenueTimers(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  const { venues: { takeTouched: touched, excepted: open } } = app.world;
  return asOne([createStreamWaker(app, { category: 'venue', wake: 'WakeVenue', touched, open }, onFailure)]);
}
