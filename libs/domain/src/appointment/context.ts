import type { CalendarState } from '../calendar/index.ts';
import type { Items } from '../catalog/index.ts';
import type { ActContext } from '../kernel/context.ts';
import type { LegalDate } from '../kernel/values.ts';
import type { Units } from '../organisation/index.ts';

/** Which day of which hall: the stream says so. */
export interface HallDay extends ActContext {
  readonly town: string;
  readonly date: LegalDate;
  readonly units: Units;
  readonly calendar: CalendarState;
}

export interface SlotContext extends HallDay {
  /** The catalogue in force on the day. */
  readonly catalogue: Items;
  /** Whether a person is known to the log. */
  readonly known: (person: string) => boolean;
}

export interface QueueContext extends HallDay {
  /** Whether the hall has opened extended hours on the day. */
  readonly extended: boolean;
  /** Who let a machine of this hall give numbers; null: nobody did, or it was dismissed. */
  readonly admittedBy: (terminal: string) => string | null;
  /** An appointment of this day at this hall that was not cancelled: the local time from which it counts. */
  readonly booking: (id: string) => { readonly from: string } | null;
}
