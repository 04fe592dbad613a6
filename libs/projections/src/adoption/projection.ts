import type { CaseEvent, JointEvent } from '@yichuang/domain';
import { caseOf } from '../cases/projection.ts';
import { defineProjection } from '../runner/define.ts';

/** What one case adds to the numbers of adoption. Nobody is named. */
export interface AdoptionRow {
  item: string;
  town: string;
  /** Month of receipt, `YYYY-MM`. */
  month: string;
  receivedOn: string;
  online: boolean;
  throughVillage: boolean;
  visits: number;
  /** A promised or statutory limit ran out before it was decided (红牌). */
  late: boolean;
  outcome: 'granted' | 'refused' | null;
  /** The joint case that it is a leg of: people have asked for one thing. */
  joint: string | null;
}

/** Channels by which nobody has to come. */
const ONLINE: ReadonlySet<string> = new Set(['web', 'mobile']);
const countVisit = (row: AdoptionRow, visit: boolean): void => void (row.visits += visit ? 1 : 0);
const decide = (row: AdoptionRow, outcome: 'granted' | 'refused'): void => {
  row.outcome = outcome;
};

/** A small row per case, by the month of receipt. In time is what the record says: no red card before the decision. @req #3 #35 */
export const adoptionProjection = defineProjection<AdoptionRow, CaseEvent | JointEvent>({
  name: 'adoption',
  version: 3,
  categories: ['case', 'joint'],
  keys: ({ stream, type, data }) => (stream.startsWith('case-') ? [caseOf(stream)] : type === 'SubcaseOpened' && 'case' in data ? [data.case] : []),
  initial: () => ({ item: '', town: '', month: '', receivedOn: '', online: false, throughVillage: false, visits: 0, late: false, outcome: null, joint: null }),
  indexes: { month: row => row.month },
  listsAt: { month: 'fixed' },
  history: 'versions',
  on: {
    ApplicationReceived: (row, { data: { item, town, receivedOn, agency, visit }, metadata: { channel } }) => {
      Object.assign(row, { item, town, receivedOn, month: receivedOn.slice(0, 7), online: ONLINE.has(channel), throughVillage: agency !== null });
      countVisit(row, visit);
    },
    MaterialSubmitted: (row, { data: { visit } }) => countVisit(row, visit),
    CorrectionSubmitted: (row, { data: { visit } }) => countVisit(row, visit),
    DeferredPaperSubmitted: (row, { data: { visit } }) => countVisit(row, visit),
    ResultDelivered: (row, { data: { visit } }) => countVisit(row, visit),
    DeadlinePassed: (row, { data: { clock } }) => {
      if (row.outcome === null && (clock === 'promised' || clock === 'statutory')) row.late = true;
    },
    SubcaseOpened: (row, { stream }) => void (row.joint = stream.slice('joint-'.length)),
    CaseGranted: row => decide(row, 'granted'),
    CaseRefused: row => decide(row, 'refused'),
    // 许可法50: silence until a licence has run out renews it.
    RenewalDeemedGranted: row => decide(row, 'granted'),
  },
});
