import type { SampleData } from '../data.ts';
import { at, workingDays } from '../working-time.ts';

/** Days of the offices, by their notices of holidays, and instants on them. */
export interface Days {
  readonly isWorkingDay: (day: string) => boolean;
  /** The n-th working day after a day; 0: the day itself. */
  after(day: string, n: number): string;
  /** Working days after `from` up to `to`. */
  between(from: string, to: string): number;
  /** Working days from the first to the last day. */
  all(first: string, last: string): readonly string[];
}

export const nextDay = (day: string, n = 1): string => new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);

export function daysOf(data: SampleData): Days {
  const isWorkingDay = workingDays(data.holidays);
  const all = (first: string, last: string): string[] => {
    const found: string[] = [];
    for (let day = first; day <= last; day = nextDay(day)) if (isWorkingDay(day)) found.push(day);
    return found;
  };
  return {
    isWorkingDay, all,
    after: (day, n) => {
      let to = day;
      for (let left = n; left > 0;) {
        to = nextDay(to);
        if (isWorkingDay(to)) left -= 1;
      }
      return to;
    },
    between: (from, to) => all(nextDay(from), to).length,
  };
}

const two = (value: number): string => String(value).padStart(2, '0');
/** Minutes of a working day, 0 at nine in the morning; up to 480, five in the afternoon. */
export const minute = (day: string, minutes: number): string => at(day, `${two(9 + Math.floor(minutes / 60))}:${two(minutes % 60)}`);
