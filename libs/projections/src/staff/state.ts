import { staffingDecider, type StaffingEvent, type StaffState } from '@yichuang/domain';
import type { Moment, ReadModel, Row } from '../runner/read-model.ts';
import { centreProjection, postProjection, staffActProjection, type CentreRow, type Post, type PostRow, type StaffActRow } from './projection.ts';

type At = Pick<Moment, 'number'>;

const isNumbered = (post: Post | null): post is Post => post !== null;

/** The staff of a unit as the rules know it, without what needs the lists of items. */
function stateFrom(unit: string, posts: readonly Post[], centre: CentreRow | null): StaffState {
  return { ...staffingDecider.initialState(), unit, posts: Object.fromEntries(posts.map(post => [post.code, post])), ...(centre === null ? {} : { leaders: centre.leaders, helpers: centre.helpers }) };
}

/** Posts, leaders and helpers of one unit. */
export function staffOf(read: ReadModel, unit: string, { number }: At): StaffState {
  const posts = read.list(postProjection, { index: 'unit', equals: unit }, number).map(({ doc }) => doc.post).filter(isNumbered);
  return stateFrom(unit, posts, read.row(centreProjection, unit, number)?.doc ?? null);
}

/** The same of every unit that has any, by unit. */
export function allStaff(read: ReadModel, { number }: At): ReadonlyMap<string, StaffState> {
  const posts: readonly Row<PostRow>[] = read.list(postProjection, { index: 'all', equals: 'all' }, number);
  const centres = new Map(read.list(centreProjection, { index: 'all', equals: 'all' }, number).map(({ doc }) => [doc.unit, doc]));
  const byUnit = Map.groupBy(posts, ({ doc }) => doc.unit);
  const units = new Set([...byUnit.keys(), ...centres.keys()]);
  return new Map([...units].map(unit => [unit, stateFrom(unit, (byUnit.get(unit) ?? []).map(({ doc }) => doc.post).filter(isNumbered), centres.get(unit) ?? null)]));
}

/** Acts on the staff of a unit, in order. */
export function actsOf(read: ReadModel, unit: string, { number }: At): readonly StaffActRow[] {
  return read.list(staffActProjection, { index: 'unit', equals: unit }, number).map(({ doc }) => doc);
}

/** Adds what persons were named and certified for, which acts hold. */
export function withItems(state: StaffState, acts: readonly StaffActRow[]): StaffState {
  const items = staffingDecider.initialState();
  for (const { type, data, revision } of acts) {
    if (data === null) continue;
    items.next = revision;
    staffingDecider.evolve(items, { type, data } as StaffingEvent);
  }
  return { ...state, handlers: items.handlers, certificates: items.certificates };
}
