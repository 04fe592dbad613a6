import type { Step } from '../delegation/index.ts';
import { addDays } from '../kernel/dates.ts';
import { covers, startOfDay } from '../kernel/intervals.ts';
import { legalDateOf } from '../kernel/dates.ts';
import type { Role } from '../kernel/role.ts';
import type { Instant } from '../kernel/values.ts';
import type { Absence, Certificate, Position, Post, Seat, Standin, StaffState, Tenure } from './state.ts';

type State = Readonly<StaffState>;

/** An office that a person may act in at an instant, and through what. */
export interface OfficeThroughPost {
  readonly office: Role;
  readonly unit: string;
  readonly post: string;
  readonly person: string;
  /** B is here only while standing in. */
  readonly seat: Seat;
  /** The person stood in for; null for A. */
  readonly deputyFor: string | null;
  readonly duties: readonly Step[];
  readonly sendingUnit: string | null;
  /** Revisions in the stream of the unit of the events that made it so: the post, the seat, the activation of the deputy. */
  readonly granted: { readonly post: number; readonly seat: number; readonly deputy: number | null };
}

/** The end of an absence as known: when it was ended, or as said at its start. */
export const endOf = ({ until, ended }: Absence): Instant | null => ended ?? until;

export const isOpen = (post: Readonly<Post>, at: Instant): boolean => covers(post, at);

/** Who sits on a seat of a post at an instant. */
export function seatedAt(post: Readonly<Post>, seat: Seat, at: Instant): Tenure | undefined {
  return post.seats[seat].findLast(tenure => covers(tenure, at));
}

/** The absence of the A clerk that covers an instant. */
export function absenceAt(post: Readonly<Post>, at: Instant): Absence | undefined {
  const clerk = seatedAt(post, 'A', at);
  return post.absences.findLast(absence => absence.person === clerk?.person && covers({ from: absence.from, to: endOf(absence) }, at));
}

/** The B clerk who stands in at an instant: activated, not released, still B, and A is away. @req #50 */
export function standinAt(post: Readonly<Post>, at: Instant): Standin | undefined {
  const deputy = absenceAt(post, at)?.standins.at(-1);
  const active = deputy && covers({ from: deputy.from, to: deputy.released }, at) && seatedAt(post, 'B', at)?.person === deputy.person;
  return active ? deputy : undefined;
}

function officeOf(post: Readonly<Post>, unit: string, at: Instant): OfficeThroughPost | null {
  const clerk = seatedAt(post, 'A', at);
  if (!clerk || !isOpen(post, at)) return null;
  const { code, office, duties, sendingUnit, revision } = post;
  const held = { office, unit, post: code, duties, sendingUnit };
  if (!absenceAt(post, at)) return { ...held, person: clerk.person, seat: 'A', deputyFor: null, granted: { post: revision, seat: clerk.revision, deputy: null } };
  const deputy = standinAt(post, at);
  const seat = seatedAt(post, 'B', at);
  return deputy && seat ? { ...held, person: deputy.person, seat: 'B', deputyFor: clerk.person, granted: { post: revision, seat: seat.revision, deputy: deputy.revision } } : null;
}

/**
 * Who may act in which office of a unit at an instant: A unless away, B while standing in for A. At most one person per post.
 * @req #41 #50
 */
export function officesAt(state: State, at: Instant): readonly OfficeThroughPost[] {
  return Object.values(state.posts).map(post => officeOf(post, state.unit, at)).filter(office => office !== null);
}

const turnsOf = ({ from, to, seats, absences }: Readonly<Post>): readonly (Instant | null)[] => [
  from, to, ...[...seats.A, ...seats.B].flatMap(tenure => [tenure.from, tenure.to]),
  ...absences.flatMap(absence => [absence.from, absence.until, absence.ended, ...absence.standins.flatMap(standin => [standin.from, standin.released])]),
];

/** The next instant at which what {@link officesAt} says may change without an event; null when there is none. */
export function nextTurn(state: State, at: Instant): Instant | null {
  const ahead = Object.values(state.posts).flatMap(turnsOf).filter(turn => turn !== null && turn > at);
  return ahead.reduce((first, turn) => (first === null || (turn !== null && turn < first) ? turn : first), null);
}

/** Posts from which a person, as their A clerk, is away at an instant. @req #30 */
export function absentAt(state: State, person: string, at: Instant): readonly string[] {
  return Object.values(state.posts).filter(post => isOpen(post, at) && absenceAt(post, at)?.person === person).map(post => post.code);
}

/** Everybody on a seat, A or B, of an open post at an instant; each person once. Helpers are not among them. @req #58 */
export function personsAt(state: State, at: Instant): ReadonlySet<string> {
  const open = Object.values(state.posts).filter(post => isOpen(post, at));
  return new Set(open.flatMap(post => [seatedAt(post, 'A', at), seatedAt(post, 'B', at)]).flatMap(tenure => (tenure ? [tenure.person] : [])));
}

/** Posts that a person holds a seat on at an instant. */
export function postsOf(state: State, person: string, at: Instant): readonly Post[] {
  return Object.values(state.posts).filter(post => isOpen(post, at) && (['A', 'B'] as const).some(seat => seatedAt(post, seat, at)?.person === person));
}

/** Leader in charge (分管领导) or direct head (直接负责人) at an instant. @req #57 */
export function leaderAt(state: State, position: Position, at: Instant): Omit<Tenure, 'to'> | null {
  return state.leaders[position].filter(each => each.from <= at).reduce<Omit<Tenure, 'to'> | null>((last, each) => (last === null || each.from >= last.from ? each : last), null);
}

/** Items that a person is named for at an instant; none once the person has left the unit. @req #41 */
export function itemsHandledBy(state: State, person: string, at: Instant): readonly string[] {
  if (postsOf(state, person, at).length === 0) return [];
  const lists = state.handlers.filter(list => list.person === person && list.from <= at);
  return lists.reduce<(typeof lists)[number] | null>((last, list) => (last === null || list.from >= last.from ? list : last), null)?.items ?? [];
}

export function isCertified({ on, until, withdrawn }: Readonly<Certificate>, at: Instant): boolean {
  const day = legalDateOf(at);
  return on <= day && (until === null || day <= until) && (withdrawn === null || at < withdrawn);
}

/** Whether a certificate in force says that a person may handle an item. @req #67 */
export function isCompetent(state: State, of: { readonly person: string; readonly item: string }, at: Instant): boolean {
  return state.certificates.some(each => each.person === of.person && isCertified(each, at) && (each.items.length === 0 || each.items.includes(of.item)));
}

/** Days that turnover looks back. */
export const TURNOVER_DAYS = 365;

export interface Turnover {
  /** Persons who left the unit in the twelve months up to the instant: they had a seat and have none now. */
  readonly left: number;
  /** Open posts. */
  readonly posts: number;
}

/** How many clerks left a unit in the twelve months up to an instant; moving from one of its posts to another is no leaving. @req #63 */
export function turnover(state: State, until: Instant): Turnover {
  const since = startOfDay(addDays(legalDateOf(until), -TURNOVER_DAYS));
  const here = personsAt(state, until);
  const ended = Object.values(state.posts).flatMap(post => [...post.seats.A, ...post.seats.B]).filter(({ from, to }) => to !== null && from < to && since < to && to <= until);
  const left = new Set(ended.map(tenure => tenure.person).filter(person => !here.has(person)));
  return { left: left.size, posts: Object.values(state.posts).filter(post => isOpen(post, until)).length };
}
