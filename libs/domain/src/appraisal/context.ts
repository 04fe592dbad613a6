import type { CalendarState } from '../calendar/index.ts';
import type { ActContext, DigestOf } from '../kernel/context.ts';
import type { AppraisedClerk, FrozenNumber } from './events.ts';

/** What the log tells of a centre in a period. */
export interface CentreData {
  readonly unit: string;
  readonly numbers: readonly FrozenNumber[];
  readonly clerks: readonly AppraisedClerk[];
}

export interface AppraisalContext extends ActContext {
  readonly sha256: DigestOf;
  readonly calendar: Readonly<CalendarState>;
  /** Number of the last event that this decision knows of. */
  readonly number: number;
  /** Every centre, in the order of its code, as events up to that number tell. */
  readonly centres: (days: { readonly from: string; readonly to: string }) => readonly CentreData[];
}
