import { Grade } from '@yichuang/domain';
import { monthsBetween } from '../adoption/query.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { reviewProjection, type ReviewRow } from './projection.ts';
import type { FigureBy, FigureLine, ReviewFigures } from './view.ts';

/** Fewer than these are not told: they would say who it was. */
export const SMALLEST = 5;

export interface FiguresQuery {
  /** Legal days, both included. */
  readonly from: string;
  readonly to: string;
  readonly by: FigureBy;
}

/** One review as it counts. `grade` null: nobody said anything, and 基本满意 is assumed. */
export interface Counted {
  readonly unit: string;
  readonly item: string;
  readonly month: string;
  readonly grade: Grade | null;
  readonly excluded: boolean;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part * 10_000) / whole));

/** Sums of a group, everything told. */
function lineOf(key: string, rows: readonly Counted[]): FigureLine {
  const scored = rows.filter(({ excluded }) => !excluded);
  const count = (grade: Grade | null): number => scored.filter(row => row.grade === grade).length;
  const grades = Object.fromEntries(Grade.options.map(grade => [grade, count(grade)])) as Record<Grade, number>;
  const defaulted = count(null);
  const given = scored.length - defaulted;
  const good = grades.very_satisfied + grades.satisfied + grades.fair;
  return { key, given, defaulted, excluded: rows.length - scored.length, grades, satisfied: share(good, given), satisfiedWithDefaults: share(good + defaulted, scored.length) };
}

const hidden = ({ key }: FigureLine): FigureLine => ({ key, given: null, defaulted: null, excluded: null, grades: null, satisfied: null, satisfiedWithDefaults: null });
const isSmall = (count: number | null): boolean => count !== null && count > 0 && count < SMALLEST;
/** A group tells of few people when few spoke, or few were silent. */
const tellsOfFew = ({ given, defaulted }: FigureLine): boolean => isSmall(given) || isSmall(defaulted);
const sizeOf = ({ given, defaulted }: FigureLine): number => (given ?? 0) + (defaulted ?? 0);

/**
 * Figures of a list of reviews, with small groups left out. Where one group alone would be left out, the total would tell it: then the
 * smallest of the others is left out too. Reviews that an appeal took out are counted and not scored. @req #54
 */
export function figuresOf(rows: readonly Counted[], by: FigureBy): Pick<ReviewFigures, 'total' | 'rows'> {
  const lines = [...Map.groupBy(rows, row => row[by])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, own]) => lineOf(key, own));
  const left = new Set(lines.filter(tellsOfFew).map(({ key }) => key));
  const [next] = lines.filter(({ key }) => !left.has(key)).sort((a, b) => sizeOf(a) - sizeOf(b));
  if (left.size === 1 && next) left.add(next.key);
  const total = lineOf('', rows);
  return { total: tellsOfFew(total) ? hidden(total) : total, rows: lines.map(line => (left.has(line.key) ? hidden(line) : line)) };
}

function countedOf({ item, state, given }: ReviewRow): Counted & { readonly on: string } {
  const on = given?.on ?? state.defaultOn;
  return { unit: state.unit, item: item ?? '', month: on.slice(0, 7), grade: given?.grade ?? null, excluded: state.excluded, on };
}

/** Reviews of a span by unit, item or month: those given, and beside them those assumed. Only the months of the span are read. @req #54 */
export function reviewFigures(read: ReadModel, { from, to, by }: FiguresQuery, { number }: Pick<Moment, 'number'>): ReviewFigures {
  const rows = monthsBetween(from, to).flatMap(month => read.list(reviewProjection, { index: 'month', equals: month }, number).map(({ doc }) => countedOf(doc))).filter(({ on }) => on >= from && on <= to);
  return { from, to, by, ...figuresOf(rows, by) };
}
