import type { LegalDate } from '../kernel/values.ts';

/** What is known of one town: the days of its answers, and what was escalated. */
export interface NoticeTown {
  items: string[];
  acknowledgedOn: LegalDate | null;
  implementedOn: LegalDate | null;
  escalated: ('acknowledgement' | 'implementation')[];
}

/** A policy-change notice (政策变化反馈) with the answer of every town. */
export interface PolicyNoticeState {
  status: 'none' | 'sent' | 'closed';
  by: string;
  sentOn: LegalDate;
  effectiveFrom: LegalDate | null;
  acknowledgeBy: LegalDate;
  implementBy: LegalDate | null;
  blocksIntake: boolean;
  towns: Record<string, NoticeTown>;
}

export function initialNotice(): PolicyNoticeState {
  return { status: 'none', by: '', sentOn: '', effectiveFrom: null, acknowledgeBy: '', implementBy: null, blocksIntake: false, towns: {} };
}

/** Whether a notice keeps a town from accepting cases of an item on a day: it says so, its day has come, and the town has not acknowledged. @req #25 */
export function blocksIntakeOf(state: Readonly<PolicyNoticeState>, { item, town, on }: { readonly item: string; readonly town: string; readonly on: LegalDate }): boolean {
  const { blocksIntake, effectiveFrom, towns } = state;
  const told = towns[town];
  if (state.status !== 'sent' || !blocksIntake || effectiveFrom === null || effectiveFrom > on) return false;
  return told !== undefined && told.acknowledgedOn === null && told.items.includes(item);
}

/** Towns that still owe an answer: an acknowledgement, or, where a day is given, the implementation. In order of their codes. */
export function outstandingTowns({ towns, implementBy }: Readonly<PolicyNoticeState>): readonly string[] {
  return Object.entries(towns).filter(([, town]) => town.acknowledgedOn === null || (implementBy !== null && town.implementedOn === null)).map(([code]) => code).toSorted();
}
