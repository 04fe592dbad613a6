import { complaintDecider, initialComplaint, type ComplaintChannel, type ComplaintEvent, type ComplaintOutcome, type ComplaintState, type HotlineEvent } from '@yichuang/domain';
import { plainDetails } from '../plain-details.ts';
import { defineProjection, type ProjectedEvent } from '../runner/define.ts';
import type { ComplaintActView, SettlementView } from './view.ts';

export interface ComplaintRow {
  id: string;
  state: ComplaintState;
  channel: ComplaintChannel;
  item: string | null;
  case: string | null;
  anonymous: boolean;
  /** The unit whose people wrote it down; null: it came in over the page, or the program sent it. */
  entered: string | null;
  secret: string | null;
  hasWords: boolean;
  receivedOn: string;
  answer: { outcome: ComplaintOutcome; basis: string | null; reference: string | null; on: string } | null;
  settlement: SettlementView | null;
  acts: ComplaintActView[];
}

const PREFIX = 'complaint-';
/** Never shown: who is meant, who complains, and what is sealed. */
const KEPT: ReadonlySet<string> = new Set(['subject', 'person', 'secret', 'by', 'at', 'enteredBy']);

/** Folds the state that decisions see, and writes down what happened. */
function take(row: ComplaintRow, { type, data, number, metadata }: ProjectedEvent<ComplaintEvent>): void {
  complaintDecider.evolve(row.state, { type, data } as ComplaintEvent);
  row.acts.push({ number, type, at: metadata.recordedAt, by: 'by' in data ? data.by : null, details: plainDetails(data, KEPT) });
}

/** Complaints with what came of them. @req #10 */
export const complaintProjection = defineProjection<ComplaintRow, ComplaintEvent>({
  name: 'complaint',
  version: 3,
  categories: ['complaint'],
  keys: ({ stream }) => [stream.slice(PREFIX.length)],
  initial: id => ({ id, state: initialComplaint(), channel: 'web', item: null, case: null, anonymous: true, entered: null, secret: null, hasWords: false, receivedOn: '', answer: null, settlement: null, acts: [] }),
  indexes: { all: () => 'all', unit: row => row.state.unit, about: row => row.state.about.unit, entered: row => row.entered },
  listsAt: { all: 'fixed', unit: 'changing', about: 'fixed', entered: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    ComplaintReceived: (row, event) => {
      const { channel, item, case: about, anonymous, secret, words, enteredBy, on } = event.data;
      Object.assign(row, { channel, item, case: about, anonymous, entered: enteredBy === null ? null : event.metadata.actor.unit, secret, hasWords: words !== null, receivedOn: on });
      take(row, event);
    },
    ComplaintSettlementSaid: (row, event) => {
      const { settled, round, on } = event.data;
      row.settlement = { settled, round, on };
      take(row, event);
    },
    ComplaintAnswered: (row, event) => {
      const { outcome, basis, reference, on } = event.data;
      row.answer = { outcome, basis, reference, on };
      take(row, event);
    },
  },
  any: take,
});

export interface HotlineRow {
  versions: HotlineEvent['data'][];
}
/** Numbers for complaints, by unit. @req #10 */
export const hotlineProjection = defineProjection<HotlineRow, HotlineEvent>({
  name: 'hotline',
  version: 1,
  categories: ['hotline'],
  keys: ({ stream }) => [stream.slice('hotline-'.length)],
  initial: () => ({ versions: [] }),
  indexes: { all: () => 'all' },
  listsAt: { all: 'fixed' },
  history: 'versions',
  revisions: true,
  on: { HotlinePublished: (row, { data }) => void row.versions.push(data) },
});
