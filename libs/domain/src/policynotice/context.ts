import type { CalendarState } from '../calendar/index.ts';
import type { Items } from '../catalog/index.ts';
import type { ActContext } from '../kernel/context.ts';
import type { Units } from '../organisation/index.ts';
import type { AdjustmentAnswer } from './events.ts';

export interface PolicyNoticeContext extends ActContext {
  readonly units: Units;
  readonly catalogue: Items;
  readonly calendar: CalendarState;
  /** Towns that have a step in an item today, by the responsibility list, or by the catalogue where the list says nothing; in order of their codes. */
  readonly townsOf: (item: string) => readonly string[];
  /** Whether the log knows the change that is said to answer a notice. */
  readonly answers: (answer: AdjustmentAnswer) => boolean;
}
