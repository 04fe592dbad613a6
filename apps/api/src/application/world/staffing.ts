import { milestoneDecider, staffingDecider } from '@yichuang/domain';
import type { Fold } from '../folds.ts';
import { timedFold, type Timed } from './supervision/timed.ts';

/** Units and documents in which a day may come, for the timers alone: neither ever comes to an end. */
export type StaffingWorld = Readonly<Record<'staff' | 'milestone', Timed>>;

export function staffingFolds(): { readonly folds: readonly Pick<Fold<unknown>, 'category' | 'take'>[]; readonly world: StaffingWorld } {
  const [staff, milestone] = [timedFold(staffingDecider.category, new Set()), timedFold(milestoneDecider.category, new Set())];
  return { folds: [staff.fold, milestone.fold], world: { staff: staff.timed, milestone: milestone.timed } };
}
