import { addDays, isWeekend } from '../kernel/dates.ts';
import type { LegalDate } from '../kernel/values.ts';
import type { CalendarState } from './state.ts';

/** A day reached by counting. `provisional`: a year on the way has no holiday notice yet, so weekends alone were counted. */
export interface CountedDay {
  readonly date: LegalDate;
  readonly provisional: boolean;
}

const yearOf = (date: LegalDate) => date.slice(0, 4);

/** Whether the holiday notice for the year of a day is loaded. */
export function isLoaded(calendar: Readonly<CalendarState>, date: LegalDate): boolean {
  return calendar.years[yearOf(date)] !== undefined;
}

type Year = CalendarState['years'][string];
/** Days that a notice names, to be looked up: the clocks of a case ask for hundreds. A notice never changes; another takes its place. */
const named = new WeakMap<Readonly<Year>, { readonly off: ReadonlySet<LegalDate>; readonly madeUp: ReadonlySet<LegalDate> }>();

function daysOf(year: Readonly<Year>) {
  const known = named.get(year);
  if (known) return known;
  const days = { off: new Set(year.offDays), madeUp: new Set(year.makeUpDays) };
  named.set(year, days);
  return days;
}

/**
 * Whether offices work on a day: weekend days worked by notice (调休) do, days off by notice do not, else Monday to Friday.
 * A notice may name days of the year before (2022-12-31 stands in that of 2023), so all of them are asked.
 */
export function isWorkingDay(calendar: Readonly<CalendarState>, date: LegalDate): boolean {
  const notices = Object.values(calendar.years).map(daysOf);
  if (notices.some(({ madeUp }) => madeUp.has(date))) return true;
  return !isWeekend(date) && !notices.some(({ off }) => off.has(date));
}

/**
 * The n-th working day after `start`; the day of start is not counted (行政许可法82, by analogy with procedural law).
 * Zero gives the start itself, whatever day it is.
 * @param n working days, ≥ 0
 */
export function addWorkingDays(start: LegalDate, n: number, calendar: Readonly<CalendarState>): CountedDay {
  let date = start;
  let provisional = !isLoaded(calendar, start);
  for (let left = n; left > 0;) {
    date = addDays(date, 1);
    provisional ||= !isLoaded(calendar, date);
    if (isWorkingDay(calendar, date)) left -= 1;
  }
  return { date, provisional };
}

/** Working days after `start` up to and including `end`; 0 when `end` is not later. */
export function workingDaysBetween(start: LegalDate, end: LegalDate, calendar: Readonly<CalendarState>): { readonly days: number; readonly provisional: boolean } {
  let days = 0;
  let provisional = !isLoaded(calendar, start);
  for (let date = addDays(start, 1); date <= end; date = addDays(date, 1)) {
    provisional ||= !isLoaded(calendar, date);
    if (isWorkingDay(calendar, date)) days += 1;
  }
  return { days, provisional };
}
