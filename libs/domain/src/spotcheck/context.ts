import type { CalendarState } from '../calendar/index.ts';
import type { ActContext, DigestOf } from '../kernel/context.ts';
import type { Eligible } from './draw.ts';

export interface SpotCheckContext extends ActContext {
  readonly sha256: DigestOf;
  readonly calendar: Readonly<CalendarState>;
  /** Number of the last event that this decision knows of. */
  readonly number: number;
  /** Decisions of towns in the name of a department in a period, as far as events up to a number tell. */
  readonly frame: (of: { readonly department: string; readonly period: string; readonly upTo: number }) => readonly Eligible[];
  /** The first event after the order that somebody of another unit than the department caused, with its hash; null: none has come yet. */
  readonly witness: { readonly number: number; readonly hash: string } | null;
}
