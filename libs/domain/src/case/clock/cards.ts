import { addDays } from '../../kernel/dates.ts';
import type { LegalDate } from '../../kernel/values.ts';
import type { Clock } from './ledger.ts';
import { daysBetween, workingDaysBefore } from './reckon.ts';
import type { At } from './run.ts';

/** 黄牌: a fifth of the limit or one working day is left. 红牌: the last day is over. */
export const CARD_RULES = { warned: 'left<=20%|1wd', passed: 'due<today' } as const;

/** The threshold in days of the limit's own unit, then the day on which it is met; one working day is never too early. */
function threshold({ amount, extendedDays, unit, due }: Clock & { readonly due: LegalDate }, calendar: At['calendar']): LegalDate {
  const fifth = Math.floor((amount + extendedDays) / 5);
  const eve = workingDaysBefore(due, 1, calendar);
  const early = unit === 'working_day' ? workingDaysBefore(due, Math.max(1, fifth), calendar) : addDays(due, -fifth);
  return early < eve ? early : eve;
}

/**
 * The day on which a limit is warned of: the first on which at most a fifth of its days or one working day is left, but not the day
 * on which it begins. Null: it has no such day (done on the spot), or does not run. @req #46
 */
export function warnedOn(clock: Clock, calendar: At['calendar']): LegalDate | null {
  const { from, due } = clock;
  if (from === null || due === null) return null;
  const met = threshold({ ...clock, due }, calendar);
  const day = met > from ? met : addDays(from, 1);
  return day <= due ? day : null;
}

/** Days left on a day, in the limit's own unit. */
export function daysLeft({ due, unit }: Pick<Clock, 'due' | 'unit'>, day: LegalDate, calendar: At['calendar']): number {
  return due === null ? 0 : daysBetween({ from: day, to: due, unit }, calendar);
}

/** 绿 / 黄 / 红 of a clock on a day: what the cards say, whether or not they are on record. `none`: it does not run. @req #46 */
export function lightOf(clock: Clock, { calendar, today }: At): 'green' | 'yellow' | 'red' | 'none' {
  if (clock.state === 'passed') return 'red';
  if (clock.state !== 'running') return 'none';
  const warned = warnedOn(clock, calendar);
  return warned !== null && warned <= today ? 'yellow' : 'green';
}
