import type { InspectionEvent, InspectionLimits, LadderRung } from './events.ts';

type Data<T extends InspectionEvent['type']> = Extract<InspectionEvent, { type: T }>['data'];
type Overdue = Data<'InspectionStepOverdue'>;

/** One thing found. `due`: the day of the order that stands; `failed`: on this step of the ladder a day went by or what was done was not enough. */
export interface Finding {
  finding: number;
  gravity: Data<'FindingRecorded'>['gravity'];
  owner: string;
  status: 'open' | 'ordered' | 'submitted' | 'verified';
  rung: LadderRung | null;
  due: string | null;
  extended: boolean;
  submittedBy: string | null;
  verifyBy: string | null;
  rejected: boolean;
  failed: boolean;
}

/** An inspection (督导检查) with its findings, by their numbers. */
export interface InspectionState {
  status: 'none' | 'planned' | 'carried_out' | 'reported' | 'closed';
  body: string;
  by: string;
  limits: InspectionLimits | null;
  plannedOn: string;
  reportDue: string;
  findings: Record<string, Finding>;
  /** Steps said to be overdue. */
  overdue: Overdue[];
}

export function initialInspection(): InspectionState {
  return { status: 'none', body: '', by: '', limits: null, plannedOn: '', reportDue: '', findings: {}, overdue: [] };
}

/** Findings that nobody has verified yet, in their order. */
export const openFindings = (state: Readonly<InspectionState>): readonly Finding[] => Object.values(state.findings).filter(({ status }) => status !== 'verified');

/** A referral to the organ in charge. */
export interface AccountabilityState {
  status: 'none' | 'referred' | 'answered';
  body: string;
  answerBy: string;
  overdue: boolean;
}

export function initialAccountability(): AccountabilityState {
  return { status: 'none', body: '', answerBy: '', overdue: false };
}
