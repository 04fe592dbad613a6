import { slotDecider, type SlotState } from '@yichuang/domain';
import { foldOf, type Fold } from '../folds.ts';

/** Days of halls, as a queue asks of them. */
export interface AppointmentWorld {
  /** What a hall offers on a day and who comes; null: nothing was published. */
  day(town: string, date: string): Readonly<SlotState> | null;
}

export function appointmentFolds(): { readonly folds: readonly Fold<unknown>[]; readonly world: AppointmentWorld } {
  const days = foldOf(slotDecider);
  return { folds: [days], world: { day: (town, date) => days.states.get(`${town}-${date}`) ?? null } };
}
