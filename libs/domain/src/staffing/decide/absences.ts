import { require } from '../../kernel/rejection.ts';
import type { Instant } from '../../kernel/values.ts';
import type { z } from 'zod';
import type { ActivateDeputy, EndAbsence, StartAbsence } from '../commands.ts';
import type { StaffingContext } from '../context.ts';
import { absenceAt, endOf, seatedAt, standinAt } from '../queries.ts';
import type { Absence, Post } from '../state.ts';
import { type Events, knownPost, requireKeeper, requireOpen, type State, startOn } from './guards.ts';

type Start = z.infer<typeof StartAbsence>['data'];
type OnPost = z.infer<typeof ActivateDeputy>['data'] | z.infer<typeof EndAbsence>['data'];

const isOver = (absence: Absence, now: Instant): boolean => {
  const end = endOf(absence);
  return end !== null && end <= now;
};
const saysTheSame = (absence: Absence, { from, until, cause }: Start): boolean => absence.ended === null && absence.until === until && absence.cause === cause && (from === null || from === absence.from);

/** The A clerk is away, or will be: one absence at a time is entered. The post is without A, and without anybody until B is activated. @req #30 #50 */
export function startAbsence(data: Start, state: State, context: StaffingContext): Events {
  const post = knownPost(state, data.post);
  const { until, cause } = data;
  const last = post.absences.at(-1);
  const open = last && !isOver(last, context.now) ? last : null;
  if (open && saysTheSame(open, data)) return [];
  requireKeeper(post.office, context);
  const from = startOn(post, data.from, context);
  requireOpen(post, from);
  require(until === null || until > from, 'end-before-start', { from, until });
  const clerk = seatedAt(post, 'A', from);
  require(clerk, 'seat-empty', { post: post.code, seat: 'A' });
  require(!open, 'already-absent', { post: post.code, from: open?.from, until: open && endOf(open) });
  return [{ type: 'AbsenceStarted', data: { unit: context.unit, post: post.code, person: clerk.person, from, until, cause } }];
}

/** Back at work, or the leave is cancelled before it began. */
export function endAbsence(data: OnPost, state: State, context: StaffingContext): Events {
  const post = knownPost(state, data.post);
  const last = post.absences.at(-1);
  require(last, 'not-absent', { post: post.code });
  require(!isOver(last, context.now), last.ended === null ? 'not-absent' : 'already-done', { post: post.code, until: endOf(last) });
  requireKeeper(post.office, context);
  return [{ type: 'AbsenceEnded', data: { unit: context.unit, post: post.code, person: last.person, at: context.now } }];
}

function absenceNow(post: Post, { now }: StaffingContext): Absence {
  const absence = absenceAt(post, now);
  require(absence, 'deputy-without-absence', { post: post.code });
  return absence;
}

/** @req #50 */
export function activateDeputy(data: OnPost, state: State, context: StaffingContext): Events {
  const post = knownPost(state, data.post);
  const { person } = absenceNow(post, context);
  if (standinAt(post, context.now)) return [];
  requireKeeper(post.office, context);
  const backup = seatedAt(post, 'B', context.now);
  require(backup, 'no-deputy', { post: post.code });
  return [{ type: 'DeputyActivated', data: { unit: context.unit, post: post.code, deputy: backup.person, forPerson: person, at: context.now } }];
}

export function releaseDeputy(data: OnPost, state: State, context: StaffingContext): Events {
  const post = knownPost(state, data.post);
  const active = standinAt(post, context.now);
  const released = post.absences.at(-1)?.standins.at(-1)?.released ?? null;
  require(active, released === null ? 'deputy-not-active' : 'already-done', { post: post.code });
  requireKeeper(post.office, context);
  return [{ type: 'DeputyReleased', data: { unit: context.unit, post: post.code, deputy: active.person, at: context.now } }];
}
