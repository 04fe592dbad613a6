import type { UnitRef } from '../organisations/view.ts';
import type { SupervisedStep } from './case-row.ts';
import type { CaseFigure } from './figures.ts';

export type { SupervisedStep } from './case-row.ts';
export type ErrandFigure = 'errands' | 'errandsClosed' | 'errandsDeclined' | 'errandsLate';
export type ReviewFigure = 'reviews' | 'defaulted' | 'bad' | 'badCalled' | 'badClosed';
export type FigureName = CaseFigure | ErrandFigure | ReviewFigure;
/** Null: a number from one to four, which whoever asks may not see. */
export type Counts = Readonly<Record<FigureName, number | null>>;

/** How long a step took, against its limit. */
export interface StepTime {
  /** The middle case took at most this share of the limit, in per cent; 999: more than twice the limit; null: none, or too few to say. */
  readonly median: number | null;
  /** How many cases that rests on. */
  readonly n: number | null;
}

export interface SupervisionLine {
  /** Null: the whole district, fictional units left out. */
  readonly unit: UnitRef | null;
  readonly illustrative: boolean;
  readonly counts: Counts;
  readonly times: Readonly<Record<SupervisedStep, StepTime>>;
  /** Place by on-time rate among those with at least thirty decisions; null for the others. */
  readonly rank: number | null;
}

/** The dashboard: one line for the whole, one for each town and each department, and the last months. */
export interface SupervisionView {
  /** A month `2023-03`, a quarter `2023Q1` or a year `2023`. */
  readonly period: string;
  readonly town: string | null;
  readonly total: SupervisionLine;
  readonly towns: readonly SupervisionLine[];
  readonly departments: readonly SupervisionLine[];
  readonly trend: readonly { readonly month: string; readonly counts: Counts }[];
  /** Numbers from one to below this are left out for those who are not of the unit. */
  readonly smallest: number;
  /** Decisions from which on a unit is ranked. */
  readonly rankedFrom: number;
}

/** What stands behind a number: a case, an errand or a review. Nobody is named. */
export interface SupervisedThing {
  readonly kind: 'case' | 'errand' | 'review';
  readonly stream: string;
  /** What people read on paper; an errand and a review have none. */
  readonly number: string | null;
  readonly item: string | null;
  readonly itemName: { readonly zh: string; readonly en: string } | null;
  readonly unit: UnitRef;
  readonly department: UnitRef | null;
  /** Received, requested or said. */
  readonly on: string;
  readonly decidedOn: string | null;
  readonly step: SupervisedStep | null;
  readonly light: 'yellow' | 'red' | null;
  /** How often it counts: papers may be several. */
  readonly count: number;
}

export interface SupervisionList {
  readonly figure: FigureName;
  readonly period: string;
  readonly rows: readonly SupervisedThing[];
  /** There are more than the list shows. */
  readonly more: boolean;
}
