import type { Aspect, FiledEvidence, StandardPoint, VenueAnswer, VenueFacts, VenueLevel, VenueStatus } from '@yichuang/domain';

/** A hall in a list. Counts are of gaps that are open on the day. */
export interface VenueLine {
  readonly unit: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly parent: string | null;
  readonly level: VenueLevel;
  /** A fictional unit of the sample. */
  readonly illustrative: boolean;
  readonly status: VenueStatus;
  readonly standard: string | null;
  readonly facts: VenueFacts | null;
  /** Codes of points that it does not have, binding or not: found by whoever verifies, or said by itself and not verified yet. */
  readonly lacks: readonly string[];
  readonly gaps: number;
  /** Those that keep it from meeting the standard. */
  readonly mandatoryGaps: number;
  /** Which of the three standardisations the open gaps touch, each once. @req #4 */
  readonly aspects: readonly Aspect[];
  readonly exceptions: number;
  readonly upgrades: number;
  readonly faults: number;
}

export interface VenueGapView {
  readonly point: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly aspect: Aspect;
  readonly mandatory: boolean;
  readonly open: boolean;
  readonly since: string;
  readonly closedOn: string | null;
}

/** One hall with everything that was found and done about it. */
export interface VenueView extends VenueLine {
  /** Points by which it is judged: those of its last submission, else those in force. */
  readonly points: readonly StandardPoint[];
  readonly claims: 'met' | 'partly_met' | null;
  readonly verified: boolean;
  readonly answers: readonly VenueAnswer[];
  readonly gapList: readonly VenueGapView[];
  readonly exceptionList: readonly { readonly point: string; readonly approver: string; readonly reason: string; readonly until: string; readonly counts: boolean }[];
  readonly upgradeList: readonly { readonly upgrade: string; readonly title: string; readonly points: readonly string[]; readonly due: string; readonly completedOn: string | null; readonly late: boolean }[];
  readonly equipment: readonly { readonly point: string; readonly count: number | null; readonly fault: { readonly note: string; readonly on: string } | null }[];
  /** Photos, plans and papers, the latest first; each is opened by its digest. @req #75 */
  readonly files: readonly (Omit<FiledEvidence, 'file'> & Pick<FiledEvidence['file'], 'digest' | 'type' | 'bytes'>)[];
  readonly acts: readonly { readonly type: string; readonly number: number; readonly at: string }[];
  readonly revision: number;
}

/** How the halls of a town, or of the district, stand. @req #4 */
export interface VenueSums {
  /** Null: the whole district, fictional units left out. */
  readonly town: { readonly code: string; readonly zh: string; readonly en: string } | null;
  readonly venues: number;
  readonly byStatus: Readonly<Record<VenueStatus, number>>;
  /** Open gaps that keep halls from meeting the standard, and those that do not. */
  readonly gaps: number;
  readonly advised: number;
  /** Open gaps of both kinds, by which of the three standardisations they touch. */
  readonly byAspect: Readonly<Record<Aspect, number>>;
}
