import type { UnitRef } from '../organisations/view.ts';

/** One act of guidance at a station: a visit, or a question with its answer. */
export type GuidanceLine = { readonly village: UnitRef; readonly town: UnitRef; readonly on: string; readonly number: number } & (
  | { readonly kind: 'visit'; readonly topics: readonly ('intake' | 'agency' | 'network' | 'equipment' | 'disclosure' | 'attitude' | 'other')[]; readonly seen: string; readonly advice: string }
  | { readonly kind: 'answer'; readonly item: string | null; readonly asked: string; readonly answer: string });

/** Guidance by town: villages under it, those that were visited, visits and answers in all. */
export interface GuidanceSums {
  readonly town: UnitRef;
  readonly villages: number;
  readonly visited: number;
  readonly visits: number;
  readonly answers: number;
}
