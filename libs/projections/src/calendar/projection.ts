import type { CalendarEvent } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';

/** The days that the notice of one year names. */
export interface CalendarYearRow {
  year: string;
  offDays: string[];
  makeUpDays: string[];
  notice: { title: string; number: string | null };
}

/** Holiday notices by year, as they stood at any moment: what a limit ended on then is computed with the notice of then. @req #34 */
export const calendarYearProjection = defineProjection<CalendarYearRow, CalendarEvent>({
  name: 'calendar-year',
  version: 1,
  categories: ['calendar'],
  keys: ({ data }) => [String(data.year)],
  initial: year => ({ year, offDays: [], makeUpDays: [], notice: { title: '', number: null } }),
  indexes: { all: () => 'all' },
  listsAt: { all: 'fixed' },
  history: 'versions',
  on: {},
  any: (row, { data: { offDays, makeUpDays, notice } }) => {
    Object.assign(row, { offDays, makeUpDays, notice: { title: notice.title, number: notice.number } });
  },
});
