import type { Reactor } from '@yichuang/projections/reactor';
import type { Application } from '../application.ts';
import { asOne, createStreamWaker } from '../case/timers/stream-waker.ts';

/** Notes that a text was not out by its day, and that the time of a public notice is over. @req #28 */
export function openDisclosureTimers(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  const { disclosures: { takeTouched: touched, open } } = app.world;
  return asOne([createStreamWaker(app, { category: 'disclosure', wake: 'WakeDisclosure', touched, open }, onFailure)]);
}
