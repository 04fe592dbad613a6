import type { Finding, Grade, ReviewChannel, ReviewStatus, ReviewStep, Service } from '@yichuang/domain';
import type { UnitRef } from '../organisations/index.ts';

/** Green: in time. Yellow: the last day has come. Red: it is over. */
export type ReviewLight = 'green' | 'yellow' | 'red' | 'none';

/** What happened to a review, without anything that was sealed and without who reviewed. */
export interface ReviewActView {
  readonly number: number;
  readonly type: string;
  readonly at: string;
  readonly by: string | null;
  readonly details: Readonly<Record<string, string | number | boolean>>;
}

/** A bad review on its way: never who gave it. */
export interface ReviewTicketLine {
  readonly id: string;
  readonly unit: UnitRef;
  readonly item: string | null;
  readonly status: ReviewStatus;
  readonly grade: Grade;
  readonly channel: ReviewChannel;
  readonly reasons: readonly string[];
  /** Reference of whoever put it in for the citizen; null: the citizen did. */
  readonly enteredBy: string | null;
  readonly givenOn: string;
  readonly round: number;
  readonly next: { readonly step: ReviewStep; readonly by: string } | null;
  readonly light: ReviewLight;
  readonly appeal: { readonly claim: 'mistaken' | 'malicious'; readonly decided: boolean } | null;
  /** Left out of the scores after an appeal. */
  readonly excluded: boolean;
  readonly revision: number;
}
export interface ReviewTicketView extends ReviewTicketLine {
  readonly service: Service;
  readonly form: number;
  readonly finding: Finding | null;
  readonly hasComment: boolean;
  readonly followedUp: boolean;
  /** Days on which nobody was reached by telephone, and how many count as a call. */
  readonly unreached: readonly string[];
  readonly calls: number;
  readonly acts: readonly ReviewActView[];
}

/** A review as the page of its invitation needs it: nobody else is shown this. */
export interface InvitationView {
  readonly id: string;
  readonly service: Service;
  readonly subject: string;
  readonly unit: string;
  readonly item: string | null;
  readonly form: number;
  readonly status: ReviewStatus;
  readonly defaultOn: string;
  readonly defaulted: boolean;
  readonly given: { readonly grade: Grade; readonly reasons: readonly string[]; readonly on: string; readonly hasComment: boolean } | null;
  readonly followedUp: boolean;
  /** What the office does next about a bad one. */
  readonly next: { readonly step: ReviewStep; readonly by: string } | null;
}

export type FigureBy = 'unit' | 'item' | 'month';
/** Counts of one group. Null where there are fewer than five, or where the sum would tell them. */
export interface FigureLine {
  readonly key: string;
  readonly given: number | null;
  readonly defaulted: number | null;
  readonly excluded: number | null;
  readonly grades: Readonly<Record<Grade, number>> | null;
  /** 满意率: 基本满意 and better, in ten-thousandths, of those given; and of those given and assumed together. */
  readonly satisfied: number | null;
  readonly satisfiedWithDefaults: number | null;
}
export interface ReviewFigures {
  readonly from: string;
  readonly to: string;
  readonly by: FigureBy;
  readonly total: FigureLine;
  readonly rows: readonly FigureLine[];
}
