import type { BulletinFigures } from '@yichuang/domain';
import { instantOf, type ReadModel } from '../runner/read-model.ts';
import { supervision } from './query.ts';
import type { Counts, FigureName } from './view.ts';

/** Figures that a bulletin tells. */
const TOLD: readonly FigureName[] = [
  'received', 'decided', 'onTime', 'pledgeKept', 'breached', 'promised', 'supplied', 'lapsed', 'open', 'yellow', 'red', 'errands', 'errandsClosed', 'errandsLate', 'reviews', 'defaulted', 'bad', 'badCalled',
];

/** Last day of a quarter or a year. */
const lastDayOf = (period: string): string => {
  const quarter = Number(period.slice(5));
  return `${period.slice(0, 4)}-${['12-31', '03-31', '06-30', '09-30', '12-31'][quarter] ?? '12-31'}`;
};

export interface BulletinFound {
  readonly position: number;
  /** Number of the last event recorded within the period. */
  readonly closed: number;
  readonly figures: BulletinFigures;
}

/** What the log tells of a period up to a position, small numbers left out: the same for everybody, and the same whenever it is computed. @req #69 #47 */
export function bulletinFigures(read: ReadModel, { period, position }: { readonly period: string; readonly position: number }): BulletinFound {
  const on = lastDayOf(period);
  const view = supervision(read, { period, sees: [] }, { number: position, on });
  const told = (counts: Counts): BulletinFigures['total'] => Object.fromEntries(TOLD.map(name => [name, counts[name]]));
  return { position, closed: read.numberAt(instantOf({ on })), figures: { total: told(view.total.counts), towns: view.towns.filter(({ illustrative }) => !illustrative).map(({ unit, counts }) => ({ unit: unit?.code ?? '', counts: told(counts) })) } };
}
