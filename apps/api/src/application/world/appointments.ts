import { kioskDecider, slotDecider, type SlotState } from '@yichuang/domain';
import { foldOf, type Fold } from '../folds.ts';

/** Days of halls and the machines that stand in them, as a queue asks of them. */
export interface AppointmentWorld {
  /** What a hall offers on a day and who comes; null: nothing was published. */
  day(town: string, date: string): Readonly<SlotState> | null;
  /** Who let a machine of the hall give numbers; null: nobody did, or it was dismissed. */
  admittedBy(town: string, terminal: string): string | null;
}

export function appointmentFolds(): { readonly folds: readonly Fold<unknown>[]; readonly world: AppointmentWorld } {
  const [days, machines] = [foldOf(slotDecider), foldOf(kioskDecider)];
  return {
    folds: [days, machines],
    world: {
      day: (town, date) => days.states.get(`${town}-${date}`) ?? null,
      admittedBy: (town, terminal) => {
        const known = machines.states.get(town)?.terminals[terminal];
        return known?.active ? known.by : null;
      },
    },
  };
}
