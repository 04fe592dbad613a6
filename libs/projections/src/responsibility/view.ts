import type { InstrumentRef } from '../catalogue/view.ts';
import type { UnitRef } from '../organisations/view.ts';

/** `scheduled`: committed, its day has not come; `effective` and `superseded` are computed from the days of the versions. */
export type ChangeStatus = 'proposed' | 'consulting' | 'consulted' | 'reviewed' | 'scheduled' | 'effective' | 'superseded' | 'returned' | 'rejected' | 'withdrawn';

export type Opinion = 'agree' | 'agree_with_conditions' | 'object' | 'no_answer';

export interface OpinionCounts {
  readonly agree: number;
  readonly agreeWithConditions: number;
  readonly object: number;
  readonly noAnswer: number;
  readonly waiting: number;
}

/** A proposed change of the responsibility list as a list shows it. */
export interface ChangeView {
  readonly id: string;
  readonly title: string;
  readonly status: ChangeStatus;
  /** Version it builds on. */
  readonly base: string | null;
  readonly instrument: InstrumentRef;
  readonly reason: string;
  readonly by: UnitRef;
  /** Pseudonymous reference of the proposer. */
  readonly officer: string;
  readonly itemCount: number;
  readonly droppedCount: number;
  /** Last day for opinions; null before anybody is asked. */
  readonly due: string | null;
  readonly opinions: OpinionCounts;
  readonly rowsDigest: string | null;
  /** The version that was made from it, if any. */
  readonly version: { readonly version: string; readonly effectiveFrom: string; readonly number: number; readonly cancelled: boolean } | null;
  readonly proposedAt: string;
  /** Number of the event that proposed it. */
  readonly number: number;
  readonly revision: number;
}

/** A row as proposed; bits of the mask as in the matrix. */
export interface ChangeRow {
  readonly item: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly department: UnitRef;
  readonly towns: 'all_towns' | readonly string[];
  readonly mask: number;
  /** Number of the event that proposed the row. */
  readonly number: number;
}

/** What the change does to one item at some towns, against the version it builds on. A mask is null where that side has no row. */
export interface ChangeDifference {
  readonly item: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly kind: 'added' | 'dropped' | 'changed';
  readonly towns: readonly string[];
  readonly before: number | null;
  readonly after: number | null;
}

export interface ChangeParty {
  readonly unit: UnitRef;
  /** Null: not yet heard. */
  readonly opinion: Opinion | null;
  readonly text: string;
  readonly at: string | null;
  readonly number: number | null;
}

export interface ChangeAct {
  readonly kind: 'proposed' | 'consultation_opened' | 'consultation_closed' | 'reviewed' | 'returned' | 'rejected' | 'withdrawn' | 'scheduled' | 'cancelled';
  readonly number: number;
  readonly recordedAt: string;
  readonly text: string | null;
  readonly by: UnitRef | null;
}

export interface ChangeDetail extends ChangeView {
  readonly rows: readonly ChangeRow[];
  readonly dropped: readonly { readonly item: string; readonly name: { readonly zh: string; readonly en: string } }[];
  readonly diff: readonly ChangeDifference[];
  readonly parties: readonly ChangeParty[];
  readonly minutes: string | null;
  readonly review: { readonly opinion: string; readonly by: UnitRef; readonly officer: string; readonly at: string; readonly number: number } | null;
  readonly history: readonly ChangeAct[];
}

/** A version of the responsibility list. */
export interface ListVersionView {
  readonly version: string;
  readonly changeId: string;
  readonly title: string;
  readonly base: string | null;
  readonly effectiveFrom: string;
  /** Day before the next version counts; null while it is the latest, and for a cancelled one. */
  readonly effectiveTo: string | null;
  readonly instrument: InstrumentRef;
  readonly itemCount: number;
  readonly droppedCount: number;
  readonly rowsDigest: string;
  readonly cancelled: boolean;
  readonly state: 'scheduled' | 'effective' | 'superseded' | 'cancelled';
  readonly number: number;
  readonly recordedAt: string;
}
