import { venueDecider, venueStandardDecider, type VenueEvent, type VenueStandardEvent, type VenueStandardState, type VenueState } from '@yichuang/domain';
import { defineProjection, eventKey } from '../runner/define.ts';

export interface VenueRow {
  unit: string;
  state: VenueState;
  /** Number of the last event. */
  number: number;
}

const PREFIX = 'venue-';
const unitOf = (stream: string): string => stream.slice(PREFIX.length);

/** Halls as the rule of the log folds them. @req #7 #8 #9 #75 */
export const venueProjection = defineProjection<VenueRow, VenueEvent>({
  name: 'venue',
  version: 2,
  categories: ['venue'],
  keys: ({ stream }) => [unitOf(stream)],
  initial: unit => ({ unit, state: venueDecider.initialState(), number: -1 }),
  indexes: { all: () => 'all' },
  listsAt: { all: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {},
  any: (row, { type, data, number }) => {
    venueDecider.evolve(row.state, { type, data } as VenueEvent);
    row.number = number;
  },
});

export interface VenueActRow {
  unit: string;
  type: VenueEvent['type'];
  number: number;
  at: string;
}

/** What was done about a hall, one row per event. */
export const venueActProjection = defineProjection<VenueActRow, VenueEvent>({
  name: 'venue-act',
  version: 1,
  categories: ['venue'],
  keys: ({ number }) => [eventKey(number)],
  initial: () => ({ unit: '', type: 'FacilitySurveyed', number: -1, at: '' }),
  indexes: { unit: row => row.unit },
  history: 'append-only',
  on: {},
  any: (row, { type, number, stream, metadata }) => {
    Object.assign(row, { unit: unitOf(stream), type, number, at: metadata.recordedAt });
  },
});

/** Versions of the standard: the whole of a district in one row. */
export const venueStandardProjection = defineProjection<{ state: VenueStandardState }, VenueStandardEvent>({
  name: 'venue-standard',
  version: 1,
  categories: ['venuestandard'],
  keys: () => ['standard'],
  initial: () => ({ state: venueStandardDecider.initialState() }),
  indexes: {},
  history: 'versions',
  revisions: true,
  on: { VenueStandardIssued: ({ state }, { type, data }) => venueStandardDecider.evolve(state, { type, data }) },
});
