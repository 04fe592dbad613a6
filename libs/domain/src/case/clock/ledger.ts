import type { LegalDate } from '../../kernel/values.ts';

/** What moved a clock: an entry of the ledger from which a due day is computed, and explained, at any time. @req #34 #46 */
export interface ClockEntry {
  readonly cause: 'received' | 'accepted' | 'deemed_accepted' | 'all_documents_received' | 'inspection_passed' | 'suspended' | 'resumed' | 'extended' | 'stopped';
  /** The day that counts in law. */
  readonly on: LegalDate;
  /** Statute and article, as people cite it. */
  readonly article: string;
  /** Pseudonymous reference; `system` where the clock itself did it. */
  readonly actor: string;
  readonly amount: number | null;
  readonly unit: 'working_day' | 'calendar_day' | null;
  /** Procedure of a suspension. */
  readonly procedure: string | null;
}
