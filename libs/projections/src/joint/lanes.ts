import { addWorkingDays, type CalendarState, type JointRole } from '@yichuang/domain';
import type { CaseStatusName, Light } from '../cases/view.ts';
import type { JointLaneView, JointLegView, JointPartView } from './view.ts';

/** What the lanes of a joint case are judged by. */
export interface LaneGround {
  readonly receivedOn: string;
  readonly due: string;
  readonly consolidated: boolean;
  readonly legs: readonly JointLegView[];
  readonly on: string;
  readonly calendar: CalendarState;
}

const ENDED: ReadonlySet<JointLegView['status']> = new Set(['decided', 'dropped']);
export const legEnded = ({ status }: Pick<JointLegView, 'status'>): boolean => ENDED.has(status);
const NOT_ACCEPTED: ReadonlySet<CaseStatusName> = new Set(['received', 'correcting']);
const NOT_REVIEWED: ReadonlySet<CaseStatusName> = new Set([...NOT_ACCEPTED, 'accepted', 'returned']);
const isPast = (pending: ReadonlySet<CaseStatusName>) => (leg: JointLegView): boolean => legEnded(leg) || (leg.caseStatus !== null && !pending.has(leg.caseStatus));

/** What is done of the work of each part, in legs; supervision has done its work when nothing is late. */
const DONE: Readonly<Record<Exclude<JointRole, 'lead'>, (leg: JointLegView) => boolean>> = { accept: isPast(NOT_ACCEPTED), review: isPast(NOT_REVIEWED), implement: legEnded, supervise: ({ late }) => !late };

function countOf(role: JointRole, { legs, consolidated }: LaneGround): { readonly done: number; readonly of: number } {
  if (role === 'lead') return { done: consolidated ? 1 : 0, of: 1 };
  // Nobody can accept or review what waits for another leg.
  const due = role === 'accept' || role === 'review' ? legs.filter(({ status }) => status !== 'waiting') : legs;
  return { done: due.filter(DONE[role]).length, of: due.length };
}

function stateOf(role: JointRole, { done, of }: { readonly done: number; readonly of: number }, { legs, on, due }: Pick<LaneGround, 'legs' | 'on' | 'due'>): JointLaneView['state'] {
  if (role === 'supervise') {
    if (done < of) return 'late';
    return legs.every(legEnded) ? 'done' : 'running';
  }
  if (done === of) return 'done';
  if (on > due) return 'late';
  return done === 0 && legs.every(({ case: id }) => id === null) ? 'waiting' : 'running';
}

/** Five lanes, in the order of the list: each with its own limit and state. @req #38 #39 */
export function lanesOf(parts: readonly JointPartView[], ground: LaneGround): readonly JointLaneView[] {
  return parts.map(part => {
    const due = part.days === null ? ground.due : addWorkingDays(ground.receivedOn, part.days, ground.calendar).date;
    const count = countOf(part.role, ground);
    return { ...part, ...count, due, state: stateOf(part.role, count, { ...ground, due }) };
  });
}

/** 绿 / 黄 / 红, by the day: yellow on the last day and the one before. */
export function lightOf(due: string | null, ended: boolean, { on, calendar }: Pick<LaneGround, 'on' | 'calendar'>): Light {
  if (due === null || ended) return 'none';
  if (on > due) return 'red';
  return addWorkingDays(on, 1, calendar).date >= due ? 'yellow' : 'green';
}

