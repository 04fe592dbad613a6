import { namesOn } from '../cases/names.ts';
import { unitRefs } from '../organisations/query.ts';
import type { Moment, ProjectionRef, ReadModel } from '../runner/read-model.ts';
import type { SupervisedCase } from './case-row.ts';
import { CASE_FIGURES, lightOfCards, monthOf } from './figures.ts';
import type { SupervisedErrand, SupervisedReview } from './projection.ts';
import { ERRAND_FIGURES, FROM, monthsOf, NOW } from './read.ts';
import { isSum, type SumRow } from './sums.ts';
import type { CaseFigure } from './figures.ts';
import type { ErrandFigure, FigureName, ReviewFigure, SupervisedThing, SupervisionList } from './view.ts';

/** Whose cases somebody may see: the list holds no others. */
export type SupervisionScope = { readonly kind: 'all' } | { readonly kind: 'town' | 'department'; readonly unit: string };
export interface SupervisionListQuery {
  readonly figure: FigureName;
  readonly period: string;
  /** A town, or for reviews the unit that they are of. */
  readonly unit?: string | undefined;
  readonly department?: string | undefined;
  readonly scope: SupervisionScope;
}

/** Rows of a list, at most; a longer one is narrowed by town. */
const MOST = 200;
const ERRANDS: Readonly<Record<ErrandFigure, (row: SupervisedErrand) => boolean>> = { errands: () => true, errandsClosed: ({ state }) => state === 'closed', errandsDeclined: ({ state }) => state === 'declined', errandsLate: ({ late }) => late };
const REVIEWS: Readonly<Record<ReviewFigure, (row: SupervisedReview) => boolean>> = { reviews: ({ given }) => given, defaulted: ({ given }) => !given, bad: ({ bad }) => bad, badCalled: ({ bad, called }) => bad && called, badClosed: ({ bad, closed }) => bad && closed };
const INDEX = { receivedOn: 'received', decidedOn: 'decided', now: 'open' } as const;

const isCaseFigure = (figure: FigureName): figure is CaseFigure => Object.hasOwn(CASE_FIGURES, figure);
const isErrandFigure = (figure: FigureName): figure is ErrandFigure => ERRAND_FIGURES.some(name => name === figure);

interface Source<R extends object> {
  readonly from: ProjectionRef<R | SumRow>;
  readonly index: string;
  readonly months: readonly string[];
  /** How often a row counts. */
  readonly count: (row: R, month: string) => number;
}
interface Found<R> {
  readonly stream: string;
  readonly row: R;
  readonly count: number;
}

/** Units that have something of a month, by the totals. */
function unitsOf(read: ReadModel, from: ProjectionRef<object>, { cell, number }: { readonly cell: string; readonly number: number | undefined }): readonly string[] {
  return read.list(from, { index: 'cell', equals: cell }, number).flatMap(({ doc }) => (isSum(doc) ? [doc.unit] : [])).sort();
}

/** Members of one unit that count. */
function countedIn<R extends object>(read: ReadModel, { from, index, count }: Source<R>, { unit, month, number }: { readonly unit: string; readonly month: string; readonly number: number | undefined }): readonly Found<R>[] {
  const rows = read.list(from, { index, equals: month === NOW ? unit : `${unit}/${month}` }, number);
  return rows.flatMap(({ key, doc }) => (isSum(doc) ? [] : [{ stream: key, row: doc as R, count: count(doc as R, month) }])).filter(({ count: times }) => times > 0);
}

/** Members behind a total, month by month and unit by unit, for whoever takes no more than needed. */
function* membersOf<R extends object>(read: ReadModel, source: Source<R>, { family, unit, number }: { readonly family: 't' | 'u'; readonly unit: string | undefined; readonly number: number | undefined }): Generator<Found<R>> {
  for (const month of source.months) {
    const units = unit === undefined ? unitsOf(read, source.from, { cell: `${family}/${month}`, number }) : [unit];
    for (const each of units) yield* countedIn(read, source, { unit: each, month, number });
  }
}

/** The only unit that a scope lets see, where it names one. */
function unitWithin({ kind, ...scope }: SupervisionScope, asked: string | undefined): string | undefined | null {
  if (kind !== 'town' || !('unit' in scope)) return asked;
  return asked === undefined || asked === scope.unit ? scope.unit : null;
}

const NOTHING = { number: null, item: null, itemName: null, department: null, decidedOn: null, step: null, light: null } as const;

/** What stands behind a number of the dashboard, as far as whoever asks may see it. What is counted is what is listed. @req #69 */
export function supervisionList(read: ReadModel, { figure, period, unit: asked, department, scope }: SupervisionListQuery, at: Moment): SupervisionList {
  const unit = unitWithin(scope, asked);
  if (unit === null) return { figure, period, rows: [], more: false };
  const [refOf, nameOf, number] = [unitRefs(read, at), namesOn(read, at), at.number];
  const named = (item: string | null): Pick<SupervisedThing, 'item' | 'itemName'> => ({ item, itemName: item === null ? null : nameOf(item) });
  const ofDepartment = scope.kind === 'department' ? scope.unit : department;
  const months = monthsOf(period);
  const take = <R extends object>(source: Source<R>, family: 't' | 'u', show: (found: Found<R>) => SupervisedThing): SupervisionList => {
    const rows: SupervisedThing[] = [];
    for (const found of membersOf(read, source, { family, unit, number })) {
      if (rows.length === MOST) return { figure, period, rows, more: true };
      rows.push(show(found));
    }
    return { figure, period, rows, more: false };
  };
  if (isCaseFigure(figure)) {
    const { by, count } = CASE_FIGURES[figure];
    const counted = (row: SupervisedCase, month: string): number => (monthOf(row, by) === month && (ofDepartment === undefined || row.department === ofDepartment) ? count(row) : 0);
    return take<SupervisedCase>({ from: FROM.case, index: INDEX[by], months: by === 'now' ? [NOW] : months, count: counted }, 't', ({ stream, row, count: times }) => (
      { kind: 'case', stream, number: row.number, ...named(row.item), unit: refOf(row.town), department: refOf(row.department), on: row.receivedOn, decidedOn: row.decidedOn, step: row.step, light: lightOfCards(row), count: times }));
  }
  if (scope.kind === 'department') return { figure, period, rows: [], more: false };
  if (isErrandFigure(figure)) {
    return take<SupervisedErrand>({ from: FROM.errand, index: 'requested', months, count: row => Number(ERRANDS[figure](row)) }, 't', ({ stream, row }) => ({ ...NOTHING, kind: 'errand', stream, ...named(row.item), unit: refOf(row.town), on: row.requestedOn, count: 1 }));
  }
  return take<SupervisedReview>({ from: FROM.review, index: 'said', months, count: (row, month) => Number(row.on?.slice(0, 7) === month && REVIEWS[figure](row)) }, 'u', ({ stream, row }) => ({ ...NOTHING, kind: 'review', stream, ...named(row.item), unit: refOf(row.unit), on: row.on ?? '', count: 1 }));
}
