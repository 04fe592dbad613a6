import { require } from '../../kernel/rejection.ts';
import type { CaseCommandData } from '../commands.ts';
import type { CaseContext } from '../context.ts';
import type { CaseFact } from '../events.ts';
import type { CaseState, CaseStatus } from '../state.ts';
import { assess } from './assessment.ts';
import { bodiesOf, requireOfficer, requireUnderWay } from './guards.ts';

type State = Readonly<CaseState>;
type Facts = readonly CaseFact[];

/** 即办件: promised on the spot. Then one person may see it through. */
export function isOnTheSpot({ limits }: State): boolean {
  return limits?.promised.amount === 0;
}

/** Whoever accepted does not review, except on the spot. @throws {Rejection} `same-person` */
function requireOther(state: State, { actor }: CaseContext): void {
  require(isOnTheSpot(state) || actor.id !== state.acceptor, 'same-person');
}

const requireStatus = ({ status }: State, ...may: readonly CaseStatus[]): void => require(may.includes(status), 'wrong-step', { status, may });

/** 镇街审查, where the list gives the review to the town. @throws {Rejection} `wrong-body`, `same-person`, `wrong-step` */
export function townReview({ opinion, reason }: CaseCommandData<'CompleteTownReview'>, state: State, context: CaseContext): Facts {
  requireUnderWay(state);
  require(state.status !== 'town_reviewed', 'already-done');
  requireStatus(state, 'accepted', 'returned');
  require(bodiesOf(context).review === 'town', 'wrong-body', { unit: state.department });
  requireOfficer(context, state, state.town);
  requireOther(state, context);
  return [{ type: 'TownReviewCompleted', data: { opinion, reason, on: context.today, officer: context.actor.id } }];
}

/** The papers of the full file: whoever decides does not ask the applicant again (行政许可法35). @throws {Rejection} `file-incomplete` */
function fullFile(state: State, context: CaseContext): string[] {
  const { missing } = assess(state, context).assessment;
  require(missing.length === 0 || state.deemed || context.rules?.suspended === true, 'file-incomplete', { missing: missing.map(({ key }) => key) });
  return Object.entries(state.papers).filter(([, { state: at }]) => at !== 'missing').map(([key]) => key);
}

/** 上报: the whole file goes to the department that decides. @throws {Rejection} `wrong-step`: the town decides, `before-review`, `file-incomplete` */
export function forward(_data: CaseCommandData<'ForwardCase'>, state: State, context: CaseContext): Facts {
  requireUnderWay(state);
  require(state.status !== 'forwarded' && state.status !== 'dept_reviewed', 'already-done');
  const { review, decide } = bodiesOf(context);
  require(decide === 'department', 'wrong-step', { decides: 'town' });
  requireOfficer(context, state, state.town);
  require(review === 'department' || state.status === 'town_reviewed', 'before-review', { status: state.status });
  return [{ type: 'CaseForwardedToDepartment', data: { department: state.department, papers: fullFile(state, context), on: context.today, officer: context.actor.id } }];
}

/** 退回镇街: for a gap in the town's own part, never for more papers from the applicant. The clock runs on. @throws {Rejection} `not-forwarded` */
export function returnToTown({ gap }: CaseCommandData<'ReturnCaseToTown'>, state: State, context: CaseContext): Facts {
  requireUnderWay(state);
  require(state.status !== 'returned', 'already-done');
  require(state.status === 'forwarded' || state.status === 'dept_reviewed', 'not-forwarded', { status: state.status });
  requireOfficer(context, state, state.department);
  return [{ type: 'CaseReturnedToTown', data: { town: state.town, gap, on: context.today, officer: context.actor.id } }];
}

/** 部门审查. @throws {Rejection} `not-forwarded`, `same-person` */
export function departmentReview({ opinion, reason }: CaseCommandData<'CompleteDepartmentReview'>, state: State, context: CaseContext): Facts {
  requireUnderWay(state);
  require(state.status !== 'dept_reviewed', 'already-done');
  require(state.status === 'forwarded', 'not-forwarded', { status: state.status });
  requireOfficer(context, state, state.department);
  requireOther(state, context);
  return [{ type: 'DepartmentReviewCompleted', data: { opinion, reason, on: context.today, officer: context.actor.id } }];
}
