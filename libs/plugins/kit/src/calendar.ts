import type { WorkingDaysBetween } from './evaluator/index.ts';

const DAY = 86_400_000;
/** Days of holiday notices: off, and weekend days that are worked (调休). `YYYY-MM-DD`. */
export interface NamedDays {
  readonly offDays: readonly string[];
  readonly makeUpDays: readonly string[];
}

const dayNumber = (day: string): number => Math.floor(Date.parse(day) / DAY);
/** 1970-01-01 was a Thursday; Monday is 0. */
const weekday = (number: number): number => (((number + 3) % 7) + 7) % 7;

/** Mondays to Fridays from the beginning of time to the end of a day. */
function weekdaysUpTo(number: number): number {
  const monday = number - weekday(number);
  return Math.floor(monday / 7) * 5 + Math.min(weekday(number) + 1, 5);
}

/** Working days after the first day up to and including the last, by weekends alone; 0 when the last is not later. For examples, which must not change with a notice. */
export const weekdaysBetween: WorkingDaysBetween = (from, to) => Math.max(0, weekdaysUpTo(dayNumber(to)) - weekdaysUpTo(dayNumber(from)));

/** The same by holiday notices. The day of the beginning is not counted. */
export function calendarOf({ offDays, makeUpDays }: NamedDays): WorkingDaysBetween {
  const off = [...new Set(offDays)].filter(day => weekday(dayNumber(day)) < 5);
  const worked = [...new Set(makeUpDays)].filter(day => weekday(dayNumber(day)) >= 5);
  return (from, to) => {
    const within = (days: readonly string[]): number => days.filter(day => day > from && day <= to).length;
    return to <= from ? 0 : weekdaysBetween(from, to) - within(off) + within(worked);
  };
}
