import { unitAt } from '../../organisation/index.ts';
import { passed, spans, type Moment } from '../marks.ts';
import { postOf, type Absent, type AuthorityModel, type Post, type Seat } from '../model.ts';
import type { MissingGrant, Officer } from '../question.ts';
import { staffedBy } from './missing.ts';

/** A person on a post: as A, or standing in for A. `number`: the event that put the person there. */
export interface OnPost {
  readonly post: Post;
  readonly number: number;
  readonly deputyFor: string | null;
}

const seated = (seats: readonly Seat[], person: string, moment: Moment): Seat | undefined => seats.findLast(seat => seat.person === person && spans(seat, moment));
const isAway = (absent: Absent, moment: Moment): boolean => spans(absent, moment) && (absent.until === null || moment.at < absent.until);
/** Whether a clerk is on leave, ill or elsewhere at a moment. */
export const isAbsent = ({ absences }: Post, person: string, moment: Moment): boolean => absences.some(absent => absent.person === person && isAway(absent, moment));

/** The stand-in that B is at a moment: while A, who still has the post, is away, and the deputy has been activated. */
function deputyOf(post: Post, person: string, moment: Moment): { number: number; forPerson: string } | null {
  const deputy = post.deputies.findLast(each => each.person === person && spans(each, moment));
  if (!deputy || !seated(post.B, person, moment)) return null;
  const away = seated(post.A, deputy.forPerson, moment) && isAbsent(post, deputy.forPerson, moment);
  return away ? { number: deputy.from.number, forPerson: deputy.forPerson } : null;
}

type Refuse = (code: MissingGrant['code']) => MissingGrant;

function onSeat(post: Post, person: string, { moment, refuse }: { moment: Moment; refuse: Refuse }): OnPost | MissingGrant {
  const own = seated(post.A, person, moment);
  if (own) return isAbsent(post, person, moment) ? refuse('absent') : { post, number: own.from.number, deputyFor: null };
  if (seated(post.B, person, moment)) {
    const deputy = deputyOf(post, person, moment);
    return deputy ? { post, number: deputy.number, deputyFor: deputy.forPerson } : refuse('deputy-not-active');
  }
  const ever = [...post.A, ...post.B].some(seat => seat.person === person);
  return refuse(ever ? 'not-on-duty' : 'post');
}

/** A unit that has ended acts no more; one that the log does not know of yet may, as it does before the list of units is in. */
export function hasEnded(model: AuthorityModel, unit: string, { day }: Moment): boolean {
  const state = model.units.get(unit);
  const life = state && unitAt(state, day)?.state;
  return life === 'merged' || life === 'dissolved';
}

const isOpen = ({ created, closed }: Post, moment: Moment): boolean => passed(created, moment) && !(closed !== null && passed(closed, moment));

/** Whether the officer is on the post that is named, at a moment: on duty, not away, or standing in. */
export function onPost(model: AuthorityModel, { person, unit, post: code }: Officer, moment: Moment): OnPost | MissingGrant {
  const post = postOf(model, unit, code);
  const refuse: Refuse = reason => ({ code: reason, details: { unit, post: code }, grantedBy: staffedBy(model, { unit, office: post?.office ?? 'town_acceptor' }, moment.day) });
  if (!post || !isOpen(post, moment) || hasEnded(model, unit, moment)) return refuse('post');
  return onSeat(post, person, { moment, refuse });
}

/**
 * Whether a person may handle an item (#67). Who has never been certified at the unit is not asked for a certificate; who
 * has, is held to what the certificates say, and one that has run out or was withdrawn says nothing any more.
 */
export function isCompetent(model: AuthorityModel, { person, unit, item }: { person: string; unit: string; item: string }, moment: Moment): boolean {
  const certificates = model.staff.get(unit)?.certificates.get(person) ?? [];
  const begun = certificates.filter(certificate => certificate.on <= moment.day);
  if (begun.length === 0) return true;
  return begun.some(({ items, until, to }) => (until === null || moment.day <= until) && !(to !== null && passed(to, moment)) && (items.length === 0 || items.includes(item)));
}
