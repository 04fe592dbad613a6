import type { CalendarState } from '../calendar/index.ts';
import type { ActContext } from '../kernel/context.ts';
import type { Sealed } from '../kernel/sealed.ts';
import type { LegalDate } from '../kernel/values.ts';
import type { ItemManifest } from '../rulebook/manifest/index.ts';
import type { CaseAnswers } from './commands.ts';
import type { ApplicantKind, CaseLimits, PinnedRelease, PinnedVersions } from './values.ts';

/** What the pinned rules say of a case: the kit's explanation object, as far as decisions look at it. */
export interface Assessment {
  readonly materials: readonly { readonly key: string; readonly required: boolean; readonly core: boolean; readonly deferrableDays: number | null; readonly commitment: boolean; readonly state: string }[];
  readonly missing: readonly { readonly key: string; readonly core: boolean; readonly deferrable: boolean; readonly commitment: boolean }[];
  readonly rules: readonly { readonly id: string; readonly phase: 'accept' | 'decide'; readonly matched: boolean }[];
  readonly outcome: { readonly accept: { readonly outcome: string; readonly rule: string | null }; readonly decide: { readonly outcome: string; readonly rule: string | null } };
  readonly amount: string | null;
  readonly faults: readonly { readonly code: string; readonly at: string }[];
  /** Keys of fields that are asked in this case, have to be answered and are not. A notice names them beside the papers. */
  readonly unanswered: readonly string[];
  readonly suspended: boolean;
}

/** Answers in the clear (on their way in) or sealed (from the log): the evaluator opens them, the decider never does. */
export type AnswersOf = { readonly plain: CaseAnswers } | { readonly sealed: Sealed };
export interface AssessedCase {
  readonly answers: AnswersOf;
  readonly papers: Readonly<Record<string, string>>;
  readonly applicant: { readonly kind: ApplicantKind; readonly byAgent: boolean; readonly badCredit: boolean };
  readonly today: LegalDate;
}

/** The rules of an item and what applies them. Given from outside: the domain neither opens envelopes nor runs expressions. */
export interface CaseRules {
  readonly release: PinnedRelease;
  readonly manifest: ItemManifest;
  readonly limits: CaseLimits;
  readonly suspended: boolean;
  assess(of: AssessedCase): Assessment;
  /** The very inputs that were assessed, for the capsule: sealed by the handler. */
  inputsOf(of: AssessedCase): unknown;
}

/** What is known of a paper's files in the store of attachments. */
export interface StoredFile {
  readonly bytes: number;
  readonly type: 'image/jpeg' | 'image/png' | 'application/pdf';
}

export interface CaseContext extends ActContext {
  readonly id: string;
  readonly calendar: CalendarState;
  /** The calendar as it was before the notice that a recomputation is for; null: the year had no notice then. Read by `RecomputeDeadline` alone. */
  readonly calendarBefore: CalendarState | null;
  /** The next free number of the year; taken whether or not it is used. */
  readonly number: (year: string) => string;
  /** The item on the day in the catalogue in force; null when it is not in force or suspended. */
  readonly item: { readonly code: string; readonly kind: 'licence' | 'payment' | 'confirmation' | 'reward' | 'adjudication' | 'other' | 'public_service'; readonly department: string; readonly applicant: string; readonly usable: boolean } | null;
  readonly versions: PinnedVersions;
  /** Whether the town handles the item today, and which of review and decision are its own by the list. */
  readonly bodies: { readonly review: 'town' | 'department'; readonly decide: 'town' | 'department' } | null;
  /** Pinned rules for a case under way; those in force for a new one. Null: none were released. */
  readonly rules: CaseRules | null;
  /** Any manifest that was ever released, by digest: to say what is new to somebody who filled in an older form. */
  readonly manifestOf: (digest: string) => ItemManifest | null;
  /** Which body hears an application for reconsideration of a decision of the department (复议法24): the government above it, by unit code. */
  readonly remediesAt: string;
  readonly badCredit: boolean;
  /** A mandate that lets the agent act for the applicant on this item today. */
  readonly mandate: (of: { readonly id: string | null; readonly agent: string; readonly applicant: string; readonly item: string }) => 'good' | 'unknown' | 'expired' | 'revoked' | 'out_of_scope';
  /** Whether an applicant's or agent's number passed its check digit when the person was registered, and its kind. */
  readonly person: (subject: string) => { readonly kind: 'officer' | 'citizen' | 'legal_person' } | null;
  readonly file: (digest: string) => StoredFile | null;
  /** What a licence store answers for a paper of an applicant. */
  readonly licenceHeld: (of: { readonly subject: string; readonly licence: string }) => boolean;
  /** Who stands in for whom today, for a take-over: the seats of a post. */
  readonly onPost: (of: { readonly person: string; readonly post: string }) => boolean;
  /** A policy-change notice that keeps the town from taking in cases of the item until it has acknowledged (W15); null: none does. */
  readonly unacknowledgedNotice: string | null;
  readonly illustrative: boolean;
  /** SHA-256 of a text. */
  readonly sha256: (text: string) => string;
}
