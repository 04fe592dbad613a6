import type { Clock, ExplainedEntry, JointExtension } from '@yichuang/domain';
import type { UnitRef } from '../organisations/view.ts';

/** Status words that a citizen and an officer both know; see `case` in the domain. */
export type CaseStatusName =
  | 'received' | 'correcting' | 'not_accepted' | 'abandoned' | 'accepted' | 'town_reviewed' | 'forwarded' | 'returned' | 'dept_reviewed' | 'granted' | 'refused' | 'issued' | 'delivered' | 'withdrawn' | 'terminated' | 'revoked' | 'closed' | 'archived';

/** 绿 / 黄 / 红: from what is left of the limit that ends first. `none`: no clock runs. */
export type Light = 'green' | 'yellow' | 'red' | 'none';

/** One entry of the ledger, in the order in which it counts, with the last day after it. */
export type ClockEntryView = ExplainedEntry;
/**
 * A limit with its due day at the moment, and why it ends then: counted from the ledger with the calendar of the moment, and stored
 * nowhere. `daysOff`, `makeUpDays`: days on the way on which a holiday notice says otherwise than the week.
 */
export interface ClockView extends Omit<Clock, 'entries'> {
  readonly entries: readonly ClockEntryView[];
  readonly daysOff: readonly string[];
  readonly makeUpDays: readonly string[];
}

export interface CasePaperView {
  readonly material: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly required: boolean;
  readonly core: boolean;
  readonly state: 'provided' | 'retrieved' | 'invalid' | 'deferred' | 'committed' | 'missing';
  readonly checked: boolean;
  readonly reason: string;
  readonly deferredUntil: string | null;
  /** The applicant chose, with the application, to send it after acceptance. */
  readonly chosenLater: boolean;
  readonly deferrableDays: number | null;
  readonly commitment: boolean;
  readonly files: readonly CaseFileView[];
  /** Scans of the same paper in the joint case that this case is a leg of: they lie there once. */
  readonly shared: readonly CaseFileView[];
}

export interface CaseFileView {
  readonly digest: string;
  readonly bytes: number;
  readonly type: string;
}

/** One line of the record of a case. Who: a person by reference, the clock, or a rule. */
export interface CaseActView {
  readonly number: number;
  readonly revision: number;
  readonly type: string;
  readonly at: string;
  readonly actor: { readonly id: string; readonly unit: string; readonly post: string; readonly deputyFor: string | null };
  readonly channel: string;
  /** What the words of the act need, without anything personal. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** A case as a list shows it. Personal values are not in it. */
export interface CaseRowView {
  readonly id: string;
  readonly number: string;
  readonly item: string;
  readonly itemName: { readonly zh: string; readonly en: string };
  readonly department: UnitRef;
  readonly town: UnitRef;
  readonly status: CaseStatusName;
  readonly channel: string;
  readonly priority: boolean;
  readonly receivedOn: string;
  readonly acceptedOn: string | null;
  readonly decidedOn: string | null;
  /** The limit that ends first. */
  readonly due: string | null;
  readonly remainingDays: number | null;
  readonly light: Light;
  readonly paused: boolean;
  readonly owner: string | null;
  /** What is to be done next, and whose it is by the list on the day. */
  readonly next: { readonly step: 'accept' | 'correct' | 'review' | 'forward' | 'decide' | 'issue' | 'deliver' | 'archive' | null; readonly body: 'town' | 'department' | 'applicant' | null };
  readonly revision: number;
  readonly illustrative: boolean;
}

/** The whole of a case for its page, the citizen's timeline and the API: one story. */
export interface CaseView extends CaseRowView {
  readonly applicant: { readonly subject: string; readonly kind: 'natural_person' | 'legal_person' | 'organisation' };
  readonly agent: { readonly subject: string; readonly mandate: string | null } | null;
  /** The written power by which the agent acts, and whether a counter has looked at it; null: none, or a mandate on record. */
  readonly power: { readonly material: string; readonly capacity: 'attorney' | 'legal_representative'; readonly scope: readonly ('submit' | 'correct' | 'withdraw' | 'collect')[]; readonly until: string | null; readonly standing: 'unchecked' | 'good' | 'bad' } | null;
  readonly release: { readonly department: string; readonly version: string; readonly digest: string; readonly manifest: string };
  readonly versions: { readonly catalogue: string; readonly responsibilityList: string };
  readonly clocks: readonly ClockView[];
  readonly papers: readonly CasePaperView[];
  readonly notices: readonly { readonly gaps: readonly { readonly kind: 'missing' | 'invalid' | 'field'; readonly key: string; readonly reason: string; readonly name: { readonly zh: string; readonly en: string } }[]; readonly issuedOn: string; readonly due: string; readonly answered: boolean }[];
  readonly breached: boolean;
  readonly decision: { readonly outcome: 'granted' | 'refused'; readonly on: string; readonly inNameOf: UnitRef; readonly reason: string; readonly rule: string | null; readonly basis: readonly { readonly document: string; readonly article: string; readonly verified: boolean }[]; readonly amount: string | null } | null;
  readonly result: { readonly document: string; readonly issuedOn: string; readonly validUntil: string | null; readonly deliveredOn: string | null } | null;
  readonly visits: number;
  readonly timeline: readonly CaseActView[];
  /** The joint case that it is a leg of, its last day, and by what that was extended; null: it is none. */
  readonly joint: { readonly id: string; readonly number: string; readonly days: number; readonly due: string; readonly extension: JointExtension | null } | null;
}
