import type { StaffState } from '@yichuang/domain';

/** Where helpers come from (二(五)1). */
export type HelperSource = StaffState['helpers'][number]['source'];

/** What a village station does for people, in counts. */
export interface AgencyFigures {
  readonly errands: number;
  readonly open: number;
  /** Papers went to the town within the days that the catalogue gives. */
  readonly handedInTime: number;
  /** They went late. */
  readonly handedLate: number;
  /** They still lie at the station, beyond the day. */
  readonly overdue: number;
  readonly closed: number;
  readonly declined: number;
  /** For whom the law asks for help first (老弱病残孕). */
  readonly priority: number;
  /** Residents, or the town that called them, said that nothing was taken. */
  readonly confirmedFree: number;
  readonly helpers: Readonly<Record<HelperSource, number>>;
}
export interface AgencyLine extends AgencyFigures {
  /** Null: the whole district, fictional villages left out. */
  readonly village: { readonly code: string; readonly zh: string; readonly en: string } | null;
  readonly town: string | null;
  readonly illustrative: boolean;
}
