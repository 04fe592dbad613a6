import { addWorkingDays, type CalendarState, type CountedDay } from '../../calendar/index.ts';
import { addDays } from '../../kernel/dates.ts';
import type { LegalDate } from '../../kernel/values.ts';
import type { Limit } from '../../rulebook/manifest/index.ts';
import type { Clock, ClockEntry } from './ledger.ts';
import { daysBetween, lastDay } from './reckon.ts';

/** On which day one looks, by which calendar. */
export interface At {
  readonly calendar: Readonly<CalendarState>;
  readonly today: LegalDate;
}
/** A limit from its beginning. `start`: the day after which one counts. */
export interface Course {
  readonly start: LegalDate;
  readonly amount: number;
  readonly unit: Clock['unit'];
}
/** What an entry did to a limit: the last day after it, and the days that it left uncounted or added. */
export interface ClockStep {
  readonly entry: ClockEntry;
  readonly due: LegalDate | null;
  readonly days: number;
}
export interface Run {
  readonly due: CountedDay;
  readonly paused: number;
  readonly extended: number;
  readonly steps: readonly ClockStep[];
}

/** Entries that count for the limits of a decision, beside what starts and stops them. */
const MOVES: readonly ClockEntry['cause'][] = ['suspended', 'resumed', 'extended'];

/** The day after which a limit is counted; null while it has not begun. A notice of corrections takes a receipt back until its answer. */
export function startOf(start: Limit['start'], entries: readonly ClockEntry[]): LegalDate | null {
  const on = (...causes: readonly ClockEntry['cause'][]) => entries.find(({ cause }) => causes.includes(cause))?.on ?? null;
  if (start === 'accepted') return on('accepted', 'deemed_accepted');
  if (start === 'all_documents_received' || start === 'inspection_passed') return on(start);
  return receivedOn(entries);
}

/** The day on which the papers were last received; null while corrections are awaited. */
function receivedOn(entries: readonly ClockEntry[]): LegalDate | null {
  const last = entries.findLast(({ cause }) => cause === 'received' || cause === 'corrected' || cause === 'notified');
  return last === undefined || last.cause === 'notified' ? null : last.on;
}

/** The first day of a limit as people say it: the day after receipt where the statute says so (次日起), else the day of the act itself. */
export function firstDay(start: Limit['start'], day: LegalDate): LegalDate {
  return start === 'day_after_received' ? addDays(day, 1) : day;
}

function dueOf({ start, amount, unit }: Course, { paused, extended }: Pick<Run, 'paused' | 'extended'>, calendar: At['calendar']): CountedDay {
  const base = lastDay({ start, amount: amount + paused, unit }, calendar);
  if (extended === 0) return base;
  const later = addWorkingDays(base.date, extended, calendar);
  return { date: later.date, provisional: base.provisional || later.provisional };
}

/** Days of a pause that fall into the limit: after its start, up to the day of resumption or to today. */
function daysOf({ entry, until }: { readonly entry: ClockEntry; readonly until: LegalDate }, { start, unit }: Course, calendar: At['calendar']): number {
  return daysBetween({ from: entry.on > start ? entry.on : start, to: until, unit }, calendar);
}

/** Adds what an entry does to a limit. Nothing moves a limit that is over: neither a later pause nor a later extension. */
function moved(run: Run, { entry, until }: { readonly entry: ClockEntry; readonly until: LegalDate }, { course, calendar }: { readonly course: Course; readonly calendar: At['calendar'] }): Run {
  const counts = entry.on <= run.due.date;
  const days = !counts ? 0 : entry.cause === 'suspended' ? daysOf({ entry, until }, course, calendar) : entry.cause === 'extended' ? entry.amount ?? 0 : 0;
  const sums = { paused: run.paused + (entry.cause === 'suspended' ? days : 0), extended: run.extended + (entry.cause === 'extended' ? days : 0) };
  const due = days === 0 ? run.due : dueOf(course, sums, calendar);
  return { ...sums, due, steps: [...run.steps, { entry, due: due.date, days }] };
}

/** Runs a limit over the ledger. A pause that has not ended counts up to `today`. */
export function runOf(course: Course, entries: readonly ClockEntry[], { calendar, today }: At): Run {
  let run: Run = { due: dueOf(course, { paused: 0, extended: 0 }, calendar), paused: 0, extended: 0, steps: [] };
  for (const [index, entry] of entries.entries()) {
    if (!MOVES.includes(entry.cause)) continue;
    const until = entries.slice(index).find(({ cause }) => cause === 'resumed')?.on ?? today;
    run = moved(run, { entry, until }, { course, calendar });
  }
  return run;
}
