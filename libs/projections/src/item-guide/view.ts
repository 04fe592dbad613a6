import type { Body, Step } from '@yichuang/domain';
import type { CatalogueItem, InstrumentRef } from '../catalogue/view.ts';
import type { GuideRules } from '../rulebook/view.ts';
import type { DelegatedStepName } from '../letters/view.ts';

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

/** Where an item is done and by whom, by the responsibility list. */
export interface GuideHandling {
  /** Version of the list in force on the day; null before the first. */
  readonly version: string | null;
  /** Day from which the list says so of this item; null when it does not name the item. */
  readonly effectiveFrom: string | null;
  /** Who answers for each step: the town at which one is, the department, or one or the other by town. */
  readonly steps: readonly { readonly step: Step; readonly body: Body | 'varies' }[];
  /** Town centres that do at least a part. `listed`: by the list; `open`: of these, what letters let them do at the moment. */
  readonly towns: readonly { readonly code: string; readonly zh: string; readonly en: string; readonly listed: readonly DelegatedStepName[]; readonly open: readonly DelegatedStepName[] }[];
  /** What versions of the list said of the item, in order. */
  readonly versions: readonly {
    readonly version: string; readonly effectiveFrom: string; readonly number: number; readonly recordedAt: string; readonly cancelled: boolean; readonly dropped: boolean;
    readonly rows: readonly { readonly towns: 'all_towns' | readonly string[]; readonly does: readonly DelegatedStepName[] }[];
  }[];
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
  readonly handling: GuideHandling;
  /** Papers, limits and the rest by the release of the department's rules in force; null before the first. */
  readonly rules: GuideRules | null;
  readonly history: readonly GuideHistoryLine[];
}
