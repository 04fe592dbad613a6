import type { Moment, ReadModel } from '../runner/read-model.ts';
import { adoptionProjection, type AdoptionRow } from './projection.ts';
import type { AdoptionView } from './view.ts';

export interface AdoptionQuery {
  /** Legal days of receipt, both included. */
  readonly from: string;
  readonly to: string;
  readonly by: AdoptionView['by'];
  readonly town?: string | undefined;
  readonly item?: string | undefined;
}

/** Months from one day to another, `YYYY-MM`, both ends included. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const months: string[] = [];
  const last = to.slice(0, 7);
  for (let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]; ;) {
    const name = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (name > last) return months;
    months.push(name);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

const isWanted = ({ receivedOn, town, item }: AdoptionRow, query: AdoptionQuery): boolean =>
  receivedOn >= query.from && receivedOn <= query.to && (query.town === undefined || query.town === town) && (query.item === undefined || query.item === item);

/** What people asked for: a case, or all legs of a joint one, which count once. @req #39 */
function thingsIn(rows: readonly AdoptionRow[]): readonly (readonly AdoptionRow[])[] {
  const alone = rows.filter(({ joint }) => joint === null).map(row => [row]);
  return [...alone, ...Map.groupBy(rows.filter(({ joint }) => joint !== null), ({ joint }) => joint).values()];
}

function lineOf(key: string, rows: readonly AdoptionRow[]): AdoptionView['rows'][number] {
  const things = thingsIn(rows);
  const count = (holds: (row: AdoptionRow) => boolean): number => things.filter(thing => thing.every(holds)).length;
  return {
    key, cases: things.length, legs: rows.filter(({ joint }) => joint !== null).length, online: count(row => row.online), throughVillage: count(row => row.throughVillage), visits: rows.reduce((sum, { visits }) => sum + visits, 0),
    decided: count(row => row.outcome !== null), inTime: count(row => row.outcome !== null && !row.late), granted: count(row => row.outcome === 'granted'),
  };
}

/** Cases received in a span, by town, item or month. Only the months of the span are read. @req #3 #35 */
export function adoption(read: ReadModel, query: AdoptionQuery, { number }: Pick<Moment, 'number'>): AdoptionView {
  const { from, to, by } = query;
  const rows = monthsBetween(from, to).flatMap(month => read.list(adoptionProjection, { index: 'month', equals: month }, number).map(({ doc }) => doc)).filter(row => isWanted(row, query));
  const groups = [...Map.groupBy(rows, row => row[by])].sort(([a], [b]) => (a < b ? -1 : 1));
  return { from, to, by, rows: groups.map(([key, own]) => lineOf(key, own)) };
}
