import type { CalendarState } from '../../calendar/index.ts';
import { addDays } from '../../kernel/dates.ts';
import { endOfDay, startOfDay } from '../../kernel/intervals.ts';
import type { LegalDate } from '../../kernel/values.ts';
import { workingDaysBefore } from '../clock/reckon.ts';
import { phaseOf } from '../phase.ts';
import type { CaseState, PaperState } from '../state.ts';
import type { DueCaseFact } from './fact.ts';
import { REMINDER_DAYS } from './terms.ts';

interface Promised {
  readonly material: string;
  readonly due: LegalDate;
  readonly paper: Readonly<PaperState>;
}

function promised(state: Readonly<CaseState>): readonly Promised[] {
  return Object.entries(state.papers).flatMap(([material, paper]) => paper.state === 'deferred' && paper.deferredUntil !== null ? [{ material, due: paper.deferredUntil, paper }] : []);
}

/** Two working days before; the day after the promise at the earliest. */
function reminderOf({ material, due, paper }: Promised, calendar: Readonly<CalendarState>): DueCaseFact {
  const early = workingDaysBefore(due, REMINDER_DAYS, calendar);
  const next = addDays(paper.deferredOn ?? due, 1);
  return { fact: `DeferredPaperReminderSent:${material}`, due: startOfDay(early > next ? early : next), event: { type: 'DeferredPaperReminderSent', data: { material, due } } };
}

function lapseOf({ material, due }: Promised): DueCaseFact {
  return { fact: `DeferredPaperLapsed:${material}`, due: endOfDay(due), event: { type: 'DeferredPaperLapsed', data: { material, due } } };
}

/** Reminders of promised papers, their lapse, and the end of a case in which one did not come. @req #53 */
export function papersDue(state: Readonly<CaseState>, calendar: Readonly<CalendarState>): readonly DueCaseFact[] {
  if (phaseOf(state.status) !== 'under_way') return [];
  const { lapsed } = state;
  if (lapsed !== null) {
    const data = { cause: 'deferred_paper_lapsed', reason: '承诺补交的材料到期没有交来', on: addDays(lapsed.due, 1), officer: null } as const;
    return [{ fact: `CaseTerminated:${lapsed.material}`, due: endOfDay(lapsed.due), event: { type: 'CaseTerminated', data } }];
  }
  const open = promised(state);
  return [...open.filter(({ paper }) => !paper.reminded).map(each => reminderOf(each, calendar)), ...open.map(lapseOf)];
}
