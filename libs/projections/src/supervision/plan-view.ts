import type { MilestoneStatus, MilestoneView } from '../milestones/view.ts';

/** What the log can tell of whether a clause is carried out. */
export type EvidenceKey =
  | 'venuesMet' | 'catalogueItems' | 'ruledItems' | 'listVersions' | 'hallsPublished' | 'villageGuides' | 'linesOnline' | 'platformDifferences' | 'onlineCases' | 'postsWithBoth' | 'onTime' | 'pledgeKept' | 'noticesBroken' | 'badCalled' | 'villagesStaffed'
  | 'appraisalsFinal' | 'trainingMet' | 'jointMatters' | 'disclosuresMade' | 'practicesPublished' | 'publicityPlans' | 'leadersNamed' | 'findingsOpen' | 'bulletinsIssued';

/** A number with what it is a part of. It leads to the screen where its list is. */
export interface Evidence {
  readonly key: EvidenceKey;
  /** Null: from one to four persons or cases, left out. */
  readonly value: number | null;
  /** Null: a number by itself. */
  readonly of: number | null;
  /** Address of the screen, as staff see it. */
  readonly href: string;
}

export interface PlanClause extends MilestoneView {
  readonly evidence: readonly Evidence[];
}

/** The plan as data: every obligation with whose it is, by when, whether it was met, and what the log shows now. */
export interface PlanBoard {
  readonly clauses: readonly PlanClause[];
  readonly counts: Readonly<Record<MilestoneStatus, number>>;
}
