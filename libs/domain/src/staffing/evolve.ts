import { evolveBy } from '../kernel/dispatch.ts';
import type { Instant } from '../kernel/values.ts';
import type { StaffingEvent } from './events.ts';
import type { Absence, Post, Seat, StaffState, Tenure } from './state.ts';

type Seated = { readonly post: string; readonly person: string; readonly from: Instant };

/** The post that an event speaks of; the log never speaks of one it has not created. */
function on(draft: StaffState, code: string, change: (post: Post) => void): void {
  const post = draft.posts[code];
  if (post) change(post);
}

function sit(draft: StaffState, seat: Seat, { post, person, from }: Seated): void {
  on(draft, post, ({ seats }) => void seats[seat].push({ person, from, to: null, revision: draft.next }));
}

/** Ends the open tenure of a person. */
function leave(tenures: Tenure[], person: string, to: Instant): void {
  const tenure = tenures.findLast(each => each.person === person && each.to === null);
  if (tenure) tenure.to = to;
}

/** Who has left the post is not away from it any more. */
function endAbsence({ absences }: Post, person: string, at: Instant): void {
  const last = absences.at(-1);
  const end = last && (last.ended ?? last.until);
  if (last?.person === person && (end === null || (end !== undefined && end > at))) last.ended = at;
}

function lastAbsence(draft: StaffState, code: string, change: (absence: Absence) => void): void {
  on(draft, code, ({ absences }) => {
    const last = absences.at(-1);
    if (last) change(last);
  });
}

const apply = evolveBy<StaffState, StaffingEvent>({
  PostCreated(draft, { post: code, office, title, duties, sendingUnit, from }) {
    draft.posts[code] = { code, office, title, duties: [...duties], sendingUnit, from, to: null, seats: { A: [], B: [] }, absences: [], revision: draft.next };
  },
  PostClosed(draft, { post: code, from }) {
    on(draft, code, post => { post.to = from; });
  },
  ClerkAssigned(draft, data) {
    sit(draft, 'A', data);
  },
  BackupAssigned(draft, data) {
    sit(draft, 'B', data);
  },
  ClerkRelieved(draft, { post: code, seat, person, from }) {
    on(draft, code, post => {
      leave(post.seats[seat], person, from);
      if (seat === 'A') endAbsence(post, person, from);
    });
  },
  AbsenceStarted(draft, { post: code, person, from, until, cause }) {
    on(draft, code, post => void post.absences.push({ person, from, until, ended: null, cause, standins: [], revision: draft.next }));
  },
  AbsenceEnded(draft, { post: code, at }) {
    lastAbsence(draft, code, absence => { absence.ended = at; });
  },
  DeputyActivated(draft, { post: code, deputy, at }) {
    lastAbsence(draft, code, absence => void absence.standins.push({ person: deputy, from: at, released: null, revision: draft.next }));
  },
  DeputyReleased(draft, { post: code, at }) {
    lastAbsence(draft, code, ({ standins }) => {
      const last = standins.at(-1);
      if (last) last.released = at;
    });
  },
  LeaderAppointed(draft, { position, person, from }) {
    draft.leaders[position].push({ person, from, revision: draft.next });
  },
  HandlersNamed(draft, { person, items, from }) {
    draft.handlers.push({ person, items: [...items], from, revision: draft.next });
  },
  CompetencyCertified(draft, { person, items, by, on: day, until }) {
    draft.certificates.push({ person, items: [...items], by, on: day, until, withdrawn: null, revision: draft.next });
  },
  CompetencyWithdrawn(draft, { person, by, from }) {
    for (const certificate of draft.certificates) {
      if (certificate.person === person && certificate.by === by && certificate.withdrawn === null) certificate.withdrawn = from;
    }
  },
  HelperListed(draft, { person, source, from }) {
    leave(draft.helpers, person, from);
    draft.helpers.push({ person, source, from, to: null, revision: draft.next });
  },
  HelperDelisted(draft, { person, from }) {
    leave(draft.helpers, person, from);
  },
  StaffingShortfallDetected(draft, { on: day }) {
    draft.notices.shortfall = day;
  },
  StabilityAlertRaised(draft, { on: day }) {
    draft.notices.stability.push(day);
  },
});

/** Applies one stored fact to the staff of a unit. */
export function evolve(draft: StaffState, event: StaffingEvent): void {
  draft.unit = event.data.unit;
  apply(draft, event);
  draft.next += 1;
}
