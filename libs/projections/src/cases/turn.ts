import type { CaseState, CaseStatus } from '@yichuang/domain';
import type { CaseRowView } from './view.ts';

export type NextStep = NonNullable<CaseRowView['next']['step']>;
export type Body = 'town' | 'department';
/** Who answers for review and for decision of an item in a town, by the list of the day. */
export interface Bodies {
  readonly review: Body;
  readonly decide: Body;
}

/** On whose desk a case of a status lies. `decider`: whoever decided, the department where the file went up. Null: nothing is left to do. */
const DESKS: Readonly<Record<CaseStatus, Body | 'decider' | null>> = {
  none: null, received: 'town', correcting: 'town', not_accepted: null, abandoned: null, accepted: 'town', town_reviewed: 'town', forwarded: 'department', returned: 'town', dept_reviewed: 'department',
  granted: 'decider', refused: 'decider', issued: 'town', delivered: 'decider', withdrawn: null, terminated: null, revoked: null, closed: 'decider', archived: null,
};

/** The body on whose desk the case lies; null when nothing is left to do. */
export function deskOf({ status, forwarded }: Pick<CaseState, 'status' | 'forwarded'>): Body | null {
  const desk = DESKS[status];
  if (desk !== 'decider') return desk;
  return forwarded ? 'department' : 'town';
}

/** Done but for the archive: no clock runs, and no list of work shows it. */
const DONE: ReadonlySet<CaseStatus> = new Set(['delivered', 'closed']);

/** The unit in whose lists of work the case stands; null when it stands in none. */
export function unitOfTurn(state: Pick<CaseState, 'status' | 'forwarded' | 'town' | 'department'>): string | null {
  const desk = DONE.has(state.status) ? null : deskOf(state);
  return desk === null ? null : state[desk];
}

/** Steps that follow from the status alone. */
const STEPS: Partial<Readonly<Record<CaseStatus, NextStep>>> = { received: 'accept', correcting: 'correct', dept_reviewed: 'decide', granted: 'issue', refused: 'issue', issued: 'deliver', delivered: 'archive', closed: 'archive' };

/** 即办件: decided at the counter, where the review is part of the decision. */
const isOnTheSpot = ({ limits }: Pick<CaseState, 'limits'>): boolean => limits?.promised.amount === 0;

/** In the town's hands: reviewed and decided where the list says so, else sent up. On the spot the review is part of the decision. */
function townStep(isReviewed: boolean, { review, decide }: Bodies): NextStep {
  if (review === 'town' && !isReviewed) return 'review';
  return decide === 'town' ? 'decide' : 'forward';
}

/** Steps between acceptance and decision: whose they are is for the list to say. */
function handlingStep(state: Pick<CaseState, 'status' | 'limits'>, bodies: Bodies): NextStep | null {
  switch (state.status) {
    case 'accepted': return townStep(isOnTheSpot(state) && bodies.decide === 'town', bodies);
    case 'returned': return townStep(false, bodies);
    case 'town_reviewed': return townStep(true, bodies);
    case 'forwarded': return isOnTheSpot(state) ? 'decide' : 'review';
    default: return null;
  }
}

/** What is to be done next, and by whom. While a correction is awaited the file lies at the town, and the applicant is to act. @req #21 #46 */
export function nextOf(state: Pick<CaseState, 'status' | 'forwarded' | 'limits'>, bodies: Bodies): CaseRowView['next'] {
  const step = STEPS[state.status] ?? handlingStep(state, bodies);
  if (step === null) return { step: null, body: null };
  return { step, body: step === 'correct' ? 'applicant' : deskOf(state) };
}
