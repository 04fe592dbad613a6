import { trainingDecider } from '@yichuang/domain';
import type { Fold } from '../folds.ts';

/** What the timers ask of the training of units. */
export interface TrainingWorld {
  /** Ids `<unit>-<year>` of the years that are not settled. */
  open(): ReadonlySet<string>;
  /** Ids of those in which something has happened since it was asked last. For the timers alone. */
  takeTouched(): ReadonlySet<string>;
}

export function trainingFolds(): { readonly folds: readonly Pick<Fold<unknown>, 'category' | 'take'>[]; readonly world: TrainingWorld } {
  const open = new Set<string>();
  let touched = new Set<string>();
  return {
    folds: [{
      category: trainingDecider.category,
      take: event => {
        const id = event.stream.slice(trainingDecider.category.length + 1);
        touched.add(id);
        if (event.type === 'TrainingDutySet') open.add(id);
        else if (event.type === 'TrainingShortfallDetected') open.delete(id);
      },
    }],
    world: {
      open: () => open,
      takeTouched: () => {
        const taken = touched;
        touched = new Set();
        return taken;
      },
    },
  };
}
