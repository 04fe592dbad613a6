import type { CalendarState } from '../calendar/index.ts';
import type { Items } from '../catalog/index.ts';
import type { ActContext } from '../kernel/context.ts';
import type { Units } from '../organisation/index.ts';

export interface ComplaintContext extends ActContext {
  readonly units: Units;
  readonly calendar: CalendarState;
  readonly catalogue: Items;
  /** Whether somebody serves at a unit now. */
  readonly servesAt: (of: { readonly person: string; readonly unit: string }) => boolean;
  /** The unit to which what is said of a unit goes; null: there is none above it. */
  readonly above: (unit: string) => string | null;
  /** The approval bureau, to which overdue complaints go. */
  readonly bureau: string;
}

export interface HotlineContext extends ActContext {
  /** The id of the stream. */
  readonly unit: string;
  readonly units: Units;
}
