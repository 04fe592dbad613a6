import type { InstrumentRef } from '../catalogue/view.ts';
import type { UnitRef } from '../organisations/view.ts';

/** `long_term`: without a day; `due_soon`: within thirty days; `overdue`: the day went by, and nothing shows that it was met. */
export type MilestoneStatus = 'met' | 'met_late' | 'long_term' | 'open' | 'due_soon' | 'overdue';

/** An obligation of a document on a day. */
export interface MilestoneView {
  readonly instrument: InstrumentRef;
  readonly key: string;
  readonly clause: string;
  readonly obligation: { readonly zh: string; readonly en: string };
  readonly responsible: readonly UnitRef[];
  readonly due: string | null;
  readonly status: MilestoneStatus;
  readonly met: { readonly on: string; readonly evidence: readonly number[]; readonly note: string; readonly number: number } | null;
  readonly reschedules: readonly { readonly from: string | null; readonly to: string | null; readonly reason: string; readonly instrument: InstrumentRef; readonly number: number }[];
  readonly number: number;
  /** Revision of the stream `milestone-<instrument>`. */
  readonly revision: number;
}

/** The board: obligations in order of document and clause, with sums. */
export interface MilestoneBoard {
  readonly milestones: readonly MilestoneView[];
  readonly counts: Readonly<Record<MilestoneStatus, number>>;
}
