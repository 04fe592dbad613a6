import { endOfDay, startOfDay } from '../../kernel/intervals.ts';
import type { LegalDate } from '../../kernel/values.ts';
import { CARD_RULES, daysLeft, warnedOn } from '../clock/cards.ts';
import { clocksOf } from '../clock/clocks.ts';
import type { Clock } from '../clock/ledger.ts';
import type { At } from '../clock/run.ts';
import type { CaseState } from '../state.ts';
import type { DueCaseFact } from './fact.ts';

const RUNS: readonly Clock['state'][] = ['running', 'passed'];

/** 黄牌 */
function warning(clock: Clock, due: LegalDate, { calendar }: At): readonly DueCaseFact[] {
  const on = warnedOn(clock, calendar);
  if (on === null || clock.clock === 'delivery') return [];
  const data = { clock: clock.clock, due, rule: CARD_RULES.warned, remainingDays: daysLeft(clock, on, calendar) };
  return [{ fact: `DeadlineWarned:${clock.clock}:${due}`, due: startOfDay(on), event: { type: 'DeadlineWarned', data } }];
}

/** 红牌 */
function passing({ clock }: Clock, due: LegalDate): DueCaseFact {
  return { fact: `DeadlinePassed:${clock}:${due}`, due: endOfDay(due), event: { type: 'DeadlinePassed', data: { clock, due, rule: CARD_RULES.passed } } };
}

/** Cards of the clocks that run: one of each colour for each last day, and none while a clock is paused. @req #46 */
export function cardsDue(state: Readonly<CaseState>, at: At): readonly DueCaseFact[] {
  return clocksOf(state, at.calendar, at.today).flatMap(clock => {
    const { due, clock: name } = clock;
    if (due === null || !RUNS.includes(clock.state)) return [];
    const warned = state.cards.includes(`${name} warned ${due}`) || state.cards.includes(`${name} passed ${due}`);
    return [...(warned ? [] : warning(clock, due, at)), ...(state.cards.includes(`${name} passed ${due}`) ? [] : [passing(clock, due)])];
  });
}
