import { dueFrom } from '../calendar/index.ts';
import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { endOfDay } from '../kernel/intervals.ts';
import { requireHappened } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { Instant } from '../kernel/values.ts';
import type { SpotCheckCommand, SpotCheckCommandData } from './commands.ts';
import type { SpotCheckContext } from './context.ts';
import { drawSample, frameDigest, seedOf } from './draw.ts';
import type { SpotCheckEvent } from './events.ts';
import { daysOf } from '../kernel/period.ts';
import { initialSpotCheck, type CheckedCase, type SpotCheckState } from './state.ts';

type Events = readonly SpotCheckEvent[];
type State = Readonly<SpotCheckState>;
type Data<T extends SpotCheckCommand['type']> = SpotCheckCommandData<T>;

/** Whoever checks is of the department in whose name was decided. @throws {Rejection} `wrong-body` */
function requireDepartment(department: string, { actor }: SpotCheckContext): void {
  require(actor.unit === department, 'wrong-body', { unit: department });
}

/** Fixes the frame: what towns decided in the department's name in the period, as far as the log goes now. @req #23 */
function order(data: Data<'OrderSpotCheck'>, state: State, context: SpotCheckContext): Events {
  require(state.status === 'none', 'already-exists');
  const { department, period } = data;
  requireDepartment(department, context);
  requireHappened(context, daysOf(period).from);
  const upTo = context.number;
  const frame = context.frame({ department, period, upTo });
  require(frame.length > 0, 'nothing-to-sample', { department, period });
  return [{ type: 'SpotCheckOrdered', data: { ...data, frame: { digest: frameDigest(frame, context.sha256), count: frame.length, upTo } } }];
}

function requireOrder(state: State, context: SpotCheckContext): NonNullable<State['order']> {
  require(state.order, 'does-not-exist');
  require(state.status !== 'closed', 'already-done');
  requireDepartment(state.order.department, context);
  return state.order;
}

/** @throws {Rejection} `witness-missing` before anybody else has acted; `frame-differs` when the log no longer says what was ordered */
function draw(state: State, context: SpotCheckContext): Events {
  const { department, period, size, frame: fixed } = requireOrder(state, context);
  require(state.status === 'ordered', 'already-done');
  const { sha256, witness } = context;
  require(witness, 'witness-missing');
  const frame = context.frame({ department, period, upTo: fixed.upTo });
  require(frameDigest(frame, sha256) === fixed.digest, 'frame-differs', { expected: fixed.digest });
  const seed = seedOf(fixed.digest, witness.hash, sha256);
  return [{ type: 'SpotCheckDrawn', data: { witness, seed, sample: drawSample(frame, { seed, size, sha256 }).map(entry => ({ ...entry })) } }];
}

/** @throws {Rejection} `not-in-the-sample` */
function sampled(state: State, id: string): CheckedCase {
  const found = state.cases[id];
  require(found, 'not-in-the-sample', { case: id });
  return found;
}

function result({ case: id, verdict, reason }: Data<'RecordSpotCheckResult'>, state: State, context: SpotCheckContext): Events {
  requireOrder(state, context);
  require(sampled(state, id).verdict === null, 'already-done');
  return [{ type: 'SpotCheckResult', data: { case: id, verdict, reason, on: context.today } }];
}

/** Only what was found faulty is to be put right. */
function orderCorrection({ case: id, demand, due }: Data<'OrderSpotCheckCorrection'>, state: State, context: SpotCheckContext): Events {
  const { correctionDays } = requireOrder(state, context);
  const { town, verdict, correction } = sampled(state, id);
  require(correction === 'none', 'already-done');
  require(verdict === 'faulty', 'wrong-step', { verdict });
  return [{ type: 'SpotCheckCorrectionOrdered', data: { case: id, town, demand, due: dueFrom(due, correctionDays, context) } }];
}

/** By the town that decided. */
function reportCorrection({ case: id, done }: Data<'ReportSpotCheckCorrection'>, state: State, { actor, today }: SpotCheckContext): Events {
  require(state.order, 'does-not-exist');
  const { town, correction } = sampled(state, id);
  require(actor.unit === town, 'wrong-body', { unit: town });
  require(correction !== 'reported', 'already-done');
  require(correction === 'ordered', 'wrong-step', { correction });
  return [{ type: 'SpotCheckCorrectionReported', data: { case: id, done, on: today } }];
}

const isSettled = ({ verdict, correction }: CheckedCase): boolean => verdict === 'in_order' || (verdict === 'faulty' && correction === 'reported');

function close({ conclusion }: Data<'CloseSpotCheck'>, state: State, context: SpotCheckContext): Events {
  requireOrder(state, context);
  require(state.status === 'drawn', 'wrong-step', { status: state.status });
  const open = Object.values(state.cases).filter(each => !isSettled(each)).map(({ case: id }) => id);
  require(open.length === 0, 'cases-unchecked', { cases: open });
  return [{ type: 'SpotCheckClosed', data: { conclusion, on: context.today } }];
}

/** Corrections whose day is over by `now`, and which are not said to be overdue. @req #23 */
export function dueCorrections({ cases }: State, now: Instant): readonly { readonly fact: string; readonly due: Instant; readonly event: SpotCheckEvent }[] {
  return Object.values(cases).flatMap(({ case: id, due, correction, overdue }) => {
    if (correction !== 'ordered' || overdue || due === null || endOfDay(due) > now) return [];
    return [{ fact: `SpotCheckCorrectionOverdue:${id}`, due: endOfDay(due), event: { type: 'SpotCheckCorrectionOverdue' as const, data: { case: id, due } } }];
  }).toSorted((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)));
}

function on(draft: SpotCheckState, id: string, change: Partial<CheckedCase>): void {
  const found = draft.cases[id];
  if (found) Object.assign(found, change);
}

/** A department's spot check of what towns decided in its name. Stream `spotcheck-<department>-<period>`. @req #23 */
export const spotCheckDecider: Decider<SpotCheckState, SpotCheckCommand, SpotCheckEvent, SpotCheckContext> = {
  category: 'spotcheck',
  initialState: initialSpotCheck,
  decide: decideBy<SpotCheckState, SpotCheckCommand, SpotCheckEvent, SpotCheckContext>({
    OrderSpotCheck: order, DrawSpotCheck: (_, state, context) => draw(state, context), RecordSpotCheckResult: result, OrderSpotCheckCorrection: orderCorrection, ReportSpotCheckCorrection: reportCorrection, CloseSpotCheck: close, WakeSpotCheck: () => [],
  }),
  evolve: evolveBy<SpotCheckState, SpotCheckEvent>({
    SpotCheckOrdered(draft, data) {
      draft.status = 'ordered';
      draft.order = data;
    },
    SpotCheckDrawn(draft, { sample }) {
      draft.status = 'drawn';
      for (const { case: id, town } of sample) draft.cases[id] = { case: id, town, verdict: null, due: null, correction: 'none', overdue: false };
    },
    SpotCheckResult: (draft, { case: id, verdict }) => on(draft, id, { verdict }),
    SpotCheckCorrectionOrdered: (draft, { case: id, due }) => on(draft, id, { correction: 'ordered', due }),
    SpotCheckCorrectionReported: (draft, { case: id }) => on(draft, id, { correction: 'reported' }),
    SpotCheckCorrectionOverdue: (draft, { case: id }) => on(draft, id, { overdue: true }),
    SpotCheckClosed(draft) {
      draft.status = 'closed';
    },
  }),
};
