import { initialReview, isBad, reviewDecider, type Grade, type ReviewChannel, type ReviewEvent, type ReviewFormEvent, type ReviewState } from '@yichuang/domain';
import { plainDetails } from '../plain-details.ts';
import { defineProjection, type ProjectedEvent } from '../runner/define.ts';
import type { ReviewActView } from './view.ts';

export interface GivenReview {
  readonly grade: Grade;
  readonly channel: ReviewChannel;
  readonly reasons: readonly string[];
  readonly hasComment: boolean;
  readonly enteredBy: string | null;
  readonly device: string | null;
  readonly on: string;
  readonly at: string;
}
export interface ReviewRow {
  id: string;
  item: string | null;
  state: ReviewState;
  given: GivenReview | null;
  acts: ReviewActView[];
}

const PREFIX = 'review-';
/** Never shown: who is meant, by which device, and what is sealed. */
const KEPT: ReadonlySet<string> = new Set(['subject', 'device', 'handlers', 'by', 'at', 'enteredBy']);

const officerOf = (data: object): string | null => ('by' in data && typeof data.by === 'string' ? data.by : null);

/** Folds the state that decisions see, and writes down what happened. */
function take(row: ReviewRow, event: ProjectedEvent<ReviewEvent>): void {
  const { type, data, number, metadata } = event;
  reviewDecider.evolve(row.state, { type, data } as ReviewEvent);
  row.acts.push({ number, type, at: metadata.recordedAt, by: officerOf(data), details: plainDetails(data, KEPT) });
}

/** Month in which it was given, or in which it was assumed; null while neither. */
function monthOf({ given, state: { defaulted, defaultOn } }: ReviewRow): string | null {
  if (given) return given.on.slice(0, 7);
  return defaulted ? defaultOn.slice(0, 7) : null;
}
const ticketOf = ({ state }: ReviewRow): boolean => isBad(state.grade);

/** Reviews with what came of them. What was written stays sealed in the log; whoever wrote it is shown to nobody. @req #10 #54 */
export const reviewProjection = defineProjection<ReviewRow, ReviewEvent>({
  name: 'review',
  version: 1,
  categories: ['review'],
  keys: ({ stream }) => [stream.slice(PREFIX.length)],
  initial: id => ({ id, item: null, state: initialReview(), given: null, acts: [] }),
  indexes: { month: monthOf, tickets: row => (ticketOf(row) ? 'all' : null), unit: row => (ticketOf(row) ? row.state.unit : null) },
  listsAt: { month: 'changing', tickets: 'changing', unit: 'changing' },
  history: 'versions',
  revisions: true,
  on: {
    ReviewInvited: (row, event) => {
      row.item = event.data.item;
      take(row, event);
    },
    ReviewSubmitted: (row, event) => {
      const { grade, channel, reasons, comment, enteredBy, device, on, at } = event.data;
      row.given = { grade, channel, reasons: [...reasons], hasComment: comment !== null, enteredBy, device, on, at };
      take(row, event);
    },
  },
  any: take,
});

export interface ReviewFormRow {
  versions: ReviewFormEvent['data'][];
}
/** Versions of the questions, by district. @req #54 */
export const reviewFormProjection = defineProjection<ReviewFormRow, ReviewFormEvent>({
  name: 'review-form',
  version: 1,
  categories: ['reviewform'],
  keys: ({ stream }) => [stream.slice('reviewform-'.length)],
  initial: () => ({ versions: [] }),
  indexes: { all: () => 'all' },
  listsAt: { all: 'fixed' },
  history: 'versions',
  revisions: true,
  on: { ReviewFormPublished: (row, { data }) => void row.versions.push(data) },
});
