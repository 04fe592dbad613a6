import type { ComplaintChannel, ComplaintDays, ComplaintKind, ComplaintOutcome, ComplaintState } from '@yichuang/domain';
import type { UnitRef } from '../organisations/view.ts';

/** One act on a complaint. What was written and told stays sealed in the log. */
export interface ComplaintActView {
  readonly number: number;
  readonly type: string;
  readonly at: string;
  readonly by: string | null;
  readonly details: Readonly<Record<string, string | number | boolean>>;
}
/** What whoever complained said of an answer on their own page. Why not stays sealed in the log. */
export interface SettlementView {
  readonly settled: boolean;
  readonly round: number;
  readonly on: string;
}
export interface ComplaintLine {
  readonly id: string;
  readonly kind: ComplaintKind;
  readonly channel: ComplaintChannel;
  readonly about: UnitRef;
  /** One of its people is complained of; who, is not told in lists. */
  readonly ofPerson: boolean;
  readonly unit: UnitRef;
  readonly handler: string | null;
  readonly item: string | null;
  readonly case: string | null;
  readonly anonymous: boolean;
  readonly receivedOn: string;
  readonly status: Exclude<ComplaintState['status'], 'none'>;
  readonly answerBy: string;
  readonly outcome: ComplaintOutcome | null;
  readonly round: number;
  /** Has gone to the one above, as it was not settled twice. */
  readonly raised: boolean;
  /** Of the last answer that something was said of; null: nothing was. */
  readonly settlement: SettlementView | null;
  /** `red`: no answer by its day; computed on the day asked for. */
  readonly light: 'red' | 'yellow' | 'green' | 'none';
  readonly revision: number;
}
export interface ComplaintView extends ComplaintLine {
  readonly days: ComplaintDays;
  readonly basis: string | null;
  readonly reference: string | null;
  readonly answeredOn: string | null;
  readonly reachable: boolean;
  readonly hasWords: boolean;
  readonly acts: readonly ComplaintActView[];
}
/** What whoever complained may see with number and secret. */
export interface ComplaintTrackView {
  readonly id: string;
  readonly subject: string;
  readonly secret: string | null;
  readonly kind: ComplaintKind;
  readonly about: UnitRef;
  readonly unit: UnitRef;
  readonly receivedOn: string;
  readonly answerBy: string;
  readonly status: ComplaintLine['status'];
  readonly outcome: ComplaintOutcome | null;
  readonly basis: string | null;
  readonly answeredOn: string | null;
  readonly light: ComplaintLine['light'];
  readonly raised: boolean;
  readonly settlement: SettlementView | null;
  /** It may be said of the last answer whether it is settled; once it is closed, until a day. */
  readonly asks: { readonly until: string | null } | null;
}
/** How complaints have ended, of those that somebody sees. */
export interface ComplaintFigures {
  readonly received: number;
  readonly answered: number;
  readonly settled: number;
  readonly unsettled: number;
  /** Opened once more, by word or after a call. */
  readonly reopened: number;
  readonly raised: number;
}
/** 监督投诉电话 of a unit on a day. */
export interface HotlineView {
  readonly unit: UnitRef;
  readonly version: number;
  readonly phone: string;
  readonly hours: { readonly zh: string; readonly en: string };
  readonly from: string;
  readonly revision: number;
}
