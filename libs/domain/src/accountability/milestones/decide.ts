import { same } from '../../kernel/canonical.ts';
import { decideBy } from '../../kernel/dispatch.ts';
import { endOfDay } from '../../kernel/intervals.ts';
import { requireHappened, requireNotPast, requireOffice } from '../../kernel/office.ts';
import { require } from '../../kernel/rejection.ts';
import type { Instant, LegalDate } from '../../kernel/values.ts';
import type { z } from 'zod';
import type { MeetMilestone, MilestoneCommand, RecordMilestoneMissed, RescheduleMilestone, SetMilestone } from './commands.ts';
import type { MilestoneContext } from './context.ts';
import type { MilestoneEvent } from './events.ts';
import type { Milestone, MilestoneState } from './state.ts';

type Events = readonly MilestoneEvent[];
type State = Readonly<MilestoneState>;

/** @throws {Rejection} `unknown-milestone` */
function known(state: State, key: string): Milestone {
  const milestone = state.milestones[key];
  require(milestone, 'unknown-milestone', { key });
  return milestone;
}

const requireBoard = (context: MilestoneContext): void => requireOffice(context, 'government_publisher', 'reform_officer', 'approval_bureau');
const requireDue = (context: MilestoneContext, due: LegalDate | null): void => {
  if (due !== null) requireNotPast(context, due);
};

/** Enters an obligation with its day; once the day is over it can no longer be entered as open. */
function set(data: z.infer<typeof SetMilestone>['data'], state: State, context: MilestoneContext): Events {
  const { instrument, instruments, units } = context;
  const standing = state.milestones[data.key];
  if (standing) {
    const { key, clause, obligation, responsible, due } = standing;
    require(same(data, { key, clause, obligation, responsible, due }), 'already-exists', { key });
    return [];
  }
  requireBoard(context);
  const document = instruments.get(instrument);
  require(document, 'unknown-instrument', { instrument });
  require(document.repealedFrom === null || document.repealedFrom > context.today, 'instrument-repealed', { instrument });
  for (const unit of data.responsible) require(units.get(unit)?.active, 'unknown-unit', { unit });
  require(new Set(data.responsible).size === data.responsible.length, 'duplicate-code');
  requireDue(context, data.due);
  return [{ type: 'MilestoneSet', data: { instrument, ...data } }];
}

/** A day is moved by a document, and not by whoever would miss it. */
function reschedule(data: z.infer<typeof RescheduleMilestone>['data'], state: State, context: MilestoneContext): Events {
  const { met, due } = known(state, data.key);
  require(!met, 'milestone-met', { key: data.key });
  if (due === data.due) return [];
  requireBoard(context);
  require(context.instruments.has(data.instrument), 'unknown-instrument', { instrument: data.instrument });
  requireDue(context, data.due);
  return [{ type: 'MilestoneRescheduled', data }];
}

/** Met is what events of the log show. */
function meet(data: z.infer<typeof MeetMilestone>['data'], state: State, context: MilestoneContext): Events {
  const { met } = known(state, data.key);
  require(!met, 'already-done', { key: data.key, on: met?.on });
  requireBoard(context);
  requireHappened(context, data.on);
  const beyond = data.evidence.filter(number => number > context.number);
  require(data.evidence.length > 0 && beyond.length === 0, 'evidence-missing', { key: data.key, beyond });
  return [{ type: 'MilestoneMet', data }];
}

/** A day that went by, for the handler to record first; `fact` and `due` make the event's id. */
export interface DueMilestone {
  readonly fact: string;
  readonly due: Instant;
  readonly event: MilestoneEvent;
}

/** Obligations whose day is over by `now`, and which neither were met nor are said to be missed. In order of their days. @req #12 */
export function dueMilestones(state: State, now: Instant): readonly DueMilestone[] {
  const missed = Object.values(state.milestones).flatMap(({ key, due, met, missed: said }) => (due !== null && met === null && said !== due && endOfDay(due) <= now ? [{ key, due }] : []));
  return missed.toSorted((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due))).map(({ key, due }) => ({ fact: `MilestoneMissed:${key}`, due: endOfDay(due), event: { type: 'MilestoneMissed', data: { key, due } } }));
}

function miss(data: z.infer<typeof RecordMilestoneMissed>['data'], state: State, { now }: MilestoneContext): Events {
  require(known(state, data.key).missed !== data.due, 'already-done', { ...data });
  const found = dueMilestones(state, now).find(({ event }) => same(event.data, data));
  require(found, 'not-due-yet', { ...data });
  return [found.event];
}

/** Rules for the obligations of a document. @throws {Rejection} @req #12 */
export const decide = decideBy<MilestoneState, MilestoneCommand, MilestoneEvent, MilestoneContext>({ SetMilestone: set, RescheduleMilestone: reschedule, MeetMilestone: meet, RecordMilestoneMissed: miss, WakeMilestones: () => [] });
