import type { ActContext } from '../../kernel/context.ts';
import type { Instruments } from '../../instrument/index.ts';
import type { FateCounts } from '../adjustment-events.ts';
import type { Items, LatestVersion, ProvincialList } from '../adjustment/context.ts';
import type { AdjustmentStatus, Gate } from '../adjustment/state.ts';

/** A batch as the catalogue sees it: what it would make of the catalogue, and which gates it has passed. See `summaryOf`. */
export interface AdjustmentSummary {
  readonly id: string;
  readonly status: AdjustmentStatus;
  readonly base: LatestVersion | null;
  readonly counts: FateCounts;
  readonly digest: string;
  readonly items: Items;
  /** Codes whose difference from the provincial list is explained. */
  readonly explained: ReadonlySet<string>;
  readonly proposal: Gate | null;
  readonly unifiedReview: Gate | null;
  readonly legalityReview: Gate | null;
  readonly approval: Gate | null;
}

export interface CatalogContext extends ActContext {
  /** The batch named by `PublishVersion`; null when there is none of that id (or for other commands). */
  readonly adjustment: AdjustmentSummary | null;
  /** Items of the version in force on the effective day of the command, with changes so far (`itemsAt`). */
  readonly items: Items;
  readonly instruments: Instruments;
  readonly province: ProvincialList;
}
