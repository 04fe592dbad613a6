import { staffingDecider, type StaffingEvent, type StaffState } from '@yichuang/domain';
import { defineProjection, eventKey, type ProjectedEvent } from '../runner/define.ts';

/** A post with all who sat on it, as the rules know it. */
export type Post = StaffState['posts'][string];

/** Runs the rule of the log on a part of a unit's staff: a row holds that part only. */
function evolved(part: Partial<Pick<StaffState, 'posts' | 'leaders' | 'helpers' | 'handlers' | 'certificates'>>, { type, data, revision }: Pick<ProjectedEvent<StaffingEvent>, 'type' | 'data' | 'revision'>): StaffState {
  const state = { ...staffingDecider.initialState(), ...part, next: revision };
  staffingDecider.evolve(state, { type, data } as StaffingEvent);
  return state;
}

export interface PostRow {
  unit: string;
  post: Post | null;
}

/** Posts with all who sat on them, by unit and code. Persons are references. @req #41 #50 */
export const postProjection = defineProjection<PostRow, StaffingEvent>({
  name: 'staff-post',
  version: 1,
  categories: ['staff'],
  keys: ({ data }) => ('post' in data ? [`${data.unit}/${data.post}`] : []),
  initial: key => ({ unit: key.slice(0, key.lastIndexOf('/')), post: null }),
  indexes: { all: () => 'all', unit: row => row.unit },
  listsAt: { all: 'fixed', unit: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {},
  any: (row, event, key) => {
    const code = key.slice(key.lastIndexOf('/') + 1);
    row.post = evolved({ posts: row.post === null ? {} : { [code]: row.post } }, event).posts[code] ?? null;
  },
});

export interface CentreRow {
  unit: string;
  leaders: StaffState['leaders'];
  helpers: StaffState['helpers'];
}

const OF_CENTRE: ReadonlySet<StaffingEvent['type']> = new Set(['LeaderAppointed', 'HelperListed', 'HelperDelisted']);

/** Leaders and helpers of a centre or station, by unit. @req #57 #60 */
export const centreProjection = defineProjection<CentreRow, StaffingEvent>({
  name: 'staff-centre',
  version: 1,
  categories: ['staff'],
  keys: ({ type, data }) => (OF_CENTRE.has(type) ? [data.unit] : []),
  initial: unit => ({ unit, leaders: { leader: [], head: [] }, helpers: [] }),
  indexes: { all: () => 'all' },
  listsAt: { all: 'fixed' },
  history: 'versions',
  on: {},
  any: (row, event) => {
    const { leaders, helpers } = evolved({ leaders: row.leaders, helpers: row.helpers }, event);
    Object.assign(row, { leaders, helpers });
  },
});

/** One act on the staff of a unit. `data` is kept where the query folds it: lists of items, which are too long to stand in one row together. */
export interface StaffActRow {
  unit: string;
  type: StaffingEvent['type'];
  post: string | null;
  person: string | null;
  from: string | null;
  number: number;
  revision: number;
  recordedAt: string;
  data: Extract<StaffingEvent, { type: 'HandlersNamed' | 'CompetencyCertified' | 'CompetencyWithdrawn' }>['data'] | null;
}

const FOLDED: ReadonlySet<StaffingEvent['type']> = new Set(['HandlersNamed', 'CompetencyCertified', 'CompetencyWithdrawn']);

function startOf(data: StaffingEvent['data']): string | null {
  if ('from' in data) return data.from;
  if ('at' in data) return data.at;
  return 'on' in data ? data.on : null;
}

function personOf(data: StaffingEvent['data']): string | null {
  if ('person' in data) return data.person;
  return 'deputy' in data ? data.deputy : null;
}

/** What happened to the staff of units, one row per event. */
export const staffActProjection = defineProjection<StaffActRow, StaffingEvent>({
  name: 'staff-act',
  version: 1,
  categories: ['staff'],
  keys: ({ number }) => [eventKey(number)],
  initial: () => ({ unit: '', type: 'PostCreated', post: null, person: null, from: null, number: -1, revision: -1, recordedAt: '', data: null }),
  indexes: { unit: row => row.unit },
  history: 'append-only',
  on: {},
  any: (row, { type, data, number, revision, metadata }) => {
    Object.assign(row, {
      unit: data.unit, type, post: 'post' in data ? data.post : null, person: personOf(data), from: startOf(data), number, revision, recordedAt: metadata.recordedAt, data: FOLDED.has(type) ? data : null,
    });
  },
});
