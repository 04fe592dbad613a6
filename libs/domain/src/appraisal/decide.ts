import { workingDayFrom } from '../calendar/index.ts';
import { canonicalText, same } from '../kernel/canonical.ts';
import { decideBy } from '../kernel/dispatch.ts';
import { requireHappened, requireOffice } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import { daysOf } from '../spotcheck/index.ts';
import type { AppraisalCommand, AppraisalCommandData } from './commands.ts';
import type { AppraisalContext } from './context.ts';
import type { AppraisalEvent, AppraisedClerk } from './events.ts';
import { MEASURES, measuresOf, sourceOf, type MeasureKey } from './measures.ts';
import { cardsDigest, frozenDigest, marksMissing, scorecards, type AppraisalInput } from './score.ts';
import { markKey, type AppraisalState } from './state.ts';

type Events = readonly AppraisalEvent[];
type State = Readonly<AppraisalState>;
type Data<T extends AppraisalCommand['type']> = AppraisalCommandData<T>;
type Weights = Data<'OpenAppraisalPeriod'>['weights'];

/** @throws {Rejection} `weights-not-whole` unless the weights of centres make 100 and those of clerks too, each measure once; `one-side-missing` unless both sides of dual management have a say */
function requireWhole(weights: Weights): void {
  require(new Set(weights.map(({ measure }) => measure)).size === weights.length, 'weights-not-whole');
  for (const whose of ['centre', 'clerk'] as const) {
    const sum = weights.filter(({ measure }) => measuresOf(whose).includes(measure)).reduce((all, { weight }) => all + weight, 0);
    require(sum === 100, 'weights-not-whole', { of: whose, sum });
  }
  const sides = new Set(weights.map(({ measure }) => sourceOf(measure)));
  require(sides.has('centre') && sides.has('sending_unit'), 'one-side-missing');
}

/** @req #56 */
function open({ period, version, weights, objectionDays }: Data<'OpenAppraisalPeriod'>, state: State, context: AppraisalContext): Events {
  require(state.status === 'none', 'already-exists');
  requireOffice(context, 'approval_bureau');
  requireWhole(weights);
  const days = daysOf(period);
  requireHappened(context, days.from);
  const formula = { version, measures: weights.map(({ measure, weight }) => ({ measure, weight, scale: MEASURES[measure].scale })) };
  return [{ type: 'AppraisalPeriodOpened', data: { period, ...days, formula, formulaDigest: context.sha256(canonicalText(formula)), objectionDays } }];
}

function requireOpened(state: State, ...statuses: readonly AppraisalState['status'][]): AppraisalInput {
  require(state.status !== 'none' && state.formula, 'does-not-exist');
  require(state.status !== 'final', 'already-done');
  require(statuses.includes(state.status), 'wrong-step', { status: state.status });
  return { formula: state.formula, frozen: state.frozen, marks: state.marks };
}

/** Freezes what events tell once the period is over; again only after an objection that was right. @req #56 #63 */
function freeze(state: State, context: AppraisalContext): Events {
  require(state.status !== 'frozen', 'already-done');
  requireOpened(state, 'open', 'reopened');
  requireOffice(context, 'approval_bureau');
  const { from, to } = state;
  require(context.today > to, 'not-due-yet', { to });
  const centres = context.centres({ from, to });
  require(centres.length > 0, 'nothing-to-change');
  return [
    ...centres.map(({ unit, numbers, clerks }): AppraisalEvent => ({ type: 'AppraisalNumbersFrozen', data: { unit, numbers: [...numbers], clerks: [...clerks] } })),
    { type: 'AppraisalDataFrozen', data: { position: context.number, on: context.today, units: centres.map(({ unit }) => unit), digest: frozenDigest(centres, context.sha256) } },
  ];
}

/** Dual management (双重管理): the two sides have no measure in common. @throws {Rejection} `measure-from-events`, `not-the-centre`, `not-the-sending-unit` @req #61 */
function requireSide(measure: MeasureKey, { unit, sendingUnit }: AppraisedClerk & { readonly unit: string }, { actor }: AppraisalContext): void {
  const source = sourceOf(measure);
  require(source !== 'events', 'measure-from-events', { measure });
  if (source === 'centre') require(actor.unit === unit, 'not-the-centre', { unit });
  else require(sendingUnit === null ? actor.offices.includes('approval_bureau') : actor.unit === sendingUnit, 'not-the-sending-unit', { unit: sendingUnit });
}

/** @req #61 */
function mark(data: Data<'GiveAppraisalMark'>, state: State, context: AppraisalContext): Events {
  const { formula } = requireOpened(state, 'frozen', 'reopened');
  const { unit, person, measure } = data;
  const clerk = state.frozen.find(centre => centre.unit === unit)?.clerks.find(each => each.person === person);
  require(clerk, 'not-appraised', { unit });
  require(formula.measures.some(line => line.measure === measure), 'not-in-the-formula', { measure });
  requireSide(measure, { unit, ...clerk }, context);
  require(context.actor.id !== person, 'same-person');
  require(state.marks[markKey(data)] !== data.mark, 'already-done');
  return [{ type: 'AppraisalMarkGiven', data: { ...data, by: context.actor.unit } }];
}

/** Scores what is frozen: the same again gives the same digest. @req #56 */
function score(state: State, context: AppraisalContext): Events {
  require(state.status !== 'scored', 'already-done');
  const input = requireOpened(state, 'frozen', 'reopened');
  requireOffice(context, 'approval_bureau');
  const missing = marksMissing(input);
  require(missing.length === 0, 'marks-missing', { count: missing.length, first: missing[0]?.measure });
  const cards = scorecards(input);
  return [{ type: 'AppraisalScored', data: { totals: cards.map(({ unit, person, total }) => ({ unit, person, total })), digest: cardsDigest(cards, context.sha256) } }];
}

function publish(state: State, context: AppraisalContext): Events {
  require(state.status !== 'published', 'already-done');
  requireOpened(state, 'scored');
  requireOffice(context, 'approval_bureau');
  return [{ type: 'AppraisalPublished', data: { on: context.today, objectionsUntil: workingDayFrom(state.objectionDays, context) } }];
}

/** By the appraised: a clerk for themselves, a centre for itself. */
function object(data: Data<'RaiseAppraisalObjection'>, state: State, { actor, today }: AppraisalContext): Events {
  require(state.objections[String(data.objection)] === undefined, 'already-exists', { objection: data.objection });
  requireOpened(state, 'published', 'reopened');
  require(state.totals.some(each => each.unit === data.unit && each.person === data.person), 'not-appraised', { unit: data.unit });
  require(data.person === null ? actor.unit === data.unit : actor.id === data.person, 'not-the-appraised');
  require(state.objectionsUntil !== null && today <= state.objectionsUntil, 'objections-over', { until: state.objectionsUntil });
  return [{ type: 'AppraisalObjectionRaised', data }];
}

function answer(data: Data<'AnswerAppraisalObjection'>, state: State, context: AppraisalContext): Events {
  const raised = state.objections[String(data.objection)];
  require(raised, 'does-not-exist');
  require(raised.upheld === null, 'already-done');
  requireOffice(context, 'approval_bureau');
  return [{ type: 'AppraisalObjectionAnswered', data }];
}

/** Once the days for objections are over and all of them are answered. @req #62 */
function finalise(state: State, context: AppraisalContext): Events {
  requireOpened(state, 'published');
  requireOffice(context, 'approval_bureau');
  const open = Object.values(state.objections).filter(({ upheld }) => upheld === null).map(({ objection }) => objection);
  require(open.length === 0, 'objections-open', { objections: open });
  require(state.objectionsUntil !== null && context.today > state.objectionsUntil, 'not-due-yet', { until: state.objectionsUntil });
  return [{ type: 'AppraisalFinalised', data: { on: context.today } }, { type: 'AppraisalSealed', data: { digest: state.digest ?? '' } }];
}

/** An award rests on sealed scorecards (评优评先的重要依据). @req #62 */
function cite({ unit, person, award, digest }: Data<'CiteAppraisalForAward'>, state: State, context: AppraisalContext): Events {
  require(state.status !== 'none', 'does-not-exist');
  requireOffice(context, 'approval_bureau');
  require(state.sealed, 'wrong-step', { status: state.status });
  require(state.sealed === digest, 'digest-differs');
  const found = state.totals.find(each => each.unit === unit && each.person === person);
  require(found, 'not-appraised', { unit });
  const data = { unit, person, award, total: found.total, digest };
  require(!state.awards.some(each => same(each, data)), 'already-done');
  return [{ type: 'AppraisalCitedForAward', data }];
}

/** Rules of appraisals (W21). @throws {Rejection} @req #55 #56 #61 #62 #63 */
export const decide = decideBy<AppraisalState, AppraisalCommand, AppraisalEvent, AppraisalContext>({
  OpenAppraisalPeriod: open, FreezeAppraisalData: (_, state, context) => freeze(state, context), GiveAppraisalMark: mark, ScoreAppraisal: (_, state, context) => score(state, context), PublishAppraisal: (_, state, context) => publish(state, context),
  RaiseAppraisalObjection: object, AnswerAppraisalObjection: answer, FinaliseAppraisal: (_, state, context) => finalise(state, context), CiteAppraisalForAward: cite,
});
