import type { Instant, LegalDate } from '../kernel/values.ts';
import { legalDateOf } from '../kernel/dates.ts';

/** A turn in the life of a thing: from `at` on, by the event `number`, which was recorded at `recordedAt`. */
export interface Mark {
  readonly at: Instant;
  readonly number: number;
  readonly recordedAt: Instant;
}

/** A point at which a question is asked: an instant with its legal day, and for an act on record the number of its event. */
export interface Moment {
  readonly at: Instant;
  readonly day: LegalDate;
  readonly number: number | undefined;
}

export function momentOf({ at, number }: { readonly at: Instant; readonly number?: number | undefined }): Moment {
  return { at, day: legalDateOf(at), number };
}

/**
 * Whether a turn has come by a moment. What took effect at once, in the same millisecond as the act, counts when it stands
 * before the act in the log; a turn put back to that millisecond later counts in any case.
 */
export function passed(mark: Mark, { at, number }: Moment): boolean {
  if (mark.at !== at) return mark.at < at;
  return number === undefined || mark.recordedAt > mark.at || mark.number < number;
}

/** From one turn (inclusive) to another (exclusive); null: no end is known. */
export interface Span {
  readonly from: Mark;
  readonly to: Mark | null;
}

export function spans({ from, to }: Span, moment: Moment): boolean {
  return passed(from, moment) && !(to !== null && passed(to, moment));
}
