import { Fell } from './fault.ts';

const DAY = 86_400_000;
/** The legal day begins at midnight in Asia/Shanghai, which is +08:00 all the year. */
const OFFSET = 8 * 3_600_000;
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The first instant of a legal day; null for what is no day, such as 30 February. */
export function startOf(day: string): Date | null {
  const parts = FORM.exec(day);
  if (parts === null) return null;
  const at = new Date(`${day}T00:00:00.000Z`);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day) return null;
  return new Date(at.getTime() - OFFSET);
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
