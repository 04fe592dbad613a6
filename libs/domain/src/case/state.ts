import type { Sealed } from '../kernel/sealed.ts';
import type { Instant, LegalDate } from '../kernel/values.ts';
import type { ClockEntry } from './clock/ledger.ts';
import type { CaseEvent } from './events.ts';
import type { ApplicantKind, CaseLimits, Gap, PinnedRelease } from './values.ts';

export type Data<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>['data'];

/** Where a case stands. `overdue` is computed, never a status. Who is to act next follows from it and from the responsibility list. */
export type CaseStatus =
  | 'none' | 'received' | 'correcting' | 'not_accepted' | 'abandoned' | 'accepted' | 'town_reviewed' | 'forwarded' | 'returned' | 'dept_reviewed' | 'granted' | 'refused' | 'issued' | 'delivered' | 'withdrawn' | 'terminated' | 'revoked' | 'closed' | 'archived';

/** A paper as far as the case knows it. `state` is what rules see. */
export interface PaperState {
  state: 'provided' | 'retrieved' | 'invalid' | 'deferred' | 'committed' | 'missing';
  checked: boolean;
  deferredUntil: LegalDate | null;
  files: number;
}

/** What the folds of a case remember. Personal values stay sealed. */
export interface CaseState {
  status: CaseStatus;
  number: string;
  item: string;
  kind: string;
  department: string;
  town: string;
  applicant: { subject: string; kind: ApplicantKind } | null;
  agent: { subject: string; mandate: string | null } | null;
  receivedOn: LegalDate;
  acceptedOn: LegalDate | null;
  deemed: boolean;
  release: PinnedRelease | null;
  limits: CaseLimits | null;
  answers: Sealed | null;
  papers: Record<string, PaperState>;
  notices: { gaps: Gap[]; issuedOn: LegalDate; due: LegalDate; answered: boolean; /** Keys whose papers came with the answer: a second notice may name only these. */ resubmitted: string[] }[];
  breached: boolean;
  commitments: Record<string, { status: 'offered' | 'signed' | 'withdrawn' | 'verified' | 'false'; verifyBy: LegalDate | null }>;
  onSite: { scheduled: { inspectors: string[]; on: LegalDate } | null; passed: boolean | null };
  publicNotice: { from: LegalDate; until: LegalDate; ended: boolean; objections: number } | null;
  suspended: { procedure: string; from: LegalDate } | null;
  extended: boolean;
  clock: ClockEntry[];
  /** Cards already on record, so that none is given twice: `<clock> warned|passed <due>`. */
  cards: string[];
  /** Days told to people after a notice of holidays changed them, by clock. */
  told: Record<string, LegalDate>;
  acceptor: string | null;
  reviewer: string | null;
  owner: { person: string; post: string } | null;
  recused: string[];
  decidedAt: Instant | null;
  decidedOn: LegalDate | null;
  renewsUntil: LegalDate | null;
  forwarded: boolean;
}

export function initialCase(): CaseState {
  return {
    status: 'none', number: '', item: '', kind: '', department: '', town: '', applicant: null, agent: null, receivedOn: '', acceptedOn: null, deemed: false, release: null, limits: null, answers: null, papers: {}, notices: [], breached: false,
    commitments: {}, onSite: { scheduled: null, passed: null }, publicNotice: null, suspended: null, extended: false, clock: [], cards: [], told: {}, acceptor: null, reviewer: null, owner: null, recused: [], decidedAt: null, decidedOn: null,
    renewsUntil: null, forwarded: false,
  };
}
