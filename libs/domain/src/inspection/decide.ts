import { addWorkingDays, dueFrom, requireAhead } from '../calendar/index.ts';
import { decideBy } from '../kernel/dispatch.ts';
import { requireHappened } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { InspectionCommand, InspectionCommandData } from './commands.ts';
import type { InspectionContext } from './context.ts';
import type { InspectionEvent } from './events.ts';
import { findingOf, requireInspecting, requireInspectors, requireRunning, requireUnits } from './guards.ts';
import { openFindings, type Finding, type InspectionState } from './state.ts';

type Events = readonly InspectionEvent[];
type State = Readonly<InspectionState>;
type Data<T extends InspectionCommand['type']> = InspectionCommandData<T>;

/** @req #69 */
function plan(data: Data<'PlanInspection'>, state: State, context: InspectionContext): Events {
  require(state.status === 'none', 'already-exists');
  requireInspecting(data.body, context);
  requireInspectors(data.inspectors, data.body, context);
  requireAhead(data.plannedOn, context);
  return [{ type: 'InspectionPlanned', data: { ...data, by: context.actor.unit } }];
}

function carryOut(data: Data<'CarryOutInspection'>, state: State, context: InspectionContext): Events {
  const { reportDays } = requireRunning(state, context);
  require(state.status === 'planned', 'already-done');
  requireHappened(context, data.on);
  requireInspectors(data.inspectors, state.body, context);
  return [{ type: 'InspectionCarriedOut', data: { ...data, reportDue: addWorkingDays(data.on, reportDays, context.calendar).date } }];
}

/** Every finding has evidence, somebody who answers for it at the body, and its day. @req #69 */
function recordFinding(data: Data<'RecordFinding'>, state: State, context: InspectionContext): Events {
  requireRunning(state, context);
  require(state.findings[String(data.finding)] === undefined, 'already-exists', { finding: data.finding });
  require(state.status === 'carried_out', 'wrong-step', { status: state.status });
  require(context.servesAt({ person: data.owner, unit: state.body }), 'owner-not-of-the-body', { unit: state.body });
  return [{ type: 'FindingRecorded', data: { ...data, on: context.today } }];
}

function report({ summary, to }: Data<'CirculateInspectionReport'>, state: State, context: InspectionContext): Events {
  requireRunning(state, context);
  require(state.status !== 'reported', 'already-done');
  require(state.status === 'carried_out', 'wrong-step', { status: state.status });
  requireUnits(to, context);
  require(to.includes(state.body), 'body-not-told', { unit: state.body });
  return [{ type: 'InspectionReportCirculated', data: { summary, to, on: context.today } }];
}

/** The first step of the ladder. @req #70 */
function order({ finding: number, demand, due }: Data<'OrderCorrection'>, state: State, context: InspectionContext): Events {
  const { rectifyDays } = requireRunning(state, context);
  require(findingOf(state, number).status === 'open', 'already-done');
  return [{ type: 'CorrectionOrdered', data: { finding: number, demand, due: dueFrom(due, rectifyDays, context) } }];
}

/** @throws {Rejection} `already-done` once verified; `wrong-step` unless what is to be done is still to be submitted */
function requireOrdered({ status }: Finding): void {
  require(status !== 'verified', 'already-done');
  require(status === 'ordered', 'wrong-step', { status });
}

/** Once for each order, and only to a later day. */
function extend({ finding: number, due, reason }: Data<'ExtendRectification'>, state: State, context: InspectionContext): Events {
  requireRunning(state, context);
  const finding = findingOf(state, number);
  requireOrdered(finding);
  require(finding.due !== due, 'already-done');
  requireAhead(due, context);
  require(finding.due !== null && due > finding.due, 'due-too-soon', { due: finding.due });
  require(!finding.extended, 'extended-once');
  return [{ type: 'RectificationExtended', data: { finding: number, due, reason } }];
}

/** By the body itself. */
function submit({ finding: number, done, evidence }: Data<'SubmitRectification'>, state: State, context: InspectionContext): Events {
  const { actor, today, calendar } = context;
  require(state.status !== 'none' && state.limits, 'does-not-exist');
  require(actor.unit === state.body, 'wrong-body', { unit: state.body });
  const finding = findingOf(state, number);
  require(finding.status !== 'submitted', 'already-done');
  requireOrdered(finding);
  return [{ type: 'RectificationSubmitted', data: { finding: number, done, evidence, by: actor.id, verifyBy: addWorkingDays(today, state.limits.verifyDays, calendar).date } }];
}

/** Whoever answers for the finding or says that it is put right does not verify it. @throws {Rejection} `same-person` */
function requireAnother({ submittedBy, owner }: Finding, { actor }: InspectionContext): void {
  require(actor.id !== submittedBy && actor.id !== owner, 'same-person');
}

function verify({ finding: number, note }: Data<'VerifyRectification'>, state: State, context: InspectionContext): Events {
  const finding = findingOf(state, number);
  requireAnother(finding, context);
  requireRunning(state, context);
  require(finding.status !== 'verified', 'already-done');
  require(finding.status === 'submitted', 'wrong-step', { status: finding.status });
  return [{ type: 'RectificationVerified', data: { finding: number, note, by: context.actor.id } }];
}

function reject({ finding: number, reason, due }: Data<'RejectRectification'>, state: State, context: InspectionContext): Events {
  const finding = findingOf(state, number);
  requireAnother(finding, context);
  const { rectifyDays, criticismDays } = requireRunning(state, context);
  require(!(finding.status === 'ordered' && finding.rejected), 'already-done');
  require(finding.status === 'submitted', 'wrong-step', { status: finding.status });
  return [{ type: 'RectificationRejected', data: { finding: number, reason, due: dueFrom(due, finding.rung === 'criticism' ? criticismDays : rectifyDays, context), by: context.actor.id } }];
}

/** The second step: only for what was ordered, and then not done by its day or not done well. @req #70 */
function criticise({ findings, text, to, due }: Data<'CirculateCriticism'>, state: State, context: InspectionContext): Events {
  const { criticismDays } = requireRunning(state, context);
  const named = findings.map(number => findingOf(state, number));
  require(named.some(({ rung }) => rung !== 'criticism'), 'already-done');
  require(state.status === 'reported', 'wrong-step', { status: state.status });
  const early = named.filter(({ rung, status, failed }) => rung !== 'correction' || status === 'verified' || !failed);
  require(early.length === 0, 'ladder-out-of-order', { findings: early.map(({ finding }) => finding) });
  requireUnits(to, context);
  require(to.includes(state.body), 'body-not-told', { unit: state.body });
  return [{ type: 'CriticismCirculated', data: { findings, text, to, due: dueFrom(due, criticismDays, context) } }];
}

function close({ conclusion }: Data<'CloseInspection'>, state: State, context: InspectionContext): Events {
  requireRunning(state, context);
  require(state.status === 'reported', 'wrong-step', { status: state.status });
  const open = openFindings(state).map(({ finding }) => finding);
  require(open.length === 0, 'findings-open', { findings: open });
  return [{ type: 'InspectionClosed', data: { conclusion, on: context.today } }];
}

/** Rules of inspections (W14). @throws {Rejection} @req #69 #70 */
export const decide = decideBy<InspectionState, InspectionCommand, InspectionEvent, InspectionContext>({
  PlanInspection: plan, CarryOutInspection: carryOut, RecordFinding: recordFinding, CirculateInspectionReport: report, OrderCorrection: order, ExtendRectification: extend, SubmitRectification: submit,
  VerifyRectification: verify, RejectRectification: reject, CirculateCriticism: criticise, CloseInspection: close, WakeInspection: () => [],
});
