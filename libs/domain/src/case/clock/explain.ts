import { isWorkingDay } from '../../calendar/index.ts';
import { addDays, isWeekend } from '../../kernel/dates.ts';
import type { LegalDate } from '../../kernel/values.ts';
import type { CaseState } from '../state.ts';
import { runningClocks } from './clocks.ts';
import type { Clock, ClockEntry, ClockName } from './ledger.ts';
import type { At } from './run.ts';

/** One line of an explanation: what happened, where it stands in law, and the last day after it. `days`: left uncounted by a pause, or added by an extension. */
export interface ExplainedEntry extends ClockEntry {
  readonly dueAfter: LegalDate | null;
  readonly days: number;
}

/** Why a clock ends on the day on which it does. Words are made by whoever shows it. @req #34 #46 */
export interface ClockExplanation {
  readonly clock: Clock;
  readonly entries: readonly ExplainedEntry[];
  /** Week days off by a holiday notice between the first day and the last. */
  readonly daysOff: readonly LegalDate[];
  /** Weekend days worked by a holiday notice (调休) between the first day and the last. */
  readonly makeUpDays: readonly LegalDate[];
}

/** Days between two on which the holiday notices say otherwise than the week does. */
function exceptions({ from, due }: { readonly from: LegalDate; readonly due: LegalDate }, calendar: At['calendar']): Pick<ClockExplanation, 'daysOff' | 'makeUpDays'> {
  const daysOff: LegalDate[] = [];
  const makeUpDays: LegalDate[] = [];
  for (let day = addDays(from, 1); day <= due; day = addDays(day, 1)) {
    const works = isWorkingDay(calendar, day);
    if (works === isWeekend(day)) (works ? makeUpDays : daysOff).push(day);
  }
  return { daysOff, makeUpDays };
}

/** Explains one clock of a case on a day; null where the case has no such clock. */
export function explainClock(state: Readonly<CaseState>, name: ClockName, at: At): ClockExplanation | null {
  const found = runningClocks(state, at).find(({ clock }) => clock.clock === name);
  if (!found) return null;
  const { clock, run } = found;
  const entries = clock.entries.map(entry => {
    const step = run?.steps.find(each => each.entry === entry);
    return { ...entry, dueAfter: step?.due ?? null, days: step?.days ?? 0 };
  });
  const span = clock.from === null || clock.due === null ? null : { from: clock.from, due: clock.due };
  return { clock, entries, ...(span ? exceptions(span, at.calendar) : { daysOff: [], makeUpDays: [] }) };
}
