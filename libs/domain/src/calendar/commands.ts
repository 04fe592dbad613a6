import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { CalendarYearAmended, CalendarYearPublished } from './events.ts';

/** Enters the State Council's holiday notice for a year. */
export const PublishCalendarYear = defineCommand('PublishCalendarYear', CalendarYearPublished.schema.shape);
export type PublishCalendarYear = z.infer<typeof PublishCalendarYear>;
/** Enters a later notice that replaces the days of a year. */
export const AmendCalendarYear = defineCommand('AmendCalendarYear', CalendarYearAmended.schema.shape);
export type AmendCalendarYear = z.infer<typeof AmendCalendarYear>;

/** Commands of the stream `calendar-cn`. */
export const CalendarCommand = z.discriminatedUnion('type', [PublishCalendarYear, AmendCalendarYear]);
export type CalendarCommand = z.infer<typeof CalendarCommand>;
