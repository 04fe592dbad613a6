import type { FateCounts, ItemRecord } from '@yichuang/domain';
import type { InstrumentRef } from '../catalogue/view.ts';
import type { FateKind } from '../item-guide/view.ts';

export type AdjustmentStatus = 'draft' | 'unified_review' | 'legality_review' | 'awaiting_publication' | 'published' | 'effective' | 'superseded' | 'returned' | 'rejected' | 'withdrawn';

/** One old (or new) item in a batch, with what becomes of it. `fate` null = 待定, still unexplained. */
export interface FateLine {
  readonly code: string;
  readonly before: ItemRecord | null;
  readonly after: ItemRecord | null;
  readonly fate: FateKind | null;
  readonly reason: string;
  readonly into: readonly string[];
  readonly deviation: string | null;
  /** Differences from the provincial list, by basic element. */
  readonly drift: readonly { readonly field: 'code' | 'name' | 'basis' | 'kind'; readonly provincial: string | null; readonly local: string | null }[];
  readonly number: number | null;
  readonly departmentName: { readonly zh: string; readonly en: string };
}

export interface GateLine {
  readonly gate: 'department' | 'reform_office' | 'justice' | 'government' | 'published';
  readonly state: 'waiting' | 'current' | 'passed' | 'returned' | 'failed';
  readonly by: string | null;
  readonly byName: string | null;
  readonly at: string | null;
  readonly text: string | null;
  readonly number: number | null;
}

/** The fate ledger of one batch. */
export interface AdjustmentView {
  readonly id: string;
  readonly title: string;
  readonly status: AdjustmentStatus;
  readonly proposer: { readonly code: string; readonly zh: string; readonly en: string };
  readonly base: { readonly version: string; readonly count: number } | null;
  readonly version: string | null;
  readonly effectiveFrom: string | null;
  readonly instrument: InstrumentRef;
  readonly counts: FateCounts;
  readonly undecided: number;
  readonly balanced: boolean;
  readonly gates: readonly GateLine[];
  readonly opinions: { readonly can: number; readonly canWithSupport: number; readonly cannot: number; readonly noAnswer: number };
  /** Revision of the adjustment's stream, for If-Match. */
  readonly revision: number;
}
export interface AdjustmentDetail extends AdjustmentView {
  readonly lines: readonly FateLine[];
}
