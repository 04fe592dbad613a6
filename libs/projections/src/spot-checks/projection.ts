import { initialSpotCheck, legalDateOf, spotCheckDecider, type SpotCheckEvent, type SpotCheckState } from '@yichuang/domain';
import { defineProjection, type ProjectedEvent } from '../runner/define.ts';

type Data<T extends SpotCheckEvent['type']> = Extract<SpotCheckEvent, { type: T }>['data'];

export interface SpotCheckRow {
  id: string;
  state: SpotCheckState;
  orderedOn: string;
  ordered: number;
  draw: Data<'SpotCheckDrawn'> | null;
  reasons: Record<string, string>;
  demands: Record<string, string>;
  conclusion: string | null;
}

function take(row: SpotCheckRow, event: ProjectedEvent<SpotCheckEvent>): void {
  spotCheckDecider.evolve(row.state, event as SpotCheckEvent);
}

/** Spot checks with what was drawn and found. @req #23 */
export const spotCheckProjection = defineProjection<SpotCheckRow, SpotCheckEvent>({
  name: 'spot-check',
  version: 1,
  categories: ['spotcheck'],
  keys: ({ stream }) => [stream.slice(stream.indexOf('-') + 1)],
  initial: id => ({ id, state: initialSpotCheck(), orderedOn: '', ordered: -1, draw: null, reasons: {}, demands: {}, conclusion: null }),
  indexes: { all: () => 'all', department: row => row.state.order?.department ?? null },
  listsAt: { all: 'fixed', department: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    SpotCheckOrdered: (row, event) => {
      take(row, event);
      row.ordered = event.number;
      row.orderedOn = legalDateOf(event.metadata.recordedAt);
    },
    SpotCheckDrawn: (row, event) => {
      take(row, event);
      row.draw = event.data;
    },
    SpotCheckResult: (row, event) => {
      take(row, event);
      row.reasons[event.data.case] = event.data.reason;
    },
    SpotCheckCorrectionOrdered: (row, event) => {
      take(row, event);
      row.demands[event.data.case] = event.data.demand;
    },
    SpotCheckClosed: (row, event) => {
      take(row, event);
      row.conclusion = event.data.conclusion;
    },
  },
  any: take,
});
