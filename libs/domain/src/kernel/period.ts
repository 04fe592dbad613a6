import { z } from 'zod';
import { addDays } from './dates.ts';
import type { LegalDate } from './values.ts';

/** A year, or a quarter of one: `2023`, `2023Q4`. */
export const Period = z.string().regex(/^20\d{2}(Q[1-4])?$/);
export type Period = z.infer<typeof Period>;

/** First and last day of a period. */
export function daysOf(period: Period): { readonly from: LegalDate; readonly to: LegalDate } {
  const year = Number(period.slice(0, 4));
  const quarter = Number(period.slice(5));
  if (quarter === 0) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const begins = (month: number): LegalDate => `${year + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-01`;
  return { from: begins(quarter * 3 - 2), to: addDays(begins(quarter * 3 + 1), -1) };
}
