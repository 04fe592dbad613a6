import { step } from '../../kernel/decider.ts';
import { require } from '../../kernel/rejection.ts';
import type { Instant } from '../../kernel/values.ts';
import type { z } from 'zod';
import type { AssignClerk, RelieveClerk, ReplaceClerk } from '../commands.ts';
import type { StaffingContext } from '../context.ts';
import type { StaffingEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Post, Seat, StaffState, Tenure } from '../state.ts';
import { type Events, knownPost, reachesBeyond, requireAppointable, requireKeeper, requireNoCases, requireOpen, requireTwo, type State, startOn } from './guards.ts';

type Assign = z.infer<typeof AssignClerk>['data'];
type Rule<D> = (data: D, state: State, context: StaffingContext) => Events;

const OTHER: Readonly<Record<Seat, Seat>> = { A: 'B', B: 'A' };
const ASSIGNED = { A: 'ClerkAssigned', B: 'BackupAssigned' } as const;
const after = (state: State, events: Events): StaffState => events.reduce<StaffState>((so, event) => step({ evolve }, so, event), state);

/** @throws {Rejection} `same-person-on-post` when the person holds the other seat at any time from `at` on */
function requireTwoPersons(post: Post, { seat, person }: { seat: Seat; person: string }, at: Instant): void {
  require(!post.seats[OTHER[seat]].some(tenure => tenure.person === person && reachesBeyond(tenure, at)), 'same-person-on-post', { post: post.code });
}

const isThere = (standing: Tenure | undefined, { person, from }: Assign): boolean => standing?.person === person && standing.to === null && (from === null || from === standing.from);

/** Puts a person on an empty seat. @req #41 #50 */
export function assignTo(seat: Seat): Rule<Assign> {
  return (data, state, context) => {
    const post = knownPost(state, data.post);
    const { person } = data;
    const last = post.seats[seat].findLast(tenure => tenure.to === null);
    if (isThere(last, data)) return [];
    requireKeeper(post.office, context);
    const at = startOn(post, data.from, context);
    requireOpen(post, at);
    requireAppointable(person, context);
    require(!post.seats[seat].some(tenure => reachesBeyond(tenure, at)), 'seat-taken', { post: post.code, seat });
    requireTwoPersons(post, { seat, person }, at);
    return [{ type: ASSIGNED[seat], data: { unit: context.unit, post: post.code, person, from: at } }];
  };
}

/** Who sits on a seat without an end. @throws {Rejection} `already-done` when the last one was relieved, `seat-empty` when nobody ever sat there */
function openSeat(post: Post, seat: Seat): Tenure {
  const open = post.seats[seat].findLast(tenure => tenure.to === null);
  const past = post.seats[seat].length > 0;
  require(open, past ? 'already-done' : 'seat-empty', { post: post.code, seat });
  return open;
}

const relieved = (unit: string, { post, seat, reason }: { post: string; seat: Seat; reason: string }, of: { person: string; from: Instant }): StaffingEvent => ({ type: 'ClerkRelieved', data: { unit, post, person: of.person, seat, from: of.from, reason } });

/** @req #58 #63 */
export const relieveClerk: Rule<z.infer<typeof RelieveClerk>['data']> = (data, state, context) => {
  const post = knownPost(state, data.post);
  const { person } = openSeat(post, data.seat);
  requireKeeper(post.office, context);
  const from = startOn(post, data.from, context);
  requireNoCases(person, context);
  const events = [relieved(context.unit, data, { person, from })];
  requireTwo(state, after(state, events), from);
  return events;
};

/** @req #58 #63 */
export const replaceClerk: Rule<z.infer<typeof ReplaceClerk>['data']> = (data, state, context) => {
  const post = knownPost(state, data.post);
  const { seat, person } = data;
  const last = openSeat(post, seat);
  if (last.person === person) return [];
  requireKeeper(post.office, context);
  const from = startOn(post, data.from, context);
  requireOpen(post, from);
  requireAppointable(person, context);
  requireNoCases(last.person, context);
  requireTwoPersons(post, { seat, person }, from);
  const events: Events = [relieved(context.unit, data, { person: last.person, from }), { type: ASSIGNED[seat], data: { unit: context.unit, post: post.code, person, from } }];
  requireTwo(state, after(state, events), from);
  return events;
};
