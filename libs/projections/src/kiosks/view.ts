import type { UnitRef } from '../organisations/view.ts';

/** A machine in a hall that may give numbers, by the code on its screen, and since which day. */
export interface TerminalView {
  readonly terminal: string;
  readonly on: string;
}

/** How often the machine of a town was used on a day. */
export interface KioskDayView {
  readonly town: UnitRef;
  readonly date: string;
  readonly sessions: number;
  readonly payments: number;
}
