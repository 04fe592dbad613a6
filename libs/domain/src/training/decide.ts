import { decideBy } from '../kernel/dispatch.ts';
import { requireBody, requireHappened, requireOffice } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import { YEARLY_SESSIONS, type TrainingCommand, type TrainingCommandData } from './commands.ts';
import type { TrainingContext } from './context.ts';
import type { TrainingEvent } from './events.ts';
import { countedBy, type TrainingSession, type TrainingState, type TrainingStatus } from './state.ts';

type Events = readonly TrainingEvent[];
type State = Readonly<TrainingState>;
type Session = Readonly<TrainingSession>;

/** @throws {Rejection} `wrong-body`, `wrong-office` unless somebody who answers for the unit's own training acts */
function requireOwn(context: TrainingContext): void {
  requireBody(context, context.unit);
  requireOffice(context, 'dept_catalog_owner', 'approval_bureau', 'centre_manager');
}

/** @throws {Rejection} `unknown-session`, `wrong-step` unless the session stands at one of the steps; `already-done` where `done` says so */
function sessionAt({ sessions }: State, number: number, { at, done }: { readonly at: readonly TrainingStatus[]; readonly done: readonly TrainingStatus[] }): Session {
  const found = sessions.find(({ session }) => session === number);
  require(found, 'unknown-session', { session: number });
  require(!done.includes(found.status), 'already-done', { session: number, status: found.status });
  require(at.includes(found.status), 'wrong-step', { session: number, status: found.status });
  return found;
}

/** @throws {Rejection} `not-in-the-year` */
function requireYear(day: string, { year }: TrainingContext): void {
  require(day.startsWith(`${year}-`), 'not-in-the-year', { day, year });
}

/** The ground follows from what the unit is and has; the number from the plan, or, where the plan names none, from the unit's needs. @throws {Rejection} `own-number-missing`, `plan-sets-the-number` */
function dutyOf({ stations, required }: TrainingCommandData<'SetTrainingDuty'>, { isBureau }: TrainingContext) {
  if (!isBureau && stations) {
    require(required !== null, 'own-number-missing');
    return { ground: 'own_needs', required } as const;
  }
  const ground = isBureau ? 'approval_bureau' : 'without_stations';
  require(required === null || required >= YEARLY_SESSIONS[ground], 'plan-sets-the-number', { required, atLeast: YEARLY_SESSIONS[ground] });
  return { ground, required: required ?? YEARLY_SESSIONS[ground] } as const;
}

/** @req #65 */
function setDuty(data: TrainingCommandData<'SetTrainingDuty'>, state: State, context: TrainingContext): Events {
  require(state.duty === null, 'already-exists');
  requireOffice(context, 'approval_bureau');
  const { unit, year } = context;
  require(context.units.get(unit)?.active, 'unknown-unit', { unit });
  const settleOn = data.settleOn ?? `${year}-12-31`;
  require(settleOn >= `${year}-12-31` && settleOn >= context.today, 'deadline-past', { settleOn, today: context.today });
  return [{ type: 'TrainingDutySet', data: { unit, year, ...dutyOf(data, context), stations: data.stations, settleOn, source: data.source, officer: context.actor.id } }];
}

/** @req #64 */
function plan(data: TrainingCommandData<'PlanTraining'>, { duty, sessions, settled }: State, context: TrainingContext): Events {
  require(duty !== null, 'does-not-exist');
  requireOwn(context);
  require(!settled, 'no-change-allowed');
  requireYear(data.plannedOn, context);
  for (const unit of data.bodies) require(context.units.get(unit)?.active, 'unknown-unit', { unit });
  for (const code of data.items) require(context.catalogue.has(code), 'unknown-item', { code });
  require(!sessions.some(({ topic, form, status, on }) => status === 'planned' && topic === data.topic && form === data.form && on === data.plannedOn), 'already-exists');
  return [{ type: 'TrainingPlanned', data: { ...data, session: sessions.length + 1, officer: context.actor.id } }];
}

function cancel({ session, reason }: TrainingCommandData<'CancelTraining'>, state: State, context: TrainingContext): Events {
  requireOwn(context);
  sessionAt(state, session, { at: ['planned'], done: ['cancelled'] });
  return [{ type: 'TrainingCancelled', data: { session, reason, officer: context.actor.id } }];
}

/** What took place, once: on one day the same topic in the same form is one session. @throws {Rejection} `date-in-future`, `session-twice` @req #64 */
function hold(data: TrainingCommandData<'HoldTraining'>, state: State, context: TrainingContext): Events {
  requireOwn(context);
  const { topic, form } = sessionAt(state, data.session, { at: ['planned'], done: ['held', 'assessed', 'counted'] });
  requireHappened(context, data.on);
  requireYear(data.on, context);
  const twin = state.sessions.find(other => other.session !== data.session && other.status !== 'planned' && other.status !== 'cancelled' && other.on === data.on && other.topic === topic && other.form === form);
  require(!twin, 'session-twice', { session: data.session, same: twin?.session });
  return [{ type: 'TrainingHeld', data: { ...data, officer: context.actor.id } }];
}

/** People who are known, each for a unit that exists; who is recorded already is not recorded again. @throws {Rejection} `attendance-without-person`, `unknown-person`, `unknown-unit` @req #64 */
function attend({ session, attendees }: TrainingCommandData<'RecordAttendance'>, state: State, context: TrainingContext): Events {
  requireOwn(context);
  const { attendees: there } = sessionAt(state, session, { at: ['held', 'assessed'], done: [] });
  require(attendees.length > 0, 'attendance-without-person', { session });
  for (const { person, unit } of attendees) {
    require(context.known(person), 'unknown-person');
    require(context.units.has(unit), 'unknown-unit', { unit });
  }
  const more = attendees.filter(({ person, unit }, index) => !there[unit]?.includes(person) && attendees.findIndex(other => other.person === person && other.unit === unit) === index);
  return more.length === 0 ? [] : [{ type: 'AttendanceRecorded', data: { session, attendees: more, officer: context.actor.id } }];
}

const heads = ({ attendees }: Session): number => Object.values(attendees).reduce((sum, { length }) => sum + length, 0);

/** @req #64 */
function assess(data: TrainingCommandData<'AssessTraining'>, state: State, context: TrainingContext): Events {
  requireOwn(context);
  const session = sessionAt(state, data.session, { at: ['held'], done: ['assessed', 'counted'] });
  require(heads(session) > 0, 'attendance-without-person', { session: data.session });
  require(data.passed <= data.of && data.of <= heads(session), 'declared-sums-differ', { passed: data.passed, of: data.of, attended: heads(session) });
  return [{ type: 'TrainingAssessed', data: { ...data, officer: context.actor.id } }];
}

/** Counted only with date, topic, form, somebody of every body concerned, and materials; by another person than reported it. @req #65 */
function count({ session: number }: TrainingCommandData<'CountTraining'>, state: State, context: TrainingContext): Events {
  requireOffice(context, 'approval_bureau');
  const session = sessionAt(state, number, { at: ['assessed'], done: ['counted'] });
  require(!state.settled, 'no-change-allowed');
  require(session.reportedBy !== context.actor.id, 'same-person');
  const absent = session.bodies.filter(unit => (session.attendees[unit] ?? []).length === 0);
  require(session.materials > 0 && absent.length === 0, 'session-incomplete', { session: number, absent, materials: session.materials });
  return [{ type: 'TrainingCountedForYear', data: { session: number, year: context.year, counted: countedBy(state, '9999-12-31') + 1, officer: context.actor.id } }];
}

/** Rules of the sessions of a unit in a year (W16). @throws {Rejection} @req #64 #65 */
export const decide = decideBy<TrainingState, TrainingCommand, TrainingEvent, TrainingContext>({
  SetTrainingDuty: setDuty, PlanTraining: plan, CancelTraining: cancel, HoldTraining: hold, RecordAttendance: attend, AssessTraining: assess, CountTraining: count,
  WakeTraining: () => [],
});
