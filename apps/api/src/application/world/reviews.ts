import { formOn, reviewFormDecider, ReviewSubmitted, isBad, type ReviewEvent, type ReviewForm, type Service, type ServiceFacts } from '@yichuang/domain';
import type { DecodedEvent } from '@yichuang/event-store';
import { foldOf, type Fold } from '../folds.ts';
import { createTouched } from './touched.ts';

/** What a service says of itself; null: there is none of that id, or nobody known whom it was for. */
export type ServiceLookup = (service: Service) => Promise<ServiceFacts | null>;

/** What decisions on reviews ask beyond their own stream. */
export interface ReviewWorld {
  /** The form that counts on a day; null: none yet. */
  formOn(day: string): ReviewForm | null;
  /** A version of the form. */
  form(version: number): ReviewForm | null;
  /** Reviews in which a day is still to come: nobody has spoken yet, or a bad one is not closed. */
  waiting(): ReadonlySet<string>;
  /** Ids of the reviews in which something has happened since it was asked last. For the timers alone. */
  takeTouched(): ReadonlySet<string>;
  /** Null until the application has one. */
  service: ServiceLookup | null;
}

type Taking = Pick<Fold<unknown>, 'category' | 'take'>;
const BEGINS: ReadonlySet<string> = new Set<ReviewEvent['type']>(['ReviewInvited', 'BadReviewDispatched']);
const ENDS: ReadonlySet<string> = new Set<ReviewEvent['type']>(['ReviewDefaulted', 'BadReviewClosed']);

/** Whether a good review was given: nothing follows from it. */
const isSettled = ({ type, data }: DecodedEvent): boolean => type === ReviewSubmitted.type && !isBad(ReviewSubmitted.schema.shape.grade.parse((data as { grade?: unknown }).grade));

export function reviewFolds(): { readonly folds: readonly Taking[]; readonly world: ReviewWorld } {
  const forms = foldOf(reviewFormDecider);
  const waiting = new Set<string>();
  const touched = createTouched();
  const versions = () => [...forms.states.values()].flatMap(state => state.versions);
  return {
    folds: [forms, {
      category: 'review',
      take: event => {
        const id = event.stream.slice('review-'.length);
        touched.add(id);
        if (BEGINS.has(event.type)) waiting.add(id);
        else if (ENDS.has(event.type) || isSettled(event)) waiting.delete(id);
      },
    }],
    world: {
      formOn: day => formOn({ versions: versions() }, day),
      form: version => versions().find(form => form.version === version) ?? null,
      waiting: () => waiting,
      takeTouched: touched.take,
      service: null,
    },
  };
}
