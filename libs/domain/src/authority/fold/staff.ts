import type { StaffingEvent } from '../../staffing/index.ts';
import type { Mark } from '../marks.ts';
import { postOf, type AuthorityModel, type Post, type Seat, type UnitStaff } from '../model.ts';
import { markAt, type Takers } from './stamp.ts';

function staffOf(model: AuthorityModel, unit: string): UnitStaff {
  const known = model.staff.get(unit) ?? { posts: new Map(), certificates: new Map() };
  model.staff.set(unit, known);
  return known;
}

/** Ends the last open entry of a person. */
function end(entries: readonly Seat[], person: string, mark: Mark): void {
  const open = entries.findLast(entry => entry.person === person && entry.to === null);
  if (open) open.to = mark;
}

/** Standing in ends with the absence that it was for: the next one needs an activation of its own. */
function standDown(post: Post | undefined, mark: Mark): void {
  for (const deputy of post?.deputies ?? []) deputy.to ??= mark;
}

export const staffTakers: Takers<StaffingEvent> = {
  PostCreated(model, { unit, post, office, duties, sendingUnit, from }, stamp) {
    staffOf(model, unit).posts.set(post, { unit, code: post, office, duties, sendingUnit, created: markAt(from, stamp), closed: null, A: [], B: [], absences: [], deputies: [] });
  },
  PostClosed(model, { unit, post, from }, stamp) {
    const found = postOf(model, unit, post);
    if (found) found.closed = markAt(from, stamp);
  },
  ClerkAssigned(model, { unit, post, person, from }, stamp) {
    postOf(model, unit, post)?.A.push({ person, from: markAt(from, stamp), to: null });
  },
  BackupAssigned(model, { unit, post, person, from }, stamp) {
    postOf(model, unit, post)?.B.push({ person, from: markAt(from, stamp), to: null });
  },
  ClerkRelieved(model, { unit, post, person, seat, from }, stamp) {
    const found = postOf(model, unit, post);
    end(found?.[seat] ?? [], person, markAt(from, stamp));
    // Who has left the post is not away from it any more.
    if (seat === 'A') end(found?.absences ?? [], person, markAt(from, stamp));
  },
  AbsenceStarted(model, { unit, post, person, from, until }, stamp) {
    const found = postOf(model, unit, post);
    standDown(found, markAt(from, stamp));
    found?.absences.push({ person, from: markAt(from, stamp), until, to: null });
  },
  AbsenceEnded(model, { unit, post, person, at }, stamp) {
    const found = postOf(model, unit, post);
    end(found?.absences ?? [], person, markAt(at, stamp));
    standDown(found, markAt(at, stamp));
  },
  DeputyActivated(model, { unit, post, deputy, forPerson, at }, stamp) {
    postOf(model, unit, post)?.deputies.push({ person: deputy, forPerson, from: markAt(at, stamp), to: null });
  },
  DeputyReleased(model, { unit, post, deputy, at }, stamp) {
    end(postOf(model, unit, post)?.deputies ?? [], deputy, markAt(at, stamp));
  },
  CompetencyCertified(model, { unit, person, items, by, on, until }, { number }) {
    const { certificates } = staffOf(model, unit);
    certificates.set(person, [...(certificates.get(person) ?? []), { items, by, on, until, number, to: null }]);
  },
  CompetencyWithdrawn(model, { unit, person, by, from }, stamp) {
    const own = staffOf(model, unit).certificates.get(person)?.filter(certificate => certificate.by === by) ?? [];
    for (const certificate of own) certificate.to ??= markAt(from, stamp);
  },
};
