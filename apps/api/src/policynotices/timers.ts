import type { Reactor } from '@yichuang/projections/reactor';
import type { Application } from '../application.ts';
import { asOne, createStreamWaker } from '../case/timers/stream-waker.ts';

/** Notes that a day of a notice went by without the answer of a town, for the approval bureau to see. @req #24 #25 */
export function openPolicyNoticeTimers(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  const { policyNotices: { takeTouched: touched, open } } = app.world;
  return asOne([createStreamWaker(app, { category: 'policynotice', wake: 'WakePolicyNotice', touched, open }, onFailure)]);
}
