import { requireOffice } from '../../kernel/office.ts';
import { same } from '../../kernel/canonical.ts';
import { require } from '../../kernel/rejection.ts';
import type { VenueCommandData } from '../commands.ts';
import type { VenueContext } from '../context.ts';
import type { VenueEvent } from '../events.ts';
import { openMandatoryGaps, type VenueGap, type VenueState } from '../state.ts';
import { headingOf, own, requireEvidence, requireExceptable, requireOwn, requireOwnOrTown, requirePoint, requireStandard, requireVenue, requireVerifier } from './guards.ts';

type Events = readonly VenueEvent[];
type State = Readonly<VenueState>;
type Closed = Extract<VenueEvent, { type: 'VenueGapClosed' }>['data'];

function requireGap(point: string, { gaps }: State): VenueGap {
  const gap = own(gaps, point);
  require(gap, 'no-such-gap', { point });
  require(gap.open, 'already-done', { point });
  return gap;
}

/** The gap closes; when it was the last mandatory one of a verified hall, the hall meets the standard. */
function closing(closed: Closed, state: State): VenueEvent[] {
  const left = openMandatoryGaps(state).filter(code => code !== closed.point);
  const mandatory = state.gaps[closed.point]?.point.mandatory === true;
  const met = mandatory && left.length === 0 && state.verified && state.status !== 'met';
  return [{ type: 'VenueGapClosed', data: closed }, ...(met ? [{ type: 'VenueStandardMet', data: { unit: closed.unit, standard: state.standard, on: closed.on } } as const] : [])];
}

/** By whoever verified: never by the hall itself. @req #7 #8 #9 */
export function closeGap({ point, evidence }: VenueCommandData<'CloseVenueGap'>, state: State, context: VenueContext): Events {
  requireVerifier(context);
  requireGap(point, state);
  requireEvidence(evidence, point);
  return closing({ unit: context.unit, point, by: 'evidence', evidence, on: context.today }, state);
}

/** For points that hold in principle, by the approval bureau, until a day. @req #7 */
export function except({ point: code, reason, until }: VenueCommandData<'ApproveVenueException'>, state: State, context: VenueContext): Events {
  requireVenue(context);
  requireOffice(context, 'approval_bureau');
  require(state.status !== 'none', 'does-not-exist');
  const { today, unit, actor } = context;
  const point = requireExceptable(code, state, context);
  require(until !== null && until > today, 'exception-without-end', { until });
  const known = state.exceptions[code];
  require(known?.until !== until || known.ended, 'already-done', { point: code });
  const approved: VenueEvent = { type: 'VenueExceptionApproved', data: { unit, point: headingOf(point), approver: actor.unit, reason, until } };
  return state.gaps[code]?.open === true ? [approved, ...closing({ unit, point: code, by: 'exception', evidence: null, on: today }, state)] : [approved];
}

/** @req #75 */
export function planUpgrade({ upgrade, title, points, due }: VenueCommandData<'PlanVenueUpgrade'>, state: State, context: VenueContext): Events {
  requireOwnOrTown(context);
  const { unit, today } = context;
  require(own(state.upgrades, upgrade) === undefined, 'already-exists', { upgrade });
  for (const point of points) require(own(state.gaps, point)?.open === true, 'no-such-gap', { point });
  require(due >= today, 'effective-in-past', { effectiveFrom: due, today });
  return [{ type: 'UpgradePlanned', data: { unit, upgrade, title, points, due } }];
}

/** @req #75 */
export function completeUpgrade({ upgrade, evidence }: VenueCommandData<'CompleteVenueUpgrade'>, state: State, context: VenueContext): Events {
  requireOwnOrTown(context);
  const planned = own(state.upgrades, upgrade);
  require(planned, 'does-not-exist');
  require(planned.completedOn === null, 'already-done', { upgrade });
  requireEvidence(evidence, upgrade);
  return [{ type: 'UpgradeCompleted', data: { unit: context.unit, upgrade, evidence, on: context.today } }];
}

/** @throws {Rejection} `unknown-point` for what is no equipment of such a hall */
function requireEquipment(code: string, context: VenueContext): void {
  const { level } = requireOwn(context);
  const { group } = requirePoint(code, requireStandard(context).points[level]);
  require(group !== 'zone' && group !== 'area', 'unknown-point', { point: code });
}

/** @req #9 */
export function recordEquipment({ equipment }: VenueCommandData<'RecordEquipment'>, state: State, context: VenueContext): Events {
  for (const { point } of equipment) requireEquipment(point, context);
  require(new Set(equipment.map(({ point }) => point)).size === equipment.length, 'duplicate-code');
  const known = equipment.every(({ point, count }) => same(state.equipment[point], count) && state.faults[point] === undefined);
  return known ? [] : [{ type: 'EquipmentRecorded', data: { unit: context.unit, equipment } }];
}

/** @req #9 */
export function reportFault({ point, note }: VenueCommandData<'ReportEquipmentFault'>, state: State, context: VenueContext): Events {
  requireEquipment(point, context);
  require(state.faults[point] === undefined, 'already-done', { point });
  return [{ type: 'EquipmentFaulted', data: { unit: context.unit, point, note, on: context.today } }];
}
