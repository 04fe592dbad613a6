import { jointDecider, type JointEvent, type JointFact, type JointFile, type JointState } from '@yichuang/domain';
import { defineProjection, eventKey } from '../runner/define.ts';

type Shown = Omit<JointState, 'answers'>;
export interface JointRow {
  id: string;
  version: number;
  illustrative: boolean;
  state: Shown & { answers: null };
  outcome: 'granted' | 'partly_refused' | 'refused' | null;
  deliveredOn: string | null;
}

const PREFIX = 'joint-';
const idOf = (stream: string): string => stream.slice(PREFIX.length);

/** The fold of the domain; what is sealed stays in the log, and scans of papers are rows of their own. */
function evolve(row: JointRow, { type, data }: { readonly type: JointEvent['type']; readonly data: JointEvent['data'] }): void {
  jointDecider.evolve(row.state, { type, data } as JointFact);
  row.state.answers = null;
  for (const paper of row.state.papers) paper.files = [];
}

/** Joint cases: the fold of each stream, by the town that goes on with it and the counter that took it. @req #32 #39 */
export const jointProjection = defineProjection<JointRow, JointEvent>({
  name: 'joint',
  version: 3,
  categories: ['joint'],
  keys: ({ stream }) => [idOf(stream)],
  initial: id => ({ id, version: 0, illustrative: false, state: { ...jointDecider.initialState(), answers: null }, outcome: null, deliveredOn: null }),
  indexes: { all: () => 'all', town: row => row.state.town, at: row => row.state.at, matter: row => row.state.matter },
  listsAt: { all: 'fixed', town: 'fixed', at: 'fixed', matter: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    JointApplicationReceived: (row, event) => {
      evolve(row, event);
      Object.assign(row, { version: event.data.version, illustrative: event.data.illustrative });
    },
    JointCaseConsolidated: (row, event) => {
      evolve(row, event);
      row.outcome = event.data.outcome;
    },
    JointResultDelivered: (row, event) => {
      evolve(row, event);
      row.deliveredOn = event.data.on;
    },
  },
  any: evolve,
});

export interface JointDepartmentRow {
  joint: string;
  department: string;
}
/** Departments with a leg in a joint case: what a department may see is an index of its own, not cut out of everybody's. @req #39 */
export const jointDepartmentProjection = defineProjection<JointDepartmentRow, JointEvent>({
  name: 'joint-department',
  version: 1,
  categories: ['joint'],
  keys: ({ type, data, number }) => (type === 'JointCaseSplit' && 'legs' in data ? [...new Set(data.legs.map(({ department }) => eventKey(number, `/${department}`)))] : []),
  initial: key => ({ joint: '', department: key.slice(key.indexOf('/') + 1) }),
  indexes: { department: row => row.department },
  history: 'append-only',
  on: { JointCaseSplit: (row, { stream }) => void (row.joint = idOf(stream)) },
});

/** Which leg of which joint case an ordinary case is. */
export interface JointLegRow {
  case: string;
  joint: string;
  item: string;
}
/** From a case to the joint one: events of cases say nothing of it. @req #39 */
export const jointLegProjection = defineProjection<JointLegRow, JointEvent>({
  name: 'joint-leg',
  version: 1,
  categories: ['joint'],
  keys: ({ type, data }) => (type === 'SubcaseOpened' && 'case' in data ? [data.case] : []),
  initial: id => ({ case: id, joint: '', item: '' }),
  indexes: { joint: row => row.joint },
  listsAt: { joint: 'fixed' },
  history: 'versions',
  on: {
    SubcaseOpened: (row, { stream, data: { item } }) => void Object.assign(row, { joint: idOf(stream), item }),
  },
});

/** Scans of one paper that legs share. Names of files are sealed and stay in the log. */
export interface JointPaperRow {
  joint: string;
  /** Its place in what was received. */
  paper: number;
  files: JointFile[];
}
const SEPARATOR = '/';
/** Papers of joint cases that have scans: one row each, so that no row grows with the number of files. @req #39 #53 */
export const jointPaperProjection = defineProjection<JointPaperRow, JointEvent>({
  name: 'joint-paper',
  version: 1,
  categories: ['joint'],
  keys: ({ type, stream, data }) => (type === 'JointPaperFilesAdded' && 'paper' in data ? [`${idOf(stream)}${SEPARATOR}${data.paper}`] : []),
  initial: key => ({ joint: key.slice(0, key.indexOf(SEPARATOR)), paper: Number(key.slice(key.indexOf(SEPARATOR) + 1)), files: [] }),
  indexes: { joint: row => row.joint },
  listsAt: { joint: 'fixed' },
  history: 'versions',
  on: {
    JointPaperFilesAdded: (row, { data: { attachments } }) => void row.files.push(...attachments.map(({ digest, bytes, type }) => ({ digest, bytes, type }))),
  },
});
