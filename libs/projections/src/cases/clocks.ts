import { hash } from 'node:crypto';
import { clocksOf, dueOf, explainClock, lightOf, type CalendarState, type CaseState } from '@yichuang/domain';
import type { CaseRowView, ClockView } from './view.ts';

type Urgency = Pick<CaseRowView, 'due' | 'remainingDays' | 'light' | 'paused'>;

/** What a list shows of clocks: the limit that ends first, by the ledger and the calendar of the moment. @req #34 #46 */
function counted(state: CaseState, calendar: CalendarState, today: string): Urgency {
  const first = dueOf(state, calendar, today);
  if (first === null) return { due: null, remainingDays: null, light: 'none', paused: false };
  return { due: first.due, remainingDays: first.remainingDays, light: lightOf(first, { calendar, today }), paused: first.state === 'paused' };
}

const MOST_KEPT = 20_000;
/** What was counted, by everything that it was counted from: the same day, calendar and case give the same, whoever asks. */
const kept = new Map<string, Urgency>();

function remember(key: string, urgency: Urgency): Urgency {
  kept.set(key, urgency);
  const oldest = kept.keys().next().value;
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return urgency;
}

/** Counts the limits of many cases on one day. A list is asked for often, and few of its cases change in between. */
export function urgenciesOn(calendar: CalendarState, today: string): (state: CaseState) => Urgency {
  const base = `${today} ${hash('sha256', JSON.stringify(calendar), 'base64')} `;
  return state => {
    const key = hash('sha256', base + JSON.stringify(state), 'base64');
    return kept.get(key) ?? remember(key, counted(state, calendar, today));
  };
}

/** Every clock of a case on a day with what led to its last day. @req #34 #46 */
export function clockViews(state: CaseState, calendar: CalendarState, today: string): readonly ClockView[] {
  return clocksOf(state, calendar, today).flatMap(({ clock: name }) => {
    const explained = explainClock(state, name, { calendar, today });
    return explained === null ? [] : [{ ...explained.clock, entries: explained.entries, daysOff: explained.daysOff, makeUpDays: explained.makeUpDays }];
  });
}
