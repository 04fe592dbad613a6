import type { LegalDate } from '../kernel/values.ts';

/** The days that holiday notices have named, by the year of the notice. */
export interface CalendarState {
  years: Record<string, { offDays: LegalDate[]; makeUpDays: LegalDate[]; notice: { title: string; number: string | null } }>;
}
