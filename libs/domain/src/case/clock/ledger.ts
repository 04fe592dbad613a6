import type { LegalDate } from '../../kernel/values.ts';

/** What moved a clock: an entry of the ledger from which a due day is computed, and explained, at any time. @req #34 #46 */
export interface ClockEntry {
  readonly cause: 'received' | 'notified' | 'corrected' | 'accepted' | 'deemed_accepted' | 'all_documents_received' | 'inspection_passed' | 'suspended' | 'resumed' | 'extended' | 'stopped';
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
  /** Which clocks a `stopped` ends: that of the notice, those of the decision, that of the delivery, or all. Null for other causes. */
  readonly ends: 'notice' | 'decision' | 'delivery' | 'all' | null;
}

export type ClockName = 'notice' | 'promised' | 'statutory' | 'delivery';
type Unit = 'working_day' | 'calendar_day';

/**
 * A limit on a day. `from`: the day on which it begins, null while it has not begun; `due`: its last day, kept after it has been stopped.
 * `pausedDays` and `remainingDays` in its own unit, `extendedDays` in working days; `remainingDays` null unless it runs or is paused.
 * `provisional`: a year on the way has no holiday notice yet.
 */
export interface Clock {
  readonly clock: ClockName;
  readonly amount: number;
  readonly unit: Unit;
  /** Where the limit stands: statute and article; null for a promise without one. */
  readonly basis: string | null;
  readonly from: LegalDate | null;
  readonly due: LegalDate | null;
  readonly provisional: boolean;
  readonly pausedDays: number;
  readonly extendedDays: number;
  readonly remainingDays: number | null;
  readonly stoppedOn: LegalDate | null;
  /** `passed`: nobody has acted and the last day is over. One that was stopped late is `stopped`, with `stoppedOn` after `due`. */
  readonly state: 'not_begun' | 'running' | 'paused' | 'stopped' | 'passed';
  readonly entries: readonly ClockEntry[];
}
