import type { LegalDate } from '../kernel/values.ts';
import type { VillageItem } from './events.ts';

/** A village item on its path (W6). Towns implement it one by one; villages publish its guide one by one. */
export interface AgencyState {
  status: 'none' | 'proposed' | 'collected' | 'summarised' | 'reviewed' | 'returned' | 'rejected' | 'implemented' | 'retired';
  item: VillageItem | null;
  proposedBy: string;
  /** Town → day from which it counts there. */
  implemented: Record<string, LegalDate>;
  /** Village → day on which its guide was published. */
  guides: Record<string, LegalDate>;
  retiredFrom: LegalDate | null;
}

export function initialState(): AgencyState {
  return { status: 'none', item: null, proposedBy: '', implemented: {}, guides: {}, retiredFrom: null };
}

/** Whether stations of a town do the item on a day. */
export function isOfferedIn(state: Readonly<AgencyState>, town: string, on: LegalDate): boolean {
  const from = state.implemented[town];
  return from !== undefined && from <= on && (state.retiredFrom === null || on < state.retiredFrom);
}
