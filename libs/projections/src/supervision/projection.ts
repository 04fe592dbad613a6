import type { CaseEvent, ErrandEvent, ReviewEvent } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';
import { accept, answer, decide, deliver, emptyCase, end, lift, pass, pause, receive, resume, review, warn, type SupervisedCase } from './case-row.ts';
import { addendsOfCase, monthOf } from './figures.ts';
import { addends, addTo, emptySum, isSum, isSumKey, onMember, type SumRow } from './sums.ts';

type CaseDoc = SupervisedCase | SumRow;
/** Index of what is counted: a unit and a month. Members are found by it when a total is opened. */
const unitMonth = (unit: string, month: string | null): string | null => (month === null ? null : `${unit}/${month}`);

/** Cases as supervision counts them, with the totals of towns and departments by month. A total is one row, whatever it counts. @req #46 #47 #53 #69 */
export const supervisedCaseProjection = defineProjection<CaseDoc, CaseEvent>({
  name: 'supervised-case',
  version: 1,
  categories: ['case'],
  keys: ({ stream }) => [stream],
  initial: key => (isSumKey(key) ? emptySum(key) : emptyCase()),
  indexes: {
    cell: row => (isSum(row) ? row.cell : null),
    received: row => (isSum(row) ? null : unitMonth(row.town, monthOf(row, 'receivedOn'))),
    decided: row => (isSum(row) ? null : unitMonth(row.town, monthOf(row, 'decidedOn'))),
    open: row => (isSum(row) || row.step === null ? null : row.town),
  },
  // A month of decision begins once and stays: readers of the past leave out rows that did not have it yet.
  listsAt: { cell: 'fixed', received: 'fixed', decided: 'fixed', open: 'changing' },
  history: 'versions',
  sums: { of: row => (isSum(row) ? [] : addendsOfCase(row)), add: addTo },
  on: {
    ApplicationReceived: onMember((row, { data }) => receive(row, data)),
    CorrectionNoticeIssued: onMember((row, { data }) => answer(row, data.issuedOn)),
    OneTimeNoticeBreached: onMember(row => void (row.breached = true)),
    ApplicationAccepted: onMember((row, { data }) => accept(row, data.acceptedOn)),
    ApplicationDeemedAccepted: onMember((row, { data }) => accept(row, data.acceptedOn, data.due)),
    ApplicationNotAccepted: onMember((row, { data }) => {
      answer(row, data.on);
      end(row);
    }),
    ApplicationAbandoned: onMember(row => end(row)),
    DeferredPaperPromised: onMember(row => void (row.promised += 1)),
    DeferredPaperSubmitted: onMember(row => void (row.supplied += 1)),
    DeferredPaperLapsed: onMember(row => void (row.lapsed += 1)),
    TownReviewCompleted: onMember((row, { data }) => review(row, data.on, 'decide')),
    CaseForwardedToDepartment: onMember((row, { data }) => review(row, data.on, 'review')),
    DepartmentReviewCompleted: onMember((row, { data }) => review(row, data.on, 'decide')),
    CaseReturnedToTown: onMember(row => void (row.step = 'review')),
    ClockSuspended: onMember((row, { data }) => pause(row, data.from)),
    ClockResumed: onMember((row, { data }) => resume(row, data.on)),
    ExtensionApproved: onMember(row => lift(row, 'promised', 'statutory')),
    DeadlineRecomputed: onMember((row, { data }) => {
      if (data.after > data.before) lift(row, data.clock);
    }),
    DeadlineWarned: onMember((row, { data }) => warn(row, data.clock)),
    DeadlinePassed: onMember((row, { data }) => pass(row, data.clock)),
    CaseGranted: onMember((row, { data }) => decide(row, data.on, 'granted')),
    CaseRefused: onMember((row, { data }) => decide(row, data.on, 'refused')),
    RenewalDeemedGranted: onMember((row, { data }) => decide(row, data.expired, 'granted')),
    ResultDelivered: onMember((row, { data }) => deliver(row, data.on)),
    CaseWithdrawn: onMember(row => end(row)),
    CaseTerminated: onMember(row => end(row)),
    DecisionRevoked: onMember(row => end(row)),
    CaseClosed: onMember(row => end(row)),
  },
});

/** An errand as supervision counts it. */
export interface SupervisedErrand {
  village: string;
  town: string;
  item: string;
  requestedOn: string;
  state: 'open' | 'closed' | 'declined';
  /** Papers lay at the village for longer than the item allows. */
  late: boolean;
}

const isOne = (holds: boolean): number => Number(holds);

/** Errands by town and month of request. @req #51 #59 */
export const supervisedErrandProjection = defineProjection<SupervisedErrand | SumRow, ErrandEvent>({
  name: 'supervised-errand',
  version: 1,
  categories: ['agency'],
  keys: ({ stream }) => [stream],
  initial: key => (isSumKey(key) ? emptySum(key) : { village: '', town: '', item: '', requestedOn: '', state: 'open', late: false }),
  indexes: { cell: row => (isSum(row) ? row.cell : null), requested: row => (isSum(row) ? null : unitMonth(row.town, row.requestedOn.slice(0, 7))) },
  listsAt: { cell: 'fixed', requested: 'fixed' },
  history: 'versions',
  sums: {
    of: row => {
      if (isSum(row)) return [];
      const add = (counter: string, by: number) => addends({ units: [['t', row.town]], month: row.requestedOn.slice(0, 7) }, counter, by);
      return [...add('errands', 1), ...add('errandsClosed', isOne(row.state === 'closed')), ...add('errandsDeclined', isOne(row.state === 'declined')), ...add('errandsLate', isOne(row.late))];
    },
    add: addTo,
  },
  on: {
    AgencyRequested: onMember((row, { data: { village, town, item, requestedOn } }) => void Object.assign(row, { village, town, item, requestedOn })),
    AgencyOverdue: onMember(row => void (row.late = true)),
    AgencyClosed: onMember(row => void (row.state = 'closed')),
    AgencyDeclined: onMember(row => void (row.state = 'declined')),
  },
});

/** A review as supervision counts it: no rater, no words. */
export interface SupervisedReview {
  unit: string;
  item: string | null;
  /** Day on which it was given, or on which the time for it was over. */
  on: string | null;
  given: boolean;
  bad: boolean;
  called: boolean;
  closed: boolean;
}

/** Reviews by unit and month. What was not said counts apart from what was; what an appeal found mistaken or malicious is no bad review. @req #54 */
export const supervisedReviewProjection = defineProjection<SupervisedReview | SumRow, ReviewEvent>({
  name: 'supervised-review',
  version: 1,
  categories: ['review'],
  keys: ({ stream }) => [stream],
  initial: key => (isSumKey(key) ? emptySum(key) : { unit: '', item: null, on: null, given: false, bad: false, called: false, closed: false }),
  indexes: { cell: row => (isSum(row) ? row.cell : null), said: row => (isSum(row) ? null : unitMonth(row.unit, row.on?.slice(0, 7) ?? null)) },
  // Said after all, a review counts in another month than the one in which it had been assumed.
  listsAt: { cell: 'fixed', said: 'changing' },
  history: 'versions',
  sums: {
    of: row => {
      if (isSum(row) || row.on === null) return [];
      const add = (counter: string, holds: boolean) => addends({ units: [['u', row.unit]], month: row.on?.slice(0, 7) ?? '' }, counter, isOne(holds));
      return [...add('reviews', row.given), ...add('defaulted', !row.given), ...add('bad', row.bad), ...add('badCalled', row.bad && row.called), ...add('badClosed', row.bad && row.closed)];
    },
    add: addTo,
  },
  on: {
    ReviewInvited: onMember((row, { data: { unit, item } }) => void Object.assign(row, { unit, item })),
    ReviewSubmitted: onMember((row, { data: { grade, on } }) => void Object.assign(row, { on, given: true, bad: grade === 'dissatisfied' || grade === 'very_dissatisfied' })),
    ReviewDefaulted: onMember((row, { data: { on } }) => void Object.assign(row, { on, given: false })),
    ReturnCallMade: onMember(row => void (row.called = true)),
    BadReviewClosed: onMember(row => void (row.closed = true)),
    ReviewJudgedMistaken: onMember(row => void (row.bad = false)),
    ReviewJudgedMalicious: onMember(row => void (row.bad = false)),
  },
});
