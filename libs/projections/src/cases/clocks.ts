import { clocksOf, dueOf, explainClock, lightOf, type CalendarState, type CaseState } from '@yichuang/domain';
import type { CaseRowView, ClockView } from './view.ts';

/** What a list shows of clocks: the limit that ends first, by the ledger and the calendar of the moment. @req #34 #46 */
export function urgencyOn(state: CaseState, calendar: CalendarState, today: string): Pick<CaseRowView, 'due' | 'remainingDays' | 'light' | 'paused'> {
  const first = dueOf(state, calendar, today);
  if (first === null) return { due: null, remainingDays: null, light: 'none', paused: false };
  return { due: first.due, remainingDays: first.remainingDays, light: lightOf(first, { calendar, today }), paused: first.state === 'paused' };
}

/** Every clock of a case on a day with what led to its last day. @req #34 #46 */
export function clockViews(state: CaseState, calendar: CalendarState, today: string): readonly ClockView[] {
  return clocksOf(state, calendar, today).flatMap(({ clock: name }) => {
    const explained = explainClock(state, name, { calendar, today });
    return explained === null ? [] : [{ ...explained.clock, entries: explained.entries, daysOff: explained.daysOff, makeUpDays: explained.makeUpDays }];
  });
}
