import type { Instant, LegalDate } from './values.ts';

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/**
 * Days since 1970-01-01 of a day in the proleptic Gregorian calendar, without a clock or a time zone.
 * Months are counted from March, so that the leap day is the last of its year.
 */
export function epochDay(date: LegalDate): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The inverse of {@link epochDay}. */
export function dateOf(day: number): LegalDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = (fromMarch + 2) % 12 + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1, 2)}`;
}

/** The day `days` after (before, when negative) a day. */
export function addDays(date: LegalDate, days: number): LegalDate {
  return dateOf(epochDay(date) + days);
}

/** Saturday or Sunday. 1970-01-01 was a Thursday. */
export function isWeekend(date: LegalDate): boolean {
  const weekday = ((epochDay(date) + 4) % 7 + 7) % 7;
  return weekday === 0 || weekday === 6;
}

/** The legal day (Asia/Shanghai, +08:00 all the year) on which an instant falls. */
export function legalDateOf(instant: Instant): LegalDate {
  const day = instant.slice(0, 10);
  return Number(instant.slice(11, 13)) >= 16 ? addDays(day, 1) : day;
}
