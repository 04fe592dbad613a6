import type { AccountabilityEvent, InspectionEvent } from '@yichuang/domain';
import type { UnitRef } from '../organisations/view.ts';

type Data<T extends InspectionEvent['type']> = Extract<InspectionEvent, { type: T }>['data'];
type Referral<T extends AccountabilityEvent['type']> = Extract<AccountabilityEvent, { type: T }>['data'];

/** How far up the ladder an inspection has come (#70). */
export type LadderStep = 'none' | 'correction' | 'criticism' | 'referral';

/** One thing found, with what became of it. Persons are references. `overdue`: its day has gone by, as of the day asked for. */
export interface FindingView extends Pick<Data<'FindingRecorded'>, 'finding' | 'clause' | 'text' | 'gravity' | 'evidence' | 'owner' | 'on'> {
  readonly status: 'open' | 'ordered' | 'submitted' | 'verified';
  readonly rung: 'correction' | 'criticism' | null;
  readonly due: string | null;
  readonly extended: boolean;
  readonly overdue: boolean;
  readonly failed: boolean;
  readonly submittedBy: string | null;
  readonly verifyBy: string | null;
  /** Number of the event that recorded it. */
  readonly number: number;
}

export interface InspectionAct {
  readonly number: number;
  readonly type: string;
  readonly at: string;
  readonly actor: { readonly id: string; readonly unit: string };
}

/** An inspection as a list shows it. */
export interface InspectionLine extends Pick<Data<'InspectionPlanned'>, 'topic' | 'themes' | 'plannedOn'> {
  readonly id: string;
  readonly body: UnitRef;
  readonly by: UnitRef;
  readonly status: 'planned' | 'carried_out' | 'reported' | 'closed';
  readonly carriedOn: string | null;
  readonly ladder: LadderStep;
  readonly counts: { readonly findings: number; readonly open: number; readonly overdue: number };
  readonly revision: number;
}

export interface ReferralView extends Referral<'AccountabilityReferred'> {
  readonly overdue: boolean;
  readonly answer: Referral<'AccountabilityOutcomeRecorded'> | null;
  readonly number: number;
  readonly revision: number;
}

/** The whole of an inspection. */
export interface InspectionView extends InspectionLine, Pick<Data<'InspectionPlanned'>, 'limits' | 'inspectors'> {
  readonly record: string | null;
  readonly reportDue: string | null;
  readonly report: Data<'InspectionReportCirculated'> | null;
  readonly findings: readonly FindingView[];
  readonly criticisms: readonly Data<'CriticismCirculated'>[];
  readonly conclusion: string | null;
  readonly referral: ReferralView | null;
  readonly acts: readonly InspectionAct[];
}
