import type { CalendarState } from '../calendar/index.ts';
import type { ActContext } from '../kernel/context.ts';
import type { Units } from '../organisation/index.ts';
import type { InspectionState } from './state.ts';

export interface InspectionContext extends ActContext {
  readonly units: Units;
  readonly calendar: Readonly<CalendarState>;
  /** Whether a person is known to the log. */
  readonly known: (person: string) => boolean;
  /** Whether a person serves at a unit now, on whatever post. */
  readonly servesAt: (of: { readonly person: string; readonly unit: string }) => boolean;
}

export interface AccountabilityContext extends ActContext {
  readonly calendar: Readonly<CalendarState>;
  /** The inspection that is referred; null: there is none. */
  readonly inspection: Readonly<InspectionState> | null;
  /** Number of the last event that this decision knows of: what is cited stands at or before it. */
  readonly number: number;
}
