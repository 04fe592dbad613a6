import { epochDay } from '@yichuang/domain';

/** Weekdays (Monday to Friday) from 1970-01-01, a Thursday, to a day, that day included. */
function weekdaysTo(day: string): number {
  const since = epochDay(day) + 3; // from Monday, 1969-12-29
  const weeks = Math.floor(since / 7);
  return weeks * 5 + Math.min(since - weeks * 7 + 1, 5);
}

/** Days after one day up to another, in the unit of a limit. Working days are Mondays to Fridays here: a fold knows no holidays, and every figure made of these says so. */
export function daysUsed(from: string, to: string, unit: 'working_day' | 'calendar_day'): number {
  const days = unit === 'working_day' ? weekdaysTo(to) - weekdaysTo(from) : epochDay(to) - epochDay(from);
  return Math.max(0, days);
}

/** Upper bounds, in per cent of the limit, of the classes in which times are counted; beyond the last lies everything else. */
export const CLASSES = [0, 10, 20, 30, 40, 50, 60, 80, 100, 150, 200] as const;
/** What stands for "more than the last bound". */
export const BEYOND = 999;

/** The class of a time: the bound that it does not exceed. */
export function classOf(used: number, limit: number): number {
  const share = (used / Math.max(1, limit)) * 100;
  return CLASSES.find(bound => share <= bound) ?? BEYOND;
}

/** The class in which the middle one of all times lies; null where there is none. */
export function medianClass(counts: ReadonlyMap<number, number>): number | null {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (const [bound, count] of [...counts].sort(([a], [b]) => a - b)) {
    seen += count;
    if (seen * 2 >= total && total > 0) return bound;
  }
  return null;
}
