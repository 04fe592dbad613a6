import type { DomainEvent } from '../kernel/event.ts';
import type { Sealing } from '../kernel/sealed.ts';
import type { LegalDate } from '../kernel/values.ts';
import type { BadReviewVerified, Grade, ReviewDays, ReviewEvent, ReviewFormEvent, ReviewStepOverdue, Service } from './events.ts';
import type { z } from 'zod';

type Fact<E> = E extends DomainEvent<infer T, infer D> ? DomainEvent<T, Sealing<D>> : never;
/** Events as decided (values on their way to be sealed) and as stored. */
export type ReviewFact = Fact<ReviewEvent>;
export type ReviewForm = ReviewFormEvent['data'];
export interface ReviewFormState {
  versions: ReviewForm[];
}

/** Where a review stands, in the order in which it gets there. A good one ends at `submitted`; only a reopened one goes back. */
export const REVIEW_STATUSES = ['none', 'invited', 'submitted', 'dispatched', 'verified', 'rectifying', 'answered', 'fed_back', 'called', 'closed'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];
export type ReviewStep = z.infer<typeof ReviewStepOverdue.schema>['step'];
export type Finding = z.infer<typeof BadReviewVerified.schema>['finding'];

export interface ReviewState {
  status: ReviewStatus;
  service: Service | null;
  subject: string;
  unit: string;
  handlers: string[];
  form: number;
  days: ReviewDays | null;
  defaultOn: LegalDate;
  defaulted: boolean;
  grade: Grade | null;
  followedUp: boolean;
  finding: Finding | null;
  /** What is to be done next, and by when. */
  due: { step: ReviewStep; by: LegalDate; told: boolean } | null;
  /** 1 until the citizen was still dissatisfied. */
  round: number;
  /** Days on which nobody was reached. */
  unreached: LegalDate[];
  appeal: { by: string; claim: 'mistaken' | 'malicious'; decided: boolean } | null;
  /** Left out of the scores. */
  excluded: boolean;
}

export function initialReview(): ReviewState {
  return {
    status: 'none', service: null, subject: '', unit: '', handlers: [], form: 0, days: null, defaultOn: '', defaulted: false, grade: null, followedUp: false, finding: null, due: null, round: 1, unreached: [], appeal: null, excluded: false,
  };
}

/** 差评: the two lowest. */
export const isBad = (grade: Grade | null): boolean => grade === 'dissatisfied' || grade === 'very_dissatisfied';
