import { Rejection, require } from '../../kernel/rejection.ts';
import type { BasisRef } from '../../rulebook/manifest/index.ts';
import type { CaseCommandData } from '../commands.ts';
import type { CaseContext } from '../context.ts';
import type { CaseFact } from '../events.ts';
import type { CaseState } from '../state.ts';
import { type Assessed, assess, capsuleOf } from './assessment.ts';
import { bodiesOf, requireOfficer, requireUnderWay, unitOf } from './guards.ts';
import { isOnTheSpot } from './review.ts';

type State = Readonly<CaseState>;
type Facts = readonly CaseFact[];
type Legal = Omit<Extract<CaseFact, { type: 'CaseGranted' }>['data'], 'amount'>;

/** Reviewed by whom the list says, and before the organ that decides; on the spot the review is part of the decision. @throws {Rejection} `not-forwarded`, `before-review` */
function requireReviewed(state: State, context: CaseContext): void {
  const { status } = state;
  const spot = isOnTheSpot(state);
  if (bodiesOf(context).decide === 'department') {
    require(status === 'forwarded' || status === 'dept_reviewed', 'not-forwarded', { status });
    require(spot || status === 'dept_reviewed', 'before-review', { status });
  } else require(status === 'town_reviewed' || (spot && status === 'accepted'), 'before-review', { status });
}

/** What is still going on has to end first. @throws {Rejection} `clock-stopped`, `notice-running` */
function requireAtRest({ suspended, publicNotice }: State): void {
  require(suspended === null, 'clock-stopped', { procedure: suspended?.procedure });
  require(publicNotice === null || publicNotice.ended, 'notice-running', { until: publicNotice?.until });
}

/**
 * Who decides, and when: the organ that has the step on the day, by somebody who has no part in it and did not accept it, except on the
 * spot. @throws {Rejection} `wrong-body`, `own-case`, `recused`, `acceptor-decides`, `not-forwarded`, `before-review`, `clock-stopped`, `notice-running`
 */
function requireDecidable(state: State, context: CaseContext): void {
  requireUnderWay(state);
  requireOfficer(context, state, unitOf('decide', context, state));
  require(isOnTheSpot(state) || context.actor.id !== state.acceptor, 'acceptor-decides');
  requireReviewed(state, context);
  requireAtRest(state);
}

/** The rules of the pinned release; null when no release can be read: then a person decides alone. */
function ruling(state: State, context: CaseContext): Assessed | null {
  return context.rules === null ? null : assess(state, context);
}

const outcomeOf = (assessed: Assessed | null) => assessed?.assessment.outcome.decide ?? { outcome: 'manual', rule: null };

/** A rule that decides is not overruled; where the rules leave it to a person, either may be decided, with the reason. @throws {Rejection} `rules-say-otherwise` */
function requireByRules(wanted: 'grant' | 'refuse', assessed: Assessed | null): void {
  const { outcome, rule } = outcomeOf(assessed);
  if (outcome !== 'manual' && outcome !== wanted) throw new Rejection('rules-say-otherwise', { outcome, rule });
}

/** Nothing is granted while a promised paper is still to come, nor by hand while any paper is missing; nor on a check that is open or was failed. @throws {Rejection} `paper-missing`, `check-open` */
function requireGrantable({ papers, onSite }: State, assessed: Assessed | null): void {
  const awaited = Object.entries(papers).filter(([, { state }]) => state === 'deferred').map(([key]) => key);
  require(awaited.length === 0, 'paper-missing', { awaited });
  const missing = assessed?.assessment.missing.map(({ key }) => key) ?? [];
  require(missing.length === 0 || outcomeOf(assessed).outcome === 'grant', 'paper-missing', { missing });
  require(onSite.scheduled === null && onSite.passed !== false, 'check-open', { passed: onSite.passed });
}

/** The basis of the rule that decided, then of the item. */
function basisOf(assessed: Assessed | null, { rules }: CaseContext): BasisRef[] {
  const { rule } = outcomeOf(assessed);
  const own = rules?.manifest.decide.find(({ id }) => id === rule)?.basis ?? null;
  return [...(own ? [own] : []), ...(rules?.manifest.basis ?? [])].slice(0, 20);
}

/** In the name of the department, which answers for it whoever decided (行政许可法24). */
function legal(reason: string, assessed: Assessed | null, { state, context }: { readonly state: State; readonly context: CaseContext }): Legal {
  const capsule = assessed && capsuleOf(assessed, 'decide', { state, context });
  return { inNameOf: state.department, respondent: state.department, on: context.today, capsule, reason, basis: basisOf(assessed, context), officer: context.actor.id };
}

/** 准予. @req #34 #36 */
export function grant({ reason }: CaseCommandData<'GrantCase'>, state: State, context: CaseContext): Facts {
  require(state.status !== 'granted', 'already-done');
  requireDecidable(state, context);
  const assessed = ruling(state, context);
  requireByRules('grant', assessed);
  requireGrantable(state, assessed);
  return [{ type: 'CaseGranted', data: { ...legal(reason, assessed, { state, context }), amount: assessed?.assessment.amount ?? null } }];
}

/** 不予: with reasons, and where to turn (复议法20, 行诉法46). @req #34 */
export function refuse({ reason }: CaseCommandData<'RefuseCase'>, state: State, context: CaseContext): Facts {
  require(state.status !== 'refused', 'already-done');
  requireDecidable(state, context);
  const assessed = ruling(state, context);
  requireByRules('refuse', assessed);
  return [{ type: 'CaseRefused', data: { ...legal(reason, assessed, { state, context }), remedies: { reconsiderationDays: 60, suitMonths: 6, to: context.remediesAt } } }];
}
