import { accountabilityDecider, initialInspection, inspectionDecider, type AccountabilityEvent, type AccountabilityState, type InspectionEvent, type InspectionState } from '@yichuang/domain';
import { defineProjection, type ProjectedEvent } from '../runner/define.ts';
import type { InspectionAct } from './view.ts';

type Data<T extends InspectionEvent['type']> = Extract<InspectionEvent, { type: T }>['data'];
type Referral<T extends AccountabilityEvent['type']> = Extract<AccountabilityEvent, { type: T }>['data'];

export interface InspectionRow {
  id: string;
  state: InspectionState;
  plan: Data<'InspectionPlanned'> | null;
  visit: Data<'InspectionCarriedOut'> | null;
  report: Data<'InspectionReportCirculated'> | null;
  found: (Data<'FindingRecorded'> & { number: number })[];
  criticisms: Data<'CriticismCirculated'>[];
  conclusion: string | null;
  acts: InspectionAct[];
}
export interface ReferralRow {
  id: string;
  state: AccountabilityState;
  referral: Referral<'AccountabilityReferred'> | null;
  answer: Referral<'AccountabilityOutcomeRecorded'> | null;
  number: number;
}

const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** Takes an event into the state, and notes who did it. */
function take(row: InspectionRow, event: ProjectedEvent<InspectionEvent>): void {
  inspectionDecider.evolve(row.state, event as InspectionEvent);
  const { number, type, metadata: { recordedAt, actor } } = event;
  row.acts.push({ number, type, at: recordedAt, actor: { id: actor.id, unit: actor.unit } });
}

/** Inspections with their findings and every act on them. @req #69 #70 */
export const inspectionProjection = defineProjection<InspectionRow, InspectionEvent>({
  name: 'inspection',
  version: 1,
  categories: ['inspection'],
  keys: ({ stream }) => [idOf(stream)],
  initial: id => ({ id, state: initialInspection(), plan: null, visit: null, report: null, found: [], criticisms: [], conclusion: null, acts: [] }),
  indexes: { all: () => 'all', body: row => row.state.body },
  listsAt: { all: 'fixed', body: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    InspectionPlanned: (row, event) => {
      take(row, event);
      row.plan = event.data;
    },
    InspectionCarriedOut: (row, event) => {
      take(row, event);
      row.visit = event.data;
    },
    FindingRecorded: (row, event) => {
      take(row, event);
      row.found.push({ ...event.data, number: event.number });
    },
    InspectionReportCirculated: (row, event) => {
      take(row, event);
      row.report = event.data;
    },
    CriticismCirculated: (row, event) => {
      take(row, event);
      row.criticisms.push(event.data);
    },
    InspectionClosed: (row, event) => {
      take(row, event);
      row.conclusion = event.data.conclusion;
    },
  },
  any: take,
});

function follow(row: ReferralRow, event: ProjectedEvent<AccountabilityEvent>): void {
  accountabilityDecider.evolve(row.state, event as AccountabilityEvent);
}

/** Referrals to the organ in charge, by the inspection that they are of. @req #48 */
export const referralProjection = defineProjection<ReferralRow, AccountabilityEvent>({
  name: 'accountability-referral',
  version: 1,
  categories: ['accountability'],
  keys: ({ stream }) => [idOf(stream)],
  initial: id => ({ id, state: accountabilityDecider.initialState(), referral: null, answer: null, number: -1 }),
  indexes: {},
  history: 'versions',
  revisions: true,
  on: {
    AccountabilityReferred: (row, event) => {
      follow(row, event);
      row.referral = event.data;
      row.number = event.number;
    },
    AccountabilityOutcomeRecorded: (row, event) => {
      follow(row, event);
      row.answer = event.data;
    },
  },
  any: follow,
});
