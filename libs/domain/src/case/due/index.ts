import type { CalendarState } from '../../calendar/index.ts';
import { legalDateOf } from '../../kernel/dates.ts';
import type { Instant } from '../../kernel/values.ts';
import type { CaseState } from '../state.ts';
import { cardsDue } from './cards.ts';
import type { DueCaseFact } from './fact.ts';
import { papersDue } from './papers.ts';
import { silenceDue } from './silence.ts';

export type { DueCaseFact } from './fact.ts';
export { CORRECTION_DAYS, REMINDER_DAYS, RENEWAL_NOTICE_DAYS } from './terms.ts';

/**
 * What the clock alone has made true of a case and nobody has recorded, earliest first: cards, deemed acceptance, an unanswered notice,
 * promised papers, a renewal by silence; at one instant the card before what silence does. The handler records these before it decides anything; a stopped timer never makes a decision
 * wrong. What follows from a fact comes with the next call. @req #34 #46 #53
 */
export function dueCaseFacts(state: Readonly<CaseState>, now: Instant, calendar: Readonly<CalendarState>): readonly DueCaseFact[] {
  const at = { calendar, today: legalDateOf(now) };
  const facts = [...papersDue(state, calendar), ...cardsDue(state, at), ...silenceDue(state, at)];
  return facts.filter(({ due }) => due <= now).sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
