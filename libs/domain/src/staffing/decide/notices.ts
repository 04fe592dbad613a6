import { addDays, legalDateOf } from '../../kernel/dates.ts';
import { endOfDay } from '../../kernel/intervals.ts';
import { require } from '../../kernel/rejection.ts';
import type { Instant } from '../../kernel/values.ts';
import type { z } from 'zod';
import type { RecordStaffingNotice } from '../commands.ts';
import type { StaffingContext } from '../context.ts';
import type { StaffingEvent } from '../events.ts';
import { personsAt, turnover, TURNOVER_DAYS } from '../queries.ts';
import { isStationOffice } from '../rules/offices-of-units.ts';
import { type Events, type State, VILLAGE_NEEDS } from './guards.ts';

/** A notice that the calendar alone has made true, for the handler to record first; `fact` and `due` make the event's id. */
export interface DueStaffingNotice {
  readonly fact: string;
  readonly due: Instant;
  readonly event: StaffingEvent;
}

/** Fewer persons than two on the day after the station opened. Said once: it cannot come back, since two are kept. */
function shortfall(state: State, now: Instant): readonly DueStaffingNotice[] {
  const openings = Object.values(state.posts).filter(post => isStationOffice(post.office)).map(post => post.from).sort();
  const [first] = openings;
  if (first === undefined || state.notices.shortfall !== null) return [];
  const due = endOfDay(legalDateOf(first));
  const have = personsAt(state, due).size;
  if (due > now || have >= VILLAGE_NEEDS) return [];
  return [{ fact: 'StaffingShortfallDetected', due, event: { type: 'StaffingShortfallDetected', data: { unit: state.unit, have, need: VILLAGE_NEEDS, on: legalDateOf(due) } } }];
}

/** More than a third of the posts, and at least two persons, within twelve months: the plan asks for "相对稳定" and gives no figure. */
const isUnstable = (left: number, posts: number): boolean => left >= 2 && left * 3 > posts && posts > 0;

/** Said on the day after the one who was too many left, at most once in twelve months. */
function instability(state: State, now: Instant): readonly DueStaffingNotice[] {
  const ends = Object.values(state.posts).flatMap(post => [...post.seats.A, ...post.seats.B]).flatMap(({ to }) => (to === null ? [] : [endOfDay(legalDateOf(to))]));
  for (const due of [...new Set(ends)].filter(end => end <= now).sort()) {
    const { left, posts } = turnover(state, due);
    const on = legalDateOf(due);
    const said = state.notices.stability.some(day => day > addDays(on, -TURNOVER_DAYS));
    if (isUnstable(left, posts) && !said) return [{ fact: 'StabilityAlertRaised', due, event: { type: 'StabilityAlertRaised', data: { unit: state.unit, left, posts, on } } }];
  }
  return [];
}

/** Notices for people whose time has come by `now` and that nobody has recorded yet. */
export function dueStaffingNotices(state: State, now: Instant): readonly DueStaffingNotice[] {
  return [...shortfall(state, now), ...instability(state, now)];
}

const TYPES = { shortfall: 'StaffingShortfallDetected', stability: 'StabilityAlertRaised' } as const;

export function recordStaffingNotice({ notice, on }: z.infer<typeof RecordStaffingNotice>['data'], state: State, { now }: StaffingContext): Events {
  const said = notice === 'shortfall' ? state.notices.shortfall === on : state.notices.stability.includes(on);
  require(!said, 'already-done', { notice, on });
  const found = dueStaffingNotices(state, now).find(due => due.event.type === TYPES[notice] && legalDateOf(due.due) === on);
  require(found, 'not-due-yet', { notice, on });
  return [found.event];
}
