import type { AppraisalEvent, AppraisalObjection, CardPart, FrozenNumber } from '@yichuang/domain';
import type { UnitRef } from '../organisations/view.ts';

type Data<T extends AppraisalEvent['type']> = Extract<AppraisalEvent, { type: T }>['data'];

/** One measure of a card. `number`: what was counted, with the events it was counted from; `mark`: what was given. */
export interface CardPartView extends CardPart {
  readonly number: FrozenNumber | null;
  readonly mark: number | null;
}
/** A scorecard of a centre, or of a clerk (a reference) whom a unit has sent. Points in hundredths; `total` null: not scored yet. */
export interface ScorecardView {
  readonly unit: UnitRef;
  readonly person: string | null;
  readonly sendingUnit: UnitRef | null;
  readonly parts: readonly CardPartView[];
  readonly total: number | null;
}

/** An appraisal at the moment. @req #56 */
export interface AppraisalView {
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly status: 'open' | 'frozen' | 'scored' | 'published' | 'reopened' | 'final';
  readonly formula: Data<'AppraisalPeriodOpened'>['formula'];
  readonly formulaDigest: string;
  /** Up to which event numbers are frozen, and their digest. */
  readonly frozen: { readonly position: number; readonly on: string; readonly digest: string } | null;
  /** Of the cards as scored. */
  readonly digest: string | null;
  readonly marksMissing: number;
  readonly cards: readonly ScorecardView[];
  readonly objectionsUntil: string | null;
  readonly objections: readonly AppraisalObjection[];
  readonly sealed: string | null;
  readonly awards: readonly Data<'AppraisalCitedForAward'>[];
  readonly revision: number;
}
