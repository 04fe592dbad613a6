import { addDays } from './dates.ts';
import type { Instant, LegalDate } from './values.ts';

/** From an instant on (inclusive) to another (exclusive); null: no end is known. UTC. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** Whether an instant lies in an interval: the start counts, the end does not. Instants compare as text. */
export function covers({ from, to }: Interval, at: Instant): boolean {
  return from <= at && (to === null || at < to);
}

/** The instant at which a legal day begins in Asia/Shanghai (+08:00), in UTC. */
export function startOfDay(day: LegalDate): Instant {
  return `${addDays(day, -1)}T16:00:00.000Z`;
}

/** The instant at which a legal day has ended: the start of the next one. */
export function endOfDay(day: LegalDate): Instant {
  return startOfDay(addDays(day, 1));
}
