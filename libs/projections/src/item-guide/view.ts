import type { CatalogueItem, InstrumentRef } from '../catalogue/view.ts';

export type FateKind = 'kept' | 'renamed' | 'added' | 'withdrawn' | 'merged' | 'split' | 'split_result';

/** Another item by its code and names; the English one is empty where none was recorded. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/** One line of an item's history: what a version or a single change made of it. `number` is the event to look at. */
export interface GuideHistoryLine {
  readonly kind: FateKind | 'amended' | 'renamed_between' | 'suspended' | 'resumed' | 'corrected';
  readonly effectiveFrom: string;
  readonly recordedAt: string;
  readonly number: number;
  readonly version: string | null;
  readonly reason: string;
  readonly instrument: InstrumentRef | null;
  /** Other codes concerned: merged into, split into, came from. */
  readonly related: readonly NamedCode[];
  /** Fields that changed, before and after, as text. */
  readonly changes: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}

/** Everything that a guide page shows of an item at (asOf, on). */
export interface ItemGuide {
  readonly code: string;
  /** `never`: no such item at that moment (404); `withdrawn`, `merged`, `split`: it was in an earlier version. */
  readonly state: 'in_force' | 'suspended' | 'withdrawn' | 'merged' | 'split' | 'not_yet';
  /** The item on that day, or as it last stood. */
  readonly item: CatalogueItem;
  readonly version: string | null;
  readonly since: string | null;
  readonly successors: readonly NamedCode[];
  /** For a withdrawn item: the department that does it now. */
  readonly handledBy: { readonly code: string; readonly zh: string; readonly en: string } | null;
  readonly villageServices: readonly { readonly code: string; readonly name: { readonly zh: string; readonly en: string }; readonly mode: 'agency' | 'assistance' | 'handled_at_station'; readonly inPersonRequired: boolean; readonly handoverDays: number }[];
  readonly towns: readonly { readonly code: string; readonly zh: string; readonly en: string; readonly listed: boolean }[];
  readonly history: readonly GuideHistoryLine[];
}
