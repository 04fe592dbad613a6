import { addDays } from '../../../kernel/dates.ts';
import { startOfDay } from '../../../kernel/intervals.ts';
import { require } from '../../../kernel/rejection.ts';
import type { LegalDate } from '../../../kernel/values.ts';
import type { LetterEvent } from '../../letter-events.ts';
import { firstDay, type Letter, type LetterState } from '../state.ts';
import { knownLetter } from './parties.ts';

/** Renewal is signed fifteen days before the last day (质检总局令149号). */
export const RENEWAL_DAYS = 15;

type Notice = Extract<LetterEvent, { type: 'DelegationTookEffect' | 'DelegationRenewalWarned' | 'DelegationExpired' }>;
export interface DueLetterNotice {
  readonly fact: string;
  readonly due: LegalDate;
  readonly event: Notice;
}

const isRenewed = (letter: string, state: Readonly<LetterState>): boolean => state.letters.some(other => other.renews === letter && !other.withdrawn && other.forTown !== null);

interface Planned {
  readonly notice: 'took_effect' | 'renewal_warned' | 'expired';
  readonly on: LegalDate;
  readonly recorded: boolean;
  readonly event: Notice;
}

/** The notices of an announced letter with their days; a letter revoked before such a day is not spoken of, a renewed one not warned about. */
function noticesOf(known: Readonly<Letter>, state: Readonly<LetterState>): readonly Planned[] {
  const first = firstDay(known);
  if (first === null) return [];
  const { letter, to, noticed, revokedFrom } = known;
  const early = addDays(to, -RENEWAL_DAYS);
  const warn = early > first ? early : first;
  const after = addDays(to, 1);
  const planned: Planned[] = [
    { notice: 'took_effect', on: first, recorded: noticed.tookEffect, event: { type: 'DelegationTookEffect', data: { letter, on: first } } },
    ...(isRenewed(letter, state) ? [] : [{ notice: 'renewal_warned' as const, on: warn, recorded: noticed.renewalWarned, event: { type: 'DelegationRenewalWarned' as const, data: { letter, on: warn, lastDay: to } } }]),
    { notice: 'expired', on: after, recorded: noticed.expired, event: { type: 'DelegationExpired', data: { letter, on: after } } },
  ];
  return planned.filter(({ on }) => revokedFrom === null || startOfDay(on) < revokedFrom);
}

/** Notices of one letter whose day has come and which nobody has recorded. */
export function noticesDue(known: Readonly<Letter>, state: Readonly<LetterState>, today: LegalDate): readonly DueLetterNotice[] {
  return noticesOf(known, state).filter(({ on, recorded }) => on <= today && !recorded).map(({ on, event }) => ({ fact: `${event.type}:${known.letter}`, due: on, event }));
}

/** Notices that the calendar alone has made true by `today` and which nobody has recorded yet. Nothing computes from them. */
export function dueLetterNotices(state: Readonly<LetterState>, today: LegalDate): readonly DueLetterNotice[] {
  return state.letters.flatMap(known => noticesDue(known, state, today));
}

/** Sent by the program on the day. */
export function recordNotice({ letter, notice, on }: { letter: string; notice: Planned['notice']; on: LegalDate }, state: Readonly<LetterState>, { today }: { readonly today: LegalDate }): readonly LetterEvent[] {
  const known = knownLetter(state, letter);
  require(known.announcedOn !== null, 'not-announced', { letter });
  const planned = noticesOf(known, state).find(one => one.notice === notice);
  require(planned, 'letter-ended', { letter, notice });
  require(!planned.recorded, 'already-done', { letter, notice });
  require(planned.on <= today, 'not-yet-effective', { letter, notice, on: planned.on });
  require(on === planned.on, 'bad-effective-date', { on, due: planned.on });
  return [planned.event];
}
