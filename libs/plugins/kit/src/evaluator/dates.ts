import { Fell } from './fault.ts';

const DAY = 86_400_000;
/** The legal day begins at midnight in Asia/Shanghai, which is +08:00 all the year. */
const OFFSET = 8 * 3_600_000;
const FORM = /^[1-9]\d{3}-\d\d-\d\d$/;

/** Days that were read lately: most cases are of today. */
const known = new Map<string, Date | null>();
const MOST_KNOWN = 2000;

/** The first instant of a legal day of the years 1000 to 9999; null for what is no day, such as 30 February. */
export function startOf(day: string): Date | null {
  const before = known.get(day);
  if (before !== undefined) return before;
  const found = read(day);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(day, found);
  return found;
}

function read(day: string): Date | null {
  if (!FORM.test(day)) return null;
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
  // A month or day that does not exist comes out as another one.
  const at = new Date(Date.UTC(year, month - 1, date));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? new Date(at.getTime() - OFFSET) : null;
}

/** The legal day of an instant, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + OFFSET).toISOString().slice(0, 10);
}

/** Days between the beginnings of two legal days. */
export function daysBetween(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / DAY);
}

/**
 * Whole years on a day. Where the year has no such day, the last of the month counts (民法典202): who was born on 29 February
 * is a year older on 28 February.
 */
export function age(birth: Date, today: Date): bigint {
  const [born, now] = [new Date(birth.getTime() + OFFSET), new Date(today.getTime() + OFFSET)];
  const years = now.getUTCFullYear() - born.getUTCFullYear();
  const last = new Date(Date.UTC(now.getUTCFullYear(), born.getUTCMonth() + 1, 0)).getUTCDate();
  const reached = now.getUTCMonth() * 100 + now.getUTCDate() >= born.getUTCMonth() * 100 + Math.min(born.getUTCDate(), last);
  const whole = reached ? years : years - 1;
  if (whole < 0) throw new Fell('answer-invalid');
  return BigInt(whole);
}
