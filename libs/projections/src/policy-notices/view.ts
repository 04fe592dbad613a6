import type { AdjustmentAnswer, PenaltyNotice } from '@yichuang/domain';
import type { UnitRef } from '../organisations/view.ts';

/** How a town stands to a notice on a day: `overdue` and `late_change` when a day went by without the answer. */
export type NoticeTownStatus = 'waiting' | 'overdue' | 'acknowledged' | 'late_change' | 'implemented';

/** The answer of one town. Hours count from the sending of the notice to what was recorded. */
export interface NoticeTownView {
  readonly town: UnitRef;
  readonly items: readonly string[];
  readonly status: NoticeTownStatus;
  readonly acknowledged: { readonly on: string; readonly hours: number; readonly late: boolean; readonly number: number } | null;
  readonly implemented: { readonly on: string; readonly hours: number; readonly late: boolean; readonly answer: AdjustmentAnswer; readonly note: string; readonly number: number } | null;
  /** What the clock said of it, with the days that went by. */
  readonly escalated: readonly { readonly missing: 'acknowledgement' | 'implementation'; readonly due: string; readonly number: number }[];
  /** Cases of its items are not taken in until it has acknowledged. */
  readonly blocked: boolean;
}

/** A policy-change notice with the answer of every town. */
export interface PolicyNoticeView {
  readonly id: string;
  readonly by: UnitRef;
  readonly kind: 'law_change' | 'work_requirement' | 'penalty';
  readonly title: string;
  readonly content: string;
  readonly items: readonly string[];
  readonly effectiveFrom: string | null;
  readonly medium: 'net' | 'paper';
  readonly documentNumber: string | null;
  readonly attachments: readonly { readonly digest: string; readonly name: string }[];
  readonly penalties: readonly PenaltyNotice[];
  readonly sentOn: string;
  readonly acknowledgeDays: number;
  readonly acknowledgeBy: string;
  /** A year on the way had no holiday notice yet. */
  readonly provisional: boolean;
  readonly implementBy: string | null;
  readonly blocksIntake: boolean;
  readonly status: 'sent' | 'closed';
  readonly closed: { readonly on: string; readonly note: string } | null;
  readonly towns: readonly NoticeTownView[];
  readonly revision: number;
}

/** The same with the affected items by their names on the day. */
export interface PolicyNoticeDetail extends PolicyNoticeView {
  readonly named: readonly { readonly code: string; readonly name: { readonly zh: string; readonly en: string } }[];
}

/** Answers of one town to all notices: how many, how many late or missing, and mean hours from sending to answer (null: no answer). */
export interface NoticeLatency {
  readonly town: UnitRef;
  readonly notices: number;
  readonly acknowledged: number;
  readonly implemented: number;
  readonly overdue: number;
  readonly acknowledgeHours: number | null;
  readonly implementHours: number | null;
}
