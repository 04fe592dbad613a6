import type { Entrusted } from '../letter-events.ts';
import type { DelegatedStep } from '../../catalog/item.ts';
import { legalDateOf } from '../../kernel/dates.ts';
import { covers, endOfDay, type Interval, startOfDay } from '../../kernel/intervals.ts';
import type { Instant, LegalDate } from '../../kernel/values.ts';
import type { z } from 'zod';

export interface LetterSignature {
  readonly signedOn: LegalDate;
  readonly unit: string;
  readonly officer: string;
}

/** One letter between a department and a town, with all that was done to it. */
export interface Letter {
  letter: string;
  department: string;
  town: string;
  items: Entrusted[];
  duties: string;
  from: LegalDate;
  to: LegalDate;
  instrument: string;
  renews: string | null;
  illustrative: boolean;
  withdrawn: boolean;
  forDepartment: LetterSignature | null;
  forTown: LetterSignature | null;
  announcedOn: LegalDate | null;
  medium: string;
  /** In order and apart from one another; the last one may be open. */
  suspensions: Interval[];
  revokedFrom: Instant | null;
  /** Notices on record. */
  noticed: { tookEffect: boolean; renewalWarned: boolean; expired: boolean };
}

/** Every letter between the two organs, in the order in which they were drafted. */
export interface LetterState {
  letters: Letter[];
}

export function initialState(): LetterState {
  return { letters: [] };
}

/** Where a letter stands at an instant. `announced`: signed and made public, its first day is still to come. */
export type LetterStatus = 'drafted' | 'signed_by_department' | 'signed' | 'withdrawn' | 'announced' | 'in_force' | 'suspended' | 'revoked' | 'expired';

export function letterOf(state: Readonly<LetterState>, letter: string): Letter | null {
  return state.letters.find(one => one.letter === letter) ?? null;
}

/** The first day on which a letter counts: its own, or the day on which it was announced when that was later. Null before it is announced. */
export function firstDay({ from, announcedOn }: Readonly<Letter>): LegalDate | null {
  if (announcedOn === null) return null;
  return announcedOn > from ? announcedOn : from;
}

/** The end of a letter: after its last day, or from its revocation on. */
export function endOf({ to, revokedFrom }: Readonly<Letter>): Instant {
  const end = endOfDay(to);
  return revokedFrom !== null && revokedFrom < end ? revokedFrom : end;
}

/** The time that a letter's own days claim, whether it counts yet or not: what two letters of one item must not share. */
export function claimOf(letter: Readonly<Letter>): Interval {
  return { from: startOfDay(letter.from), to: endOf(letter) };
}

function beforeAnnouncement({ withdrawn, forDepartment, forTown }: Readonly<Letter>): LetterStatus {
  if (withdrawn) return 'withdrawn';
  if (forTown !== null) return 'signed';
  return forDepartment === null ? 'drafted' : 'signed_by_department';
}

/**
 * Where a letter stands at an instant, computed from its days and intervals alone (行政许可法24): in force when both have signed, it is
 * announced, the legal day lies between its first and its last, and neither a suspension nor a revocation covers the instant.
 * What is known now is applied to any instant: a back-dated revocation answers for the past too. Null for an unknown letter.
 */
export function letterStateAt(state: Readonly<LetterState>, letter: string, instant: Instant): LetterStatus | null {
  const known = letterOf(state, letter);
  return known && statusAt(known, instant);
}

export function statusAt(letter: Readonly<Letter>, instant: Instant): LetterStatus {
  const first = firstDay(letter);
  if (first === null) return beforeAnnouncement(letter);
  if (letter.revokedFrom !== null && letter.revokedFrom <= instant) return 'revoked';
  const day = legalDateOf(instant);
  if (day > letter.to) return 'expired';
  if (day < first) return 'announced';
  return letter.suspensions.some(one => covers(one, instant)) ? 'suspended' : 'in_force';
}

/** A letter that names an item, with the scope it gives and where it stands. */
export interface LetterForItem {
  readonly letter: Readonly<Letter>;
  readonly scope: readonly z.infer<typeof DelegatedStep>[];
  readonly status: LetterStatus;
}

/** Letters that name an item, as they stand at an instant, the latest drafted first: at most one of them is in force. */
export function lettersFor(state: Readonly<LetterState>, { item, instant }: { readonly item: string; readonly instant: Instant }): readonly LetterForItem[] {
  return state.letters.toReversed().flatMap(letter => {
    const named = letter.items.find(({ code }) => code === item);
    return named ? [{ letter, scope: named.scope, status: statusAt(letter, instant) }] : [];
  });
}
