import { errandDecider, type ErrandEvent, type ErrandState } from '@yichuang/domain';
import { defineProjection, eventKey } from '../runner/define.ts';

export interface ErrandRow {
  id: string;
  state: ErrandState;
  number: number;
  /** The papers went to the town. */
  handed: boolean;
  /** They lay at the station beyond the day. */
  late: boolean;
}

const PREFIX = 'agency-';
/** `<id>` of a stream `agency-<id>`. */
const idOf = (stream: string): string => stream.slice(PREFIX.length);

/** Errands of villages as the rule of the log folds them: mandate, and where every original is. People are references; contacts stay sealed in the log. @req #51 #59 */
export const errandProjection = defineProjection<ErrandRow, ErrandEvent>({
  name: 'errand',
  version: 2,
  categories: ['agency'],
  keys: ({ stream }) => [idOf(stream)],
  initial: id => ({ id, state: errandDecider.initialState(), number: -1, handed: false, late: false }),
  indexes: { village: row => row.state.village, town: row => row.state.town, resident: row => row.state.resident, case: row => row.state.case },
  listsAt: { village: 'fixed', town: 'fixed', resident: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {},
  any: (row, { type, data, number }) => {
    errandDecider.evolve(row.state, { type, data } as ErrandEvent);
    row.number = number;
    if (type === 'AgencyHandedOver') row.handed = true;
    if (type === 'AgencyOverdue') row.late = true;
  },
});

export interface ErrandActRow {
  errand: string;
  type: ErrandEvent['type'];
  number: number;
  at: string;
  actor: string;
}

/** What was done in an errand, one row per event. */
export const errandActProjection = defineProjection<ErrandActRow, ErrandEvent>({
  name: 'errand-act',
  version: 1,
  categories: ['agency'],
  keys: ({ number }) => [eventKey(number)],
  initial: () => ({ errand: '', type: 'AgencyRequested', number: -1, at: '', actor: '' }),
  indexes: { errand: row => row.errand },
  history: 'append-only',
  on: {},
  any: (row, { type, number, stream, metadata }) => {
    Object.assign(row, { errand: idOf(stream), type, number, at: metadata.recordedAt, actor: metadata.actor.id });
  },
});
