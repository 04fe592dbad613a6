import { require } from '../kernel/rejection.ts';
import type { LegalDate } from '../kernel/values.ts';
import type { CalendarState } from './state.ts';
import { addWorkingDays } from './working-days.ts';

/** Today, and the calendar by which days are counted from it. */
interface Today {
  readonly today: LegalDate;
  readonly calendar: Readonly<CalendarState>;
}

/** The n-th working day after today. */
export const workingDayFrom = (days: number, { today, calendar }: Today): LegalDate => addWorkingDays(today, days, calendar).date;

/** @throws {Rejection} `deadline-past` when what is to be done by a day could no longer be */
export function requireAhead(due: LegalDate, { today }: Pick<Today, 'today'>): void {
  require(due >= today, 'deadline-past', { due, today });
}

/** The day named, or the one counted from today. @throws {Rejection} `deadline-past` */
export function dueFrom(due: LegalDate | null, days: number, context: Today): LegalDate {
  const day = due ?? workingDayFrom(days, context);
  requireAhead(day, context);
  return day;
}
