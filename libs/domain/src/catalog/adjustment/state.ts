import type { FateCounts, TownCapacityOpinionRecorded } from '../adjustment-events.ts';
import type { ItemRecord } from '../item.ts';
import type { LatestVersion } from './context.ts';
import type { z } from 'zod';

/** Where the batch stands. `awaiting_publication`: both reviews passed, the government's turn; `approved` is final. */
export type AdjustmentStatus = 'none' | 'draft' | 'unified_review' | 'legality_review' | 'awaiting_publication' | 'approved' | 'returned' | 'rejected' | 'withdrawn';

/** A passed gate: which body, and which person (pseudonymous reference). */
export interface Gate {
  readonly by: string;
  readonly officer: string;
}

/** The fate of one code, as it stands in the draft. */
export type FateEntry =
  | { fate: 'kept' | 'renamed' | 'added'; record: ItemRecord; reason: string; deviation: string | null }
  | { fate: 'withdrawn'; reason: string; successor: string | null }
  | { fate: 'merged'; into: string; reason: string }
  | { fate: 'split'; into: ItemRecord[]; reason: string };

export type CapacityOpinion = Pick<z.infer<typeof TownCapacityOpinionRecorded.schema>, 'opinion' | 'note'>;

export interface AdjustmentState {
  status: AdjustmentStatus;
  id: string;
  title: string;
  instrument: string;
  /** Unit that proposes. */
  proposer: string;
  base: LatestVersion | null;
  /** By code: of the base version, or of an added item. */
  fates: Record<string, FateEntry>;
  /** By code of the town. */
  opinions: Record<string, CapacityOpinion>;
  proposal: (Gate & { counts: FateCounts; digest: string }) | null;
  unifiedReview: Gate | null;
  legalityReview: Gate | null;
  approval: (Gate & { instrument: string }) | null;
}

export function initialState(): AdjustmentState {
  return { status: 'none', id: '', title: '', instrument: '', proposer: '', base: null, fates: {}, opinions: {}, proposal: null, unifiedReview: null, legalityReview: null, approval: null };
}
