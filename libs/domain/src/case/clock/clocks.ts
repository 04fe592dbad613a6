import type { LegalDate } from '../../kernel/values.ts';
import type { Limit } from '../../rulebook/manifest/index.ts';
import type { CaseState } from '../state.ts';
import { articleOf } from './articles.ts';
import type { Clock, ClockEntry, ClockName } from './ledger.ts';
import { daysBetween } from './reckon.ts';
import { type At, firstDay, type Run, runOf, startOf } from './run.ts';

type State = Readonly<CaseState>;

/** Working days within which an applicant is told everything, or the application counts as accepted (行政许可法32, 82). */
export const NOTICE_DAYS = 5;
/** Working days from a grant to its delivery (行政许可法44). */
export const DELIVERY_DAYS = 10;

/** What a clock is made of before it is run. `start`: the day after which one counts. */
interface Plan {
  readonly clock: ClockName;
  readonly amount: number;
  readonly unit: Clock['unit'];
  readonly basis: string | null;
  readonly start: LegalDate | null;
  readonly from: LegalDate | null;
  readonly stoppedOn: LegalDate | null;
  readonly entries: readonly ClockEntry[];
}

const RECEIPT: readonly ClockEntry['cause'][] = ['received', 'notified', 'corrected', 'accepted', 'deemed_accepted'];
const CAUSES: Readonly<Record<'notice' | 'decision' | 'delivery', readonly ClockEntry['cause'][]>> = {
  notice: RECEIPT, decision: [...RECEIPT, 'all_documents_received', 'inspection_passed', 'suspended', 'resumed', 'extended'], delivery: [],
};

/** The part of the ledger that speaks of a clock. */
function entriesOf(state: State, of: keyof typeof CAUSES): readonly ClockEntry[] {
  return state.clock.filter(({ cause, ends }) => CAUSES[of].includes(cause) || ends === of || ends === 'all');
}

function stopOf(state: State, of: ClockEntry['ends']): LegalDate | null {
  return state.clock.find(({ ends }) => ends === of || ends === 'all')?.on ?? null;
}

/** Runs from each receipt of papers, the first or corrected ones, until the applicant is told, accepted or turned away. */
function noticeOf(state: State): Plan {
  const last = state.clock.findLastIndex(({ cause }) => cause === 'received' || cause === 'corrected');
  const start = state.clock[last]?.on ?? null;
  const answer = state.clock.slice(last + 1).find(({ cause, ends }) => cause === 'notified' || cause === 'accepted' || ends === 'notice' || ends === 'all');
  return { clock: 'notice', amount: NOTICE_DAYS, unit: 'working_day', basis: articleOf(state.kind, 'notified'), start, from: start, stoppedOn: answer?.on ?? null, entries: entriesOf(state, 'notice') };
}

function decisionOf(clock: 'promised' | 'statutory', limit: Limit, state: State): Plan {
  const start = startOf(limit.start, state.clock);
  const basis = limit.basis && `《${limit.basis.document}》${limit.basis.article}`;
  return { clock, amount: limit.amount, unit: limit.unit, basis, start, from: start && firstDay(limit.start, start), stoppedOn: start && stopOf(state, 'decision'), entries: entriesOf(state, 'decision') };
}

function deliveryOf(state: State): Plan {
  const start = state.granted ? state.decidedOn : null;
  return { clock: 'delivery', amount: DELIVERY_DAYS, unit: 'working_day', basis: articleOf(state.kind, 'delivered'), start, from: start, stoppedOn: start && stopOf(state, 'delivery'), entries: entriesOf(state, 'delivery') };
}

function plansOf(state: State): readonly Plan[] {
  const { limits } = state;
  if (limits === null) return [];
  const decision = [decisionOf('promised', limits.promised, state), ...(limits.statutory ? [decisionOf('statutory', limits.statutory, state)] : [])];
  return [noticeOf(state), ...decision, ...(state.granted ? [deliveryOf(state)] : [])];
}

function stateOf({ start, stoppedOn, clock }: Plan, due: LegalDate, { state, today }: { readonly state: State; readonly today: LegalDate }): Clock['state'] {
  if (start === null) return 'not_begun';
  if (stoppedOn !== null) return 'stopped';
  if (state.suspended !== null && (clock === 'promised' || clock === 'statutory') && state.suspended.from <= due) return 'paused';
  return today > due ? 'passed' : 'running';
}

/** A clock with the steps that led to its last day. */
export interface RunClock {
  readonly clock: Clock;
  readonly run: Run | null;
}

function clockOf(plan: Plan, state: State, at: At): RunClock {
  const { clock, amount, unit, basis, start, from, stoppedOn, entries } = plan;
  if (start === null) return { clock: { clock, amount, unit, basis, from, due: null, provisional: false, pausedDays: 0, extendedDays: 0, remainingDays: null, stoppedOn: null, state: 'not_begun', entries }, run: null };
  const run = runOf({ start, amount, unit }, entries, { ...at, today: stoppedOn ?? at.today });
  const { date: due, provisional } = run.due;
  const now = stateOf(plan, due, { state, today: at.today });
  const remainingDays = now === 'stopped' ? null : daysBetween({ from: at.today, to: due, unit }, at.calendar);
  return { clock: { clock, amount, unit, basis, from, due, provisional, pausedDays: run.paused, extendedDays: run.extended, remainingDays, stoppedOn, state: now, entries }, run };
}

/** Clocks with the steps of each, for explanations. */
export function runningClocks(state: State, at: At): readonly RunClock[] {
  return plansOf(state).map(plan => clockOf(plan, state, at));
}

/**
 * The clocks of a case on a day: the notice of corrections, the promised and the statutory limit (where there is one), and after a grant
 * the delivery. Computed from the ledger and the calendar each time; stored nowhere. Empty before receipt. @req #34 #45 #46
 */
export function clocksOf(state: State, calendar: At['calendar'], today: LegalDate): readonly Clock[] {
  return runningClocks(state, { calendar, today }).map(({ clock }) => clock);
}

const RUNS: readonly Clock['state'][] = ['running', 'paused', 'passed'];

/** The clock that ends first among those that nobody has stopped: what a list sorts by. Null: none runs. @req #34 #46 */
export function dueOf(state: State, calendar: At['calendar'], today: LegalDate): Clock | null {
  const open = clocksOf(state, calendar, today).filter(clock => RUNS.includes(clock.state));
  return open.reduce<Clock | null>((first, clock) => first === null || (clock.due ?? '') < (first.due ?? '') ? clock : first, null);
}
