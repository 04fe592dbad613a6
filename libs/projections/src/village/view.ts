import type { VillageItem } from '@yichuang/domain';

/** Where a village service stands on its path from proposal to published guide. */
export type VillageItemStatus = 'proposed' | 'collected' | 'summarised' | 'reviewed' | 'implemented' | 'published' | 'returned' | 'rejected' | 'retired';

/** A service that villages give or help with. Towns implement it one by one, each from its own day. */
export interface VillageItemView extends VillageItem {
  readonly status: VillageItemStatus;
  readonly proposedBy: string;
  /** Department that reviewed it, and what it said. */
  readonly reviewedBy: string | null;
  readonly opinion: string | null;
  /** Last reason for sending it back, refusing it or retiring it. */
  readonly reason: string | null;
  readonly towns: readonly { readonly code: string; readonly effectiveFrom: string }[];
  readonly guidePublishedOn: string | null;
  readonly retiredFrom: string | null;
  /** Is offered on the day asked for. */
  readonly offered: boolean;
  /** Revision of the stream, for If-Match. */
  readonly revision: number;
}
