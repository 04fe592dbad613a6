import { same } from '../kernel/canonical.ts';
import type { ActContext } from '../kernel/context.ts';
import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { endOfDay } from '../kernel/intervals.ts';
import { requireHappened } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { Instant, LegalDate } from '../kernel/values.ts';
import type { Units } from '../organisation/index.ts';
import type { ProblemCommand, ProblemCommandData } from './commands.ts';
import type { ProblemEvent } from './events.ts';

export interface ProblemContext extends ActContext {
  readonly units: Units;
  /** Whether somebody is leader or head of a unit now, by its list of staff. */
  readonly leads: (of: { readonly person: string; readonly unit: string }) => boolean;
}

/** A problem on the register: one leader is the first to answer for it. */
export interface ProblemState {
  status: 'none' | 'registered' | 'coordinated' | 'resolved';
  unit: string;
  leader: string;
  registeredBy: string;
  due: LegalDate;
  overdue: boolean;
  /** The last meeting over it. */
  meeting: { met: string[]; decision: string; heldOn: LegalDate; due: LegalDate } | null;
}

type State = Readonly<ProblemState>;
type Events = readonly ProblemEvent[];
const signed = ({ actor, today }: ProblemContext) => ({ by: actor.id, on: today });

function register({ unit, leader, due, ...text }: ProblemCommandData<'RegisterProblem'>, { status }: State, context: ProblemContext): Events {
  require(status === 'none', 'already-exists');
  require(context.units.get(unit)?.active, 'unknown-unit', { unit });
  require(context.leads({ person: leader, unit }), 'not-a-leader', { unit });
  require(due >= context.today, 'deadline-past', { due });
  return [{ type: 'ProblemRegistered', data: { unit, leader, due, ...text, ...signed(context) } }];
}

/** @throws {Rejection} `does-not-exist`, `already-done` */
function requireOpen({ status }: State): void {
  require(status !== 'none', 'does-not-exist');
  require(status !== 'resolved', 'already-done', { status });
}

function coordinate({ met, decision, due, heldOn }: ProblemCommandData<'CoordinateProblem'>, state: State, context: ProblemContext): Events {
  requireOpen(state);
  const units = [...new Set(met)];
  // One unit alone coordinates nothing.
  require(units.some(unit => unit !== state.unit), 'not-coordinated');
  for (const unit of units) require(context.units.get(unit)?.active, 'unknown-unit', { unit });
  requireHappened(context, heldOn);
  require(due >= context.today, 'deadline-past', { due });
  const meeting = { met: units, decision, due, heldOn };
  return same(meeting, state.meeting) ? [] : [{ type: 'ProblemCoordinated', data: { ...meeting, ...signed(context) } }];
}

/** Shown by evidence; and whoever wrote it into the register does not strike it out alone: others have met over it first. */
function resolve({ result, evidence }: ProblemCommandData<'ResolveProblem'>, state: State, context: ProblemContext): Events {
  requireOpen(state);
  require(evidence.length > 0, 'evidence-missing');
  require(state.status === 'coordinated' || context.actor.id !== state.registeredBy, 'not-coordinated');
  return [{ type: 'ProblemResolved', data: { result, evidence, late: context.today > state.due, ...signed(context) } }];
}

/** 重大问题台账. Stream `majorproblem-<id>`. @req #73 */
export const problemDecider: Decider<ProblemState, ProblemCommand, ProblemEvent, ProblemContext> = {
  category: 'majorproblem',
  initialState: () => ({ status: 'none', unit: '', leader: '', registeredBy: '', due: '', overdue: false, meeting: null }),
  decide: decideBy<ProblemState, ProblemCommand, ProblemEvent, ProblemContext>({ RegisterProblem: register, CoordinateProblem: coordinate, ResolveProblem: resolve, WakeProblem: () => [] }),
  evolve: evolveBy<ProblemState, ProblemEvent>({
    ProblemRegistered(draft, { unit, leader, by, due }) {
      Object.assign(draft, { status: 'registered', unit, leader, registeredBy: by, due });
    },
    ProblemCoordinated(draft, { met, decision, heldOn, due }) {
      Object.assign(draft, { status: 'coordinated', overdue: draft.overdue && draft.due === due, due, meeting: { met: [...met], decision, heldOn, due } });
    },
    ProblemResolved(draft) {
      draft.status = 'resolved';
    },
    ProblemOverdue(draft) {
      draft.overdue = true;
    },
  }),
};

export interface DueProblem {
  readonly fact: string;
  readonly due: Instant;
  readonly event: ProblemEvent;
}

/** Not resolved by its day; once for each day that was set. @req #73 */
export function dueProblemFacts({ status, due, overdue, leader }: State, now: Instant): readonly DueProblem[] {
  if (status === 'none' || status === 'resolved' || overdue || endOfDay(due) > now) return [];
  return [{ fact: `ProblemOverdue:${due}`, due: endOfDay(due), event: { type: 'ProblemOverdue', data: { due, leader } } }];
}
