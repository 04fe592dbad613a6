import type { Sealed } from '../kernel/sealed.ts';
import type { LegalDate } from '../kernel/values.ts';
import type { ClockEntry } from './clock/ledger.ts';
import type { AgentPower, ApplicantKind, CaseLimits, Gap, PinnedRelease } from './values.ts';

/** Where a case stands. `overdue` is computed, never a status. Who is to act next follows from it and from the responsibility list. */
export type CaseStatus =
  | 'none' | 'received' | 'correcting' | 'not_accepted' | 'abandoned' | 'accepted' | 'town_reviewed' | 'forwarded' | 'returned' | 'dept_reviewed' | 'granted' | 'refused' | 'issued' | 'delivered' | 'withdrawn' | 'terminated' | 'revoked' | 'closed' | 'archived';

/** A paper as far as the case knows it. `state` is what rules see. */
export interface PaperState {
  state: 'provided' | 'retrieved' | 'invalid' | 'deferred' | 'committed' | 'missing';
  checked: boolean;
  /** Why it was found invalid; empty otherwise. */
  reason: string;
  deferredUntil: LegalDate | null;
  /** Day of the promise. A paper is promised once: this stays when it has come, or has not. */
  deferredOn: LegalDate | null;
  reminded: boolean;
  files: number;
}

/** What was known when a notice was given, or when the case was accepted without one: what could have been asked for then. */
export interface Known {
  papers: Record<string, PaperState['state']>;
  answers: Sealed | null;
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
  /** The written power by which the agent acts; null: none, or a mandate on record. */
  power: AgentPower | null;
  receivedOn: LegalDate;
  acceptedOn: LegalDate | null;
  deemed: boolean;
  release: PinnedRelease | null;
  limits: CaseLimits | null;
  answers: Sealed | null;
  papers: Record<string, PaperState>;
  /** Papers that the applicant chose to send after acceptance, and that have not come. */
  chosenLater: string[];
  notices: { gaps: Gap[]; issuedOn: LegalDate; due: LegalDate; answered: boolean; answeredOn: LegalDate | null; /** New answers came too. */ answersAnew: boolean; /** Keys whose papers came with the answer: a second notice may name only these. */ resubmitted: string[] }[];
  breached: boolean;
  known: Known | null;
  /** Papers asked for after the notice, rightly or not. */
  further: string[];
  complaints: number;
  /** The last day on which papers came in before acceptance. */
  arrivedOn: LegalDate;
  commitments: Record<string, { status: 'offered' | 'signed' | 'withdrawn' | 'verified' | 'false'; verifyBy: LegalDate | null; rectifyBy: LegalDate | null }>;
  /** A promised paper that did not come: the case is about to end. */
  lapsed: { material: string; due: LegalDate } | null;
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
  decidedOn: LegalDate | null;
  granted: boolean;
  deliveredOn: LegalDate | null;
  disclosed: boolean;
  cancelled: boolean;
  renewsUntil: LegalDate | null;
  forwarded: boolean;
}

export function initialCase(): CaseState {
  return {
    status: 'none', number: '', item: '', kind: '', department: '', town: '', applicant: null, agent: null, power: null, receivedOn: '', acceptedOn: null, deemed: false, release: null, limits: null, answers: null, papers: {}, chosenLater: [], notices: [], breached: false, known: null, further: [], complaints: 0, arrivedOn: '', lapsed: null,
    commitments: {}, onSite: { scheduled: null, passed: null }, publicNotice: null, suspended: null, extended: false, clock: [], cards: [], told: {}, acceptor: null, reviewer: null, owner: null, recused: [], decidedOn: null,
    granted: false, deliveredOn: null, disclosed: false, cancelled: false, renewsUntil: null, forwarded: false,
  };
}
