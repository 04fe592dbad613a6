import { addWorkingDays, type CalendarState, type CountedDay, isLoaded, isWorkingDay, workingDaysBetween } from '../../calendar/index.ts';
import { addDays, epochDay } from '../../kernel/dates.ts';
import type { LegalDate } from '../../kernel/values.ts';
import type { Clock } from './ledger.ts';

type Calendar = Readonly<CalendarState>;
/** So many days of a kind, after a day. */
export interface Span {
  readonly start: LegalDate;
  readonly amount: number;
  readonly unit: Clock['unit'];
}

/** A last day that is a day off moves on to the next working day (民事诉讼法第八十五条, by analogy). */
function onWorkingDay(day: LegalDate, calendar: Calendar): CountedDay {
  let date = day;
  while (!isWorkingDay(calendar, date)) date = addDays(date, 1);
  return { date, provisional: !isLoaded(calendar, date) };
}

/**
 * The last day of a limit. The day of start is not counted; a limit in calendar days that ends on a day off ends on the next working
 * day; zero days end on the day of start (done on the spot).
 */
export function lastDay({ start, amount, unit }: Span, calendar: Calendar): CountedDay {
  if (amount === 0) return { date: start, provisional: false };
  return unit === 'working_day' ? addWorkingDays(start, amount, calendar) : onWorkingDay(addDays(start, amount), calendar);
}

/** Days of a kind after `from` up to and including `to`; 0 when `to` is not later. */
export function daysBetween({ from, to, unit }: { readonly from: LegalDate; readonly to: LegalDate; readonly unit: Clock['unit'] }, calendar: Calendar): number {
  return unit === 'working_day' ? workingDaysBetween(from, to, calendar).days : Math.max(0, epochDay(to) - epochDay(from));
}

/** The n-th working day before a day. */
export function workingDaysBefore(day: LegalDate, n: number, calendar: Calendar): LegalDate {
  let date = day;
  for (let left = n; left > 0;) {
    date = addDays(date, -1);
    if (isWorkingDay(calendar, date)) left -= 1;
  }
  return date;
}
