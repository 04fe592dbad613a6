import { require } from '../../kernel/rejection.ts';
import { clocksOf } from '../clock/clocks.ts';
import type { Clock } from '../clock/ledger.ts';
import type { CaseCommandData } from '../commands.ts';
import type { CaseContext } from '../context.ts';
import type { CaseFact } from '../events.ts';
import type { CaseState } from '../state.ts';
import { bodiesOf, requireOfficer, requireUnderWay, unitOf } from './guards.ts';
import { rulesOf } from './papers.ts';

type State = Readonly<CaseState>;
type Facts = readonly CaseFact[];
type Calendar = CaseContext['calendar'];

/**
 * 特别程序: time that is not counted, for a procedure that the release lists for the item; a hearing is anybody's right (行政许可法45–48).
 * The needed time is told in writing. @throws {Rejection} `clock-stopped`, `not-listed-procedure`, `reasons-untold`
 */
export function suspendClock({ procedure, estimateDays, told }: CaseCommandData<'SuspendClock'>, state: State, context: CaseContext): Facts {
  requireUnderWay(state);
  requireOfficer(context, state, unitOf('decide', context, state));
  require(state.suspended === null, 'clock-stopped', { procedure: state.suspended?.procedure });
  require(procedure === 'hearing' || rulesOf(context).manifest.limits.specialProcedures.length > 0, 'not-listed-procedure', { procedure });
  require(told, 'reasons-untold');
  return [{ type: 'ClockSuspended', data: { procedure, estimateDays, from: context.today, told, officer: context.actor.id } }];
}

/** @throws {Rejection} `clock-not-stopped`, also for another procedure */
export function resumeClock({ procedure }: CaseCommandData<'ResumeClock'>, state: State, context: CaseContext): Facts {
  requireUnderWay(state);
  requireOfficer(context, state, unitOf('decide', context, state));
  require(state.suspended?.procedure === procedure, 'clock-not-stopped', { procedure });
  return [{ type: 'ClockResumed', data: { procedure, on: context.today, officer: context.actor.id } }];
}

/** The limit that an extension is of: the statutory one, else the promise. @throws {Rejection} `extension-after-expiry` */
function requireRunning(state: State, { calendar, today }: CaseContext): void {
  const clocks = clocksOf(state, calendar, today);
  const limit = clocks.find(({ clock }) => clock === 'statutory') ?? clocks.find(({ clock }) => clock === 'promised');
  require(limit?.state === 'running' || limit?.state === 'paused', 'extension-after-expiry', { due: limit?.due ?? null });
}

/**
 * 延期: once, at most ten working days, by the head of the organ that decides, before the limit is over and with the reasons told
 * (行政许可法42). @throws {Rejection} `extended-once`, `wrong-body`, `not-the-head`, `reasons-untold`, `extension-after-expiry`
 */
export function extend({ days, reason, told }: CaseCommandData<'ApproveExtension'>, state: State, context: CaseContext): Facts {
  requireUnderWay(state);
  require(!state.extended, 'extended-once');
  requireOfficer(context, state, unitOf('decide', context, state));
  const head = bodiesOf(context).decide === 'town' ? 'town_decider' : 'dept_decider';
  require(context.actor.offices.includes(head), 'not-the-head', { needs: head });
  require(told, 'reasons-untold');
  requireRunning(state, context);
  return [{ type: 'ExtensionApproved', data: { on: context.today, days, reason, told, officer: context.actor.id } }];
}

/** What people were told before a notice of holidays: by the calendar as it was, or at the recomputation before this one. */
function calendarBefore(year: string, { calendar, calendarBefore: before }: CaseContext): Calendar {
  return before ?? { years: Object.fromEntries(Object.entries(calendar.years).filter(([of]) => of !== year)) };
}

type Moved = Clock & { readonly clock: 'promised' | 'statutory' };
const isMoving = (clock: Clock): clock is Moved => (clock.clock === 'promised' || clock.clock === 'statutory') && (clock.state === 'running' || clock.state === 'paused');

/** A notice of holidays came late or was amended: open limits that end on another day than people were told are told anew. Nothing when none does. @req #34 #46 */
export function recompute({ year }: CaseCommandData<'RecomputeDeadline'>, state: State, context: CaseContext): Facts {
  const { today, calendar } = context;
  const old = clocksOf(state, calendarBefore(year, context), today);
  return clocksOf(state, calendar, today).filter(isMoving).flatMap(({ clock, due }): Facts => {
    const before = state.told[clock] ?? old.find(each => each.clock === clock)?.due ?? null;
    return due === null || before === null || before === due ? [] : [{ type: 'DeadlineRecomputed', data: { clock, before, after: due, year } }];
  });
}
