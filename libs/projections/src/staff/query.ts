import { absenceAt, covers, endOf, isCertified, itemsHandledBy, leaderAt, officesAt, personsAt, postsOf, seatedAt, standinAt, turnover, type StaffState, type UnitKind } from '@yichuang/domain';
import { unitRefs, unitTree } from '../organisations/query.ts';
import type { UnitRef, UnitView } from '../organisations/view.ts';
import { instantOf, type Moment, type ReadModel } from '../runner/read-model.ts';
import { postProjection, type Post, type StaffActRow } from './projection.ts';
import { actsOf, allStaff, staffOf, withItems } from './state.ts';
import type { HelperView, LeaderView, PersonView, PostView, SeatView, StaffCounts, StaffUnitLine, StaffUnitView } from './view.ts';

/** What a reader may see of staff: everything of these units and the posts that they send clerks to, only counts of all others. Null: everything everywhere. */
export type StaffScope = ReadonlySet<string> | null;

/** Persons that a village station keeps at least (二(五)1). @req #58 */
const VILLAGE_NEEDS = 2;
const VILLAGES: readonly UnitKind[] = ['village', 'community'];

/** Units of the day with the sums of their staff; units without posts too, where posts are due. `parent` narrows to a unit and those below it. @req #41 #50 #58 #40 #63 */
export function staffUnits(read: ReadModel, at: Moment, parent?: string): readonly StaffUnitLine[] {
  const staff = allStaff(read, at);
  return unitTree(read, at)
    .filter(unit => (parent === undefined || unit.code === parent || unit.parent === parent) && (staff.has(unit.code) || isCentre(unit.kind)))
    .map(unit => lineOf(unit, staff.get(unit.code) ?? null, instantOf(at)));
}

const isCentre = (kind: UnitKind): boolean => kind === 'town' || kind === 'subdistrict' || VILLAGES.includes(kind);

/** One unit; its posts and persons only within the scope of the reader. Null: no such unit on the day. @req #41 #50 #57 #67 #43 #61 */
export function staffUnit(read: ReadModel, code: string, { at, scope }: { readonly at: Moment; readonly scope: StaffScope }): StaffUnitView | null {
  const unit = unitTree(read, at).find(each => each.code === code);
  if (unit === undefined) return null;
  const state = staffOf(read, code, at);
  const line = { ...lineOf(unit, state, instantOf(at)), revision: read.revisionOf(postProjection, `staff-${code}`) };
  const whole = scope === null || scope.has(code);
  const shown = whole ? state : guidedBy(state, scope);
  if (Object.keys(shown.posts).length === 0 && !whole) return { ...line, ...COUNTS_ONLY };
  const acts = actsOf(read, code, at);
  const page = { state: withItems(shown, acts), instant: instantOf(at), unitOf: unitRefs(read, at), numberOf: numbersOf(acts) };
  if (!whole) return { ...line, ...COUNTS_ONLY, posts: postViews(page), persons: personViews(page) };
  return { ...line, posts: postViews(page), persons: personViews(page), helpers: helperViews(page), leaders: { leader: leaderView(page, 'leader'), head: leaderView(page, 'head') }, history: acts.map(({ type, post, person, from, number, recordedAt }) => ({ type, post, person, from, number, recordedAt })) };
}

const COUNTS_ONLY = { posts: null, persons: null, helpers: null, leaders: null, history: null } as const;

/** The posts to which a unit sends clerks: it guides their work and certifies them, and sees no others (双重管理). */
function guidedBy(state: StaffState, senders: ReadonlySet<string>): StaffState {
  return { ...state, posts: Object.fromEntries(Object.entries(state.posts).filter(([, { sendingUnit }]) => sendingUnit !== null && senders.has(sendingUnit))) };
}

interface Page {
  readonly state: StaffState;
  readonly instant: string;
  readonly unitOf: (code: string) => UnitRef;
  /** Number of the event that stands at a revision of the unit's stream. */
  readonly numberOf: (revision: number) => number;
}

function numbersOf(acts: readonly StaffActRow[]): Page['numberOf'] {
  const numbers = new Map(acts.map(({ revision, number }) => [revision, number]));
  return revision => numbers.get(revision) ?? -1;
}

function lineOf({ code, name, kind, parent }: UnitView, state: StaffState | null, at: string): StaffUnitLine {
  const counts = state === null ? { posts: 0, withoutA: 0, withoutB: 0, unmanned: 0, persons: 0, helpers: 0, absent: 0, left: 0 } : countsOf(state, at);
  const short = VILLAGES.includes(kind) ? Math.max(0, VILLAGE_NEEDS - counts.persons) : 0;
  const has = (position: 'leader' | 'head'): boolean => state !== null && leaderAt(state, position, at) !== null;
  return { code, ...name, kind, parent, counts, short, leader: has('leader'), head: has('head') };
}

function countsOf(state: StaffState, at: string): StaffCounts {
  const open = Object.values(state.posts).filter(post => covers(post, at));
  const without = (seat: 'A' | 'B'): number => open.filter(post => seatedAt(post, seat, at) === undefined).length;
  return {
    posts: open.length, withoutA: without('A'), withoutB: without('B'), unmanned: open.length - officesAt(state, at).length, persons: personsAt(state, at).size,
    helpers: state.helpers.filter(helper => covers(helper, at)).length, absent: open.filter(post => absenceAt(post, at) !== undefined).length, left: turnover(state, at).left,
  };
}

function postViews({ state, instant, unitOf, numberOf }: Page): readonly PostView[] {
  const manned = new Set(officesAt(state, instant).map(({ post }) => post));
  const seat = (post: Post, name: 'A' | 'B'): SeatView | null => {
    const tenure = seatedAt(post, name, instant);
    return tenure === undefined ? null : { person: tenure.person, from: tenure.from, number: numberOf(tenure.revision) };
  };
  return Object.values(state.posts).map(post => {
    const [a, absence, deputy] = [seat(post, 'A'), absenceAt(post, instant), standinAt(post, instant)];
    const { code, office, title, duties, sendingUnit, from } = post;
    return {
      unit: state.unit, post: code, office, title, duties, sendingUnit: sendingUnit === null ? null : unitOf(sendingUnit), from, state: stateOf(post, instant), a, b: seat(post, 'B'),
      absence: absence === undefined ? null : { person: absence.person, from: absence.from, until: endOf(absence), cause: absence.cause, number: numberOf(absence.revision) },
      deputy: deputy === undefined ? null : { person: deputy.person, forPerson: a?.person ?? '', at: deputy.from, number: numberOf(deputy.revision) },
      manned: manned.has(code), number: numberOf(post.revision),
    };
  }).sort((x, y) => (x.post < y.post ? -1 : 1));
}

function stateOf(post: Post, at: string): PostView['state'] {
  if (at < post.from) return 'not_yet';
  return covers(post, at) ? 'open' : 'closed';
}

function personViews({ state, instant, unitOf, numberOf }: Page): readonly PersonView[] {
  return [...personsAt(state, instant)].sort().map(person => ({
    person,
    seats: postsOf(state, person, instant).map(post => ({ post: post.code, seat: seatedAt(post, 'A', instant)?.person === person ? 'A' as const : 'B' as const })),
    handles: itemsHandledBy(state, person, instant),
    competencies: state.certificates.filter(each => each.person === person && isCertified(each, instant)).map(({ items, by, on, until, revision }) => ({ items, by: unitOf(by), on, until, number: numberOf(revision) })),
  }));
}

function helperViews({ state, instant, numberOf }: Page): readonly HelperView[] {
  return state.helpers.filter(helper => covers(helper, instant)).map(({ person, source, from, revision }) => ({ person, source, from, number: numberOf(revision) }));
}

function leaderView({ state, instant, numberOf }: Page, position: 'leader' | 'head'): LeaderView | null {
  const found = leaderAt(state, position, instant);
  return found === null ? null : { person: found.person, from: found.from, number: numberOf(found.revision) };
}
