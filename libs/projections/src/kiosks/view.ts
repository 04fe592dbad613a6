import type { UnitRef } from '../organisations/view.ts';

/** How often the machine of a town was used on a day. */
export interface KioskDayView {
  readonly town: UnitRef;
  readonly date: string;
  readonly sessions: number;
  readonly payments: number;
}
