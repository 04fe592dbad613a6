import { same } from '../../kernel/canonical.ts';
import { require } from '../../kernel/rejection.ts';
import type { VenueCommandData } from '../commands.ts';
import type { VenueContext } from '../context.ts';
import type { StandardPoint, VenueEvent, VenueFacts } from '../events.ts';
import { isExcepted, type VenueAnswer, type VenueState } from '../state.ts';
import { headingOf, pointsOf, requireEvidence, requireOwn, requirePoint, requireStandard, requireVerifier, type Venue } from './guards.ts';

type Events = readonly VenueEvent[];
type State = Readonly<VenueState>;
type Answered = Pick<VenueAnswer, 'point' | 'met'>;

const LARGEST = 100_000;

/** @throws {Rejection} `area-impossible` outside 0 < area ≤ 100,000 ㎡ */
function requireArea({ area }: Pick<VenueFacts, 'area'>): void {
  require(area > 0 && area <= LARGEST, 'area-impossible', { area });
}

function surveyed(facts: VenueFacts, { level, parent }: Venue, { unit }: VenueContext): VenueEvent {
  return { type: 'FacilitySurveyed', data: { unit, level, parent, facts } };
}

/** @req #7 */
export function survey({ facts }: VenueCommandData<'SurveyVenue'>, state: State, context: VenueContext): Events {
  const venue = requireOwn(context);
  requireArea(facts);
  return same(facts, state.facts) ? [] : [surveyed(facts, venue, context)];
}

/** An answer to each point, once, with evidence. @throws {Rejection} */
function requireAnswers(answers: readonly VenueAnswer[], points: readonly StandardPoint[]): void {
  for (const { point, evidence } of answers) {
    requirePoint(point, points);
    requireEvidence(evidence, point);
  }
  const answered = new Set(answers.map(({ point }) => point));
  require(answered.size === answers.length, 'duplicate-code');
  const left = points.filter(({ code }) => !answered.has(code)).map(({ code }) => code);
  require(left.length === 0, 'points-unanswered', { points: left });
}

/** Points in which a hall falls short: answered no, or measured too small. What is only encouraged lacks to nobody. */
function failing(answers: readonly Answered[], points: readonly StandardPoint[], { area }: Pick<VenueFacts, 'area'>): readonly StandardPoint[] {
  return points.filter(({ code, group, atLeast }) => {
    const short = atLeast !== null && area < atLeast;
    return group !== 'encouraged' && (short || answers.find(({ point }) => point === code)?.met === false);
  });
}

/** Whoever says "met" has every mandatory point, or an exception for it. @throws {Rejection} `mandatory-point-failed` */
function requireOutcome(outcome: 'met' | 'partly_met', failed: readonly StandardPoint[]): void {
  const mandatory = failed.filter(point => point.mandatory).map(({ code }) => code);
  require(outcome !== 'met' || mandatory.length === 0, 'mandatory-point-failed', { points: mandatory });
  require(outcome !== 'partly_met' || mandatory.length > 0, 'no-point-failed');
}

/** Those that no exception covers today. */
function unexcused(failed: readonly StandardPoint[], state: State, { today }: VenueContext): readonly StandardPoint[] {
  return failed.filter(({ code }) => !isExcepted(state, { point: code, on: today }));
}

function isSubmitted({ facts, claims, answers }: VenueCommandData<'SubmitVenueAssessment'>, state: State): boolean {
  return state.status === 'submitted' && same([facts, claims, answers], [state.facts, state.claims, state.answers]);
}

/** Facts and answers come together; until it is verified, a better submission takes its place. @req #7 #8 #9 */
export function submit(data: VenueCommandData<'SubmitVenueAssessment'>, state: State, context: VenueContext): Events {
  const venue = requireOwn(context);
  const { facts, claims, answers } = data;
  const standard = requireStandard(context);
  const points = standard.points[venue.level];
  requireArea(facts);
  requireAnswers(answers, points);
  requireOutcome(claims, unexcused(failing(answers, points, facts), state, context));
  if (isSubmitted(data, state)) return [];
  const { unit } = context;
  return [...(same(facts, state.facts) ? [] : [surveyed(facts, venue, context)]), { type: 'VenueAssessmentSubmitted', data: { unit, standard: standard.version, claims, answers } }];
}

/** Gaps that the verification opens, and those that it finds closed. */
function gapsAfter(failed: readonly StandardPoint[], state: State, { unit, today }: VenueContext): VenueEvent[] {
  const closed = Object.values(state.gaps).filter(({ open, point }) => open && !failed.some(({ code }) => code === point.code));
  const fresh = failed.filter(({ code }) => state.gaps[code]?.open !== true);
  return [
    ...closed.map(({ point: { code } }): VenueEvent => ({ type: 'VenueGapClosed', data: { unit, point: code, by: 'verification', evidence: null, on: today } })),
    ...fresh.map((point): VenueEvent => ({ type: 'VenueGapRecorded', data: { unit, point: headingOf(point), cause: 'verification', on: today } })),
  ];
}

/** @req #7 #8 #9 */
export function verify({ outcome, corrections }: VenueCommandData<'VerifyVenueAssessment'>, state: State, context: VenueContext): Events {
  requireVerifier(context);
  require(state.facts !== null && state.status !== 'none', 'does-not-exist');
  require(!state.verified, 'already-done');
  require(state.status === 'submitted', 'wrong-step', { status: state.status });
  const points = pointsOf(state, context);
  for (const { point } of corrections) requirePoint(point, points);
  const seen = [...corrections, ...state.answers.filter(({ point }) => !corrections.some(each => each.point === point))];
  const failed = unexcused(failing(seen, points, state.facts), state, context);
  requireOutcome(outcome, failed);
  const { unit, today, actor } = context;
  const verified: VenueEvent = { type: 'VenueAssessmentVerified', data: { unit, verifier: actor.unit, outcome, corrections } };
  const met: readonly VenueEvent[] = outcome === 'met' ? [{ type: 'VenueStandardMet', data: { unit, standard: state.standard, on: today } }] : [];
  return [verified, ...gapsAfter(failed, state, context), ...met];
}
