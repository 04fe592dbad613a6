// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { LegalDate } from '../kernel/values.ts';

const Notice = z.strictObject({ title: z.string().min(1).max(300), number: z.string().max(100).nullable(), issuer: z.string().max(200), publishedOn: LegalDate.nullable() });
const Year = { year: z.number().int().min(2000).max(2100), notice: Notice, offDays: z.array(LegalDate), makeUpDays: z.array(LegalDate) };

/** The State Council's holiday notice for a year: `offDays` are days off, `makeUpDays` are weekend days worked (调休). */
export const CalendarYearPublished = defineEvent('CalendarYearPublished', 1, classified('public', z.strictObject(Year)));
/** A later notice replaces the days of a year (as in 2020-01). */
export const CalendarYearAmended = defineEvent('CalendarYearAmended', 1, classified('public', z.strictObject(Year)));

export const calendarEvents = [CalendarYearPublished, CalendarYearAmended] as const;
export type CalendarEvent = EventOf<typeof calendarEvents>;
