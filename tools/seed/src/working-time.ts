import type { HolidayYear } from './data.ts';

const MORNING = 9 * 3600;
const EVENING = 17.5 * 3600;

/** Tells working days from days off by the State Council's notices; weekends off unless made up (调休). */
export function workingDays(holidays: ReadonlyMap<number, HolidayYear>): (day: string) => boolean {
  const years = [...holidays.values()];
  const off = new Set(years.flatMap(year => year.off_days));
  const madeUp = new Set(years.flatMap(year => year.make_up_days));
  return day => {
    if (!holidays.has(Number(day.slice(0, 4)))) throw new Error(`no holiday notice for ${day}`);
    const weekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    return madeUp.has(day) || (!off.has(day) && !weekend);
  };
}

/** Seconds after midnight as `HH:MM:SS`. */
function clockTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 19);
}

/** An instant in the offices' time zone, as stored. @param time `HH:MM` or `HH:MM:SS`, Asia/Shanghai */
export function at(day: string, time: string): string {
  return new Date(`${day}T${time.length === 5 ? `${time}:00` : time}+08:00`).toISOString();
}

/**
 * Office instants one after another: from `start` on, `every` seconds apart, within one day.
 * @throws RangeError when they would leave office hours: the plan asks too much of one day
 */
export function* during(day: string, start: string, every: number): Generator<string, never> {
  const [hours = 0, minutes = 0] = start.split(':').map(Number);
  for (let seconds = hours * 3600 + minutes * 60; ; seconds += every) {
    if (seconds < MORNING || seconds > EVENING) throw new RangeError(`${day} ${clockTime(seconds)} is outside office hours`);
    yield at(day, clockTime(seconds));
  }
}

/** True from 09:00 to 17:30 on a working day in Asia/Shanghai. */
export function isOfficeTime(instant: string, isWorkingDay: (day: string) => boolean): boolean {
  const local = new Date(new Date(instant).getTime() + 8 * 3600_000).toISOString();
  const seconds = Number(local.slice(11, 13)) * 3600 + Number(local.slice(14, 16)) * 60 + Number(local.slice(17, 19));
  return isWorkingDay(local.slice(0, 10)) && seconds >= MORNING && seconds <= EVENING;
}
