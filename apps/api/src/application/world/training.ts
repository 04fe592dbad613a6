import { TrainingDutySet, trainingDecider } from '@yichuang/domain';
import type { Fold } from '../folds.ts';
import { createTouched } from './touched.ts';

/** What the timers and the negative list ask of the training of units. */
export interface TrainingWorld {
  /** Who set what the unit owes, by the id `<unit>-<year>`; null: nobody did. */
  dutySetBy(id: string): string | null;
  /** Ids `<unit>-<year>` of the years that are not settled. */
  open(): ReadonlySet<string>;
  /** Ids of those in which something has happened since it was asked last. For the timers alone. */
  takeTouched(): ReadonlySet<string>;
}

export function trainingFolds(): { readonly folds: readonly Pick<Fold<unknown>, 'category' | 'take'>[]; readonly world: TrainingWorld } {
  const open = new Set<string>();
  const setBy = new Map<string, string>();
  const touched = createTouched();
  return {
    folds: [{
      category: trainingDecider.category,
      take: event => {
        const id = event.stream.slice(trainingDecider.category.length + 1);
        touched.add(id);
        if (event.type === 'TrainingDutySet') {
          open.add(id);
          setBy.set(id, TrainingDutySet.schema.parse(event.data).officer);
        } else if (event.type === 'TrainingShortfallDetected') open.delete(id);
      },
    }],
    world: {
      dutySetBy: id => setBy.get(id) ?? null,
      open: () => open,
      takeTouched: touched.take,
    },
  };
}
