import { endOfDay } from '../kernel/intervals.ts';
import type { Instant } from '../kernel/values.ts';
import type { TrainingEvent } from './events.ts';
import { countedBy, expectedBy, type TrainingState } from './state.ts';

/** A fact that the clock makes true, for the handler to record first; `fact` and `due` make the event's id. */
export interface DueTraining {
  readonly fact: string;
  readonly due: Instant;
  readonly event: TrainingEvent;
}

const QUARTERS = [[1, '03-31'], [2, '06-30'], [3, '09-30']] as const;

/** Quarters that are over with fewer sessions than their share, of which nothing was said. */
function warnings(state: Readonly<TrainingState>, { required, year }: { readonly required: number; readonly year: number }): readonly DueTraining[] {
  return QUARTERS.flatMap(([quarter, day]): DueTraining[] => {
    const [counted, expected] = [countedBy(state, `${year}-${day}`), expectedBy(required, quarter)];
    if (counted >= expected || state.warned.includes(quarter)) return [];
    return [{ fact: `TrainingEarlyWarningRaised:${quarter}`, due: endOfDay(`${year}-${day}`), event: { type: 'TrainingEarlyWarningRaised', data: { quarter, counted, expected, required } } }];
  });
}

/** Warnings of the quarters, and the shortfall of the year, as far as their days are over by `now`; each once. @req #65 #66 */
export function dueTrainingFacts(state: Readonly<TrainingState>, now: Instant): readonly DueTraining[] {
  const { duty, settled } = state;
  if (duty === null || settled) return [];
  const { unit, year, required, settleOn } = duty;
  const counted = countedBy(state, `${year}-12-31`);
  const shortfall: readonly DueTraining[] = counted >= required ? [] : [{ fact: 'TrainingShortfallDetected', due: endOfDay(settleOn), event: { type: 'TrainingShortfallDetected', data: { unit, year, required, counted, on: settleOn } } }];
  return [...warnings(state, duty), ...shortfall].filter(({ due }) => due <= now);
}
