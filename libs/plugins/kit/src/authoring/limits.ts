import type { BasisRef, Limit } from '@yichuang/domain/manifest';

interface More {
  /** When it begins to run. Default: when the application is accepted (行政许可法42). */
  readonly start?: Limit['start'];
  readonly basis?: BasisRef;
}

function limit(unit: Limit['unit'], amount: number, { start = 'accepted', basis }: More): Limit {
  return { amount, unit, start, basis: basis ?? null };
}

/** A limit in working days, as `workingDays(5)`. */
export function workingDays(amount: number, more: More = {}): Limit {
  return limit('working_day', amount, more);
}

/** A limit in days of the calendar: what a statute calls 日 without 工作日. */
export function calendarDays(amount: number, more: More = {}): Limit {
  return limit('calendar_day', amount, more);
}

/** Done while the applicant waits. */
export function onTheSpot(more: More = {}): Limit {
  return limit('working_day', 0, more);
}
