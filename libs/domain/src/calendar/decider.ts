import { same } from '../kernel/canonical.ts';
import type { ActContext } from '../kernel/context.ts';
import { addDays, isWeekend } from '../kernel/dates.ts';
import type { Decider } from '../kernel/decider.ts';
import { requireHappened } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { CalendarCommand } from './commands.ts';
import type { CalendarEvent } from './events.ts';
import type { CalendarState } from './state.ts';

type Year = CalendarCommand['data'];

/** A notice speaks of its year and of the turn of the year before and after it. */
function requireDaysOf({ year, offDays, makeUpDays }: Year): void {
  const all = [...offDays, ...makeUpDays];
  const [first, last] = [addDays(`${year}-01-01`, -7), `${year + 1}-01-07`];
  for (const day of all) require(day >= first && day <= last, 'calendar-day-outside-year', { day, year });
  require(new Set(all).size === all.length, 'calendar-day-twice', { year });
  for (const day of makeUpDays) require(isWeekend(day), 'make-up-day-not-weekend', { day });
}

/** The holiday calendar of mainland China. Stream `calendar-cn`. */
export const calendarDecider: Decider<CalendarState, CalendarCommand, CalendarEvent, ActContext> = {
  category: 'calendar',
  initialState: () => ({ years: {} }),
  decide(command, state, context) {
    const { data } = command;
    const known = state.years[String(data.year)];
    if (command.type === 'PublishCalendarYear') require(known === undefined, 'already-exists', { year: data.year });
    else require(known !== undefined, 'does-not-exist', { year: data.year });
    if (data.notice.publishedOn !== null) requireHappened(context, data.notice.publishedOn);
    requireDaysOf(data);
    if (command.type === 'PublishCalendarYear') return [{ type: 'CalendarYearPublished', data }];
    return same(known, yearState(data)) ? [] : [{ type: 'CalendarYearAmended', data }];
  },
  evolve(draft, event) {
    draft.years[String(event.data.year)] = yearState(event.data);
  },
};

function yearState({ offDays, makeUpDays, notice }: Year): CalendarState['years'][string] {
  return { offDays: [...offDays], makeUpDays: [...makeUpDays], notice: { title: notice.title, number: notice.number } };
}
