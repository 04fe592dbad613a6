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

/** Steps between acceptance and decision: whose they are is for the list to say. */
function handlingStep({ status }: Pick<CaseState, 'status'>, { review, decide }: Bodies): NextStep | null {
  switch (status) {
    case 'accepted': case 'returned': return review === 'town' ? 'review' : 'forward';
    case 'town_reviewed': return decide === 'town' ? 'decide' : 'forward';
    case 'forwarded': return review === 'town' ? 'decide' : 'review';
    default: return null;
  }
}

/** What is to be done next, and by whom. While a correction is awaited the file lies at the town, and the applicant is to act. @req #21 #46 */
export function nextOf(state: Pick<CaseState, 'status' | 'forwarded'>, bodies: Bodies): CaseRowView['next'] {
  const step = STEPS[state.status] ?? handlingStep(state, bodies);
  if (step === null) return { step: null, body: null };
  return { step, body: step === 'correct' ? 'applicant' : deskOf(state) };
}
