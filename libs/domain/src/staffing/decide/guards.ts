import { require } from '../../kernel/rejection.ts';
import type { Role } from '../../kernel/role.ts';
import type { Instant } from '../../kernel/values.ts';
import type { UnitFacts } from '../../organisation/index.ts';
import type { StaffingContext } from '../context.ts';
import type { StaffingEvent } from '../events.ts';
import { isOpen, personsAt } from '../queries.ts';
import { isStationOffice, keepersOf } from '../rules/offices-of-units.ts';
import type { Post, StaffState, Tenure } from '../state.ts';

export type Events = readonly StaffingEvent[];
export type State = Readonly<StaffState>;
/** Persons that a village needs ("2名以上", counted inclusively). @req #58 */
export const VILLAGE_NEEDS = 2;

/** @throws {Rejection} `unknown-unit` */
export function requireUnit({ unit, units }: StaffingContext): UnitFacts {
  const facts = units.get(unit);
  require(facts?.active, 'unknown-unit', { unit });
  return facts;
}

/** Conduct is the unit's own: whoever keeps its posts acts, and not the body that sends the clerk. @throws {Rejection} `not-the-centre` @req #61 */
export function requireKeeper(office: Role | 'leader', context: StaffingContext): void {
  const keepers = keepersOf(office, requireUnit(context));
  const { offices, unit } = context.actor;
  require(keepers.some(keeper => offices.includes(keeper.office) && (keeper.unit === null || keeper.unit === unit)), 'not-the-centre', { unit: context.unit, needs: keepers });
}

/** @throws {Rejection} `unknown-post` */
export function knownPost(state: State, code: string): Post {
  const post = state.posts[code];
  require(post, 'unknown-post', { post: code });
  return post;
}

/** The instant from which a thing counts: what was said, or now. @throws {Rejection} `start-in-past`: whoever acted then acted without it */
export function startOf(from: Instant | null, { now }: StaffingContext): Instant {
  require(from === null || from >= now, 'start-in-past', { from, now });
  return from ?? now;
}

/** As {@link startOf}; "now" on a post that begins later is its beginning. */
export const startOn = (post: Post, from: Instant | null, context: StaffingContext): Instant => startOf(from ?? (post.from > context.now ? post.from : null), context);

/** @throws {Rejection} `post-closed` */
export function requireOpen(post: Post, at: Instant): void {
  require(isOpen(post, at), 'post-closed', { post: post.code, from: post.from, to: post.to });
}

/** Nobody puts himself on a post: authority comes from somebody else. @throws {Rejection} `unknown-person`, `self-appointment` */
export function requireAppointable(person: string, context: StaffingContext): void {
  require(person !== context.actor.id, 'self-appointment');
  require(context.known(person), 'unknown-person');
}

/** @throws {Rejection} `open-cases` */
export function requireNoCases(person: string, context: StaffingContext): void {
  const count = context.openCases(person);
  require(count === 0, 'open-cases', { count });
}

/** Whether a tenure counts at `at` or at any later time. */
export const reachesBeyond = ({ from, to }: Tenure, at: Instant): boolean => to === null || (to > at && to > from);

const isStation = (state: State): boolean => Object.values(state.posts).some(post => isStationOffice(post.office));
/** Instants from `at` on at which somebody may come or go. */
function turningPoints(state: State, at: Instant): readonly Instant[] {
  const tenures = Object.values(state.posts).flatMap(post => [...post.seats.A, ...post.seats.B]);
  return [at, ...tenures.flatMap(({ from, to }) => (to === null ? [from] : [from, to])).filter(instant => instant > at)];
}

/**
 * A village that has two persons keeps two, now and at every time to come: first the successor, then the relief, or both in one.
 * @throws {Rejection} `village-needs-two` @req #58
 */
export function requireTwo(before: State, after: State, at: Instant): void {
  if (!isStation(before) || personsAt(before, at).size < VILLAGE_NEEDS) return;
  for (const instant of turningPoints(after, at)) {
    const have = personsAt(after, instant).size;
    require(have >= VILLAGE_NEEDS, 'village-needs-two', { have, need: VILLAGE_NEEDS, at: instant });
  }
}
