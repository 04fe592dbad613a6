import type { Reactor } from '@yichuang/projections/reactor';
import type { Application } from '../application.ts';
import { asOne, createStreamWaker } from '../case/timers/stream-waker.ts';

/** Notes a village with fewer than two persons, a centre that people leave too often, and a day of the plan that went by. @req #12 #58 #63 */
export function openStaffingTimers(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  const { staff, milestone } = app.world.staffing;
  const timer = (category: 'staff' | 'milestone', wake: string, { waiting: open, takeTouched: touched }: typeof staff) => createStreamWaker(app, { category, wake, open, touched }, onFailure);
  return asOne([timer('staff', 'WakeStaff', staff), timer('milestone', 'WakeMilestones', milestone)]);
}
