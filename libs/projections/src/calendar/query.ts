import type { CalendarState } from '@yichuang/domain';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { calendarYearProjection } from './projection.ts';

/** The holiday calendar as it was known at the moment: every notice recorded by then. */
export function calendarAt(read: ReadModel, { number }: Pick<Moment, 'number'>): CalendarState {
  const rows = read.list(calendarYearProjection, { index: 'all', equals: 'all' }, number).map(({ doc }) => doc);
  return { years: Object.fromEntries(rows.map(({ year, offDays, makeUpDays, notice }) => [year, { offDays, makeUpDays, notice }])) };
}
