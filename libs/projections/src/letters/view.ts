import type { InstrumentRef } from '../catalogue/view.ts';
import type { UnitRef } from '../organisations/view.ts';

/** The three parts of the handling that a letter entrusts and that an external platform knows as rights: 受理 / 审查 / 决定. */
export type DelegatedStepName = 'accept' | 'review' | 'decide';

/**
 * Where a letter stands at the moment. `announced`: everything is done and its first day has not come; `in_force` is computed
 * from its days and the suspensions that cover the moment, never stored (architecture §10.3).
 */
export type LetterStatus = 'drafted' | 'signed_by_one' | 'signed' | 'announced' | 'in_force' | 'suspended' | 'expired' | 'revoked' | 'withdrawn';

export interface LetterSignature {
  readonly signedOn: string;
  /** Pseudonymous reference of the person who signed. */
  readonly officer: string;
  readonly number: number;
}

/** From an instant until another (null: no end is known), UTC; the start counts, the end does not. */
export interface LetterSuspension {
  readonly from: string;
  readonly to: string | null;
  readonly number: number;
}

/** One letter of delegation as a list shows it. */
export interface LetterView {
  /** `<department>-<town>`: the id of the stream `delegation-…` that holds every letter between the two. */
  readonly between: string;
  readonly letter: string;
  readonly department: UnitRef;
  readonly town: UnitRef;
  readonly status: LetterStatus;
  readonly itemCount: number;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly signatures: { readonly department: LetterSignature | null; readonly town: LetterSignature | null };
  readonly announced: { readonly on: string; readonly medium: string; readonly number: number } | null;
  readonly suspensions: readonly LetterSuspension[];
  readonly revokedFrom: string | null;
  readonly renews: string | null;
  /** Letter that renews this one. */
  readonly renewedBy: string | null;
  /** Days until the last day, at the moment; null unless in force or suspended. Renewal is to be signed fifteen days before. */
  readonly daysLeft: number | null;
  readonly instrument: InstrumentRef;
  readonly illustrative: boolean;
  /** Number of the event that drafted it. */
  readonly number: number;
  /** Revision of the stream, for If-Match. */
  readonly revision: number;
}

export interface LetterItem {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly scope: readonly DelegatedStepName[];
}

export type LetterActKind = 'drafted' | 'withdrawn' | 'signed_by_department' | 'signed_by_town' | 'announced' | 'took_effect' | 'expired' | 'renewal_warned' | 'suspended' | 'resumed' | 'revoked';

/** One event of the letter. `from`: the day or instant from which it counts. */
export interface LetterAct {
  readonly kind: LetterActKind;
  readonly number: number;
  readonly recordedAt: string;
  readonly from: string | null;
  readonly reason: string | null;
}

export interface LetterDetail extends LetterView {
  readonly items: readonly LetterItem[];
  readonly duties: string;
  readonly history: readonly LetterAct[];
}

/** Every letter between one department and one town, the newest first. */
export interface LettersBetween {
  readonly between: string;
  readonly department: UnitRef;
  readonly town: UnitRef;
  readonly letters: readonly LetterDetail[];
  readonly revision: number;
}
