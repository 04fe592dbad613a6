import { monthsBetween } from '../adoption/query.ts';
import type { Moment, ProjectionRef, ReadModel } from '../runner/read-model.ts';
import { CASE_FIGURE_NAMES } from './figures.ts';
import { supervisedCaseProjection, supervisedErrandProjection, supervisedReviewProjection } from './projection.ts';
import { isSum, NOW, sumKey, type Family, type SumRow } from './sums.ts';
import type { ErrandFigure, FigureName, ReviewFigure } from './view.ts';

export const ERRAND_FIGURES: readonly ErrandFigure[] = ['errands', 'errandsClosed', 'errandsDeclined', 'errandsLate'];
export const REVIEW_FIGURES: readonly ReviewFigure[] = ['reviews', 'defaulted', 'bad', 'badCalled', 'badClosed'];
export const FIGURES: readonly FigureName[] = [...CASE_FIGURE_NAMES, ...ERRAND_FIGURES, ...REVIEW_FIGURES];
export const isFigure = (name: string): name is FigureName => FIGURES.some(figure => figure === name);

/** Months of a month `2023-03`, a quarter `2023Q1` or a year `2023`. */
export function monthsOf(period: string): readonly string[] {
  if (period.includes('-')) return [period];
  const [year, quarter] = [period.slice(0, 4), Number(period.slice(5))];
  if (quarter === 0) return monthsBetween(`${year}-01-01`, `${year}-12-31`);
  const two = (month: number): string => String(month).padStart(2, '0');
  return monthsBetween(`${year}-${two(quarter * 3 - 2)}-01`, `${year}-${two(quarter * 3)}-28`);
}

/** The last months up to one, it included. */
export function monthsUpTo(last: string, count: number): readonly string[] {
  const at = Number(last.slice(0, 4)) * 12 + Number(last.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, back) => at - count + 1 + back).map(month => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`);
}

/** Counters of units by month. */
export type Tally = ReadonlyMap<string, ReadonlyMap<string, SumRow['counts']>>;
interface Wanted {
  readonly from: ProjectionRef<object>;
  readonly family: Family;
  readonly months: readonly string[];
  /** One unit alone: its rows are found by their keys. */
  readonly unit?: string | undefined;
}

/** Sums of some months, unit by unit. Only sums are read, however much they count. */
export function tally(read: ReadModel, { from, family, months, unit }: Wanted, { number }: Pick<Moment, 'number'>): Tally {
  return new Map(months.map(month => {
    const rows = unit === undefined ? read.list(from, { index: 'cell', equals: `${family}/${month}` }, number) : [read.row(from, sumKey(family, unit, month), number)];
    const sums = rows.flatMap(row => (row !== null && isSum(row.doc) ? [row.doc] : []));
    return [month, new Map(sums.map(sum => [sum.unit, sum.counts]))] as const;
  }));
}

export const FROM = { case: supervisedCaseProjection, errand: supervisedErrandProjection, review: supervisedReviewProjection } as const;
export { NOW };
