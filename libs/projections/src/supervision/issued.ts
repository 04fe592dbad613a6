import type { BulletinEvent, BulletinFigures } from '@yichuang/domain';
import { unitRefs } from '../organisations/query.ts';
import type { UnitRef } from '../organisations/view.ts';
import { defineProjection } from '../runner/define.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';

interface BulletinRow {
  period: string;
  position: number;
  figures: BulletinFigures;
  digest: string;
  remarks: string;
  issuer: string;
  on: string;
  number: number;
}

/** Bulletins by period. @req #69 */
export const bulletinProjection = defineProjection<BulletinRow, BulletinEvent>({
  name: 'bulletin',
  version: 1,
  categories: ['bulletin'],
  keys: ({ data }) => [data.period],
  initial: period => ({ period, position: -1, figures: { total: {}, towns: [] }, digest: '', remarks: '', issuer: '', on: '', number: -1 }),
  indexes: { all: () => 'all' },
  listsAt: { all: 'fixed' },
  history: 'versions',
  on: { BulletinIssued: (row, { data, number }) => void Object.assign(row, { ...data, number }) },
});

/** A bulletin as it was issued. Its figures are those of then, whatever has become known since. */
export interface BulletinView {
  readonly period: string;
  /** Number of the last event that the figures know of. */
  readonly position: number;
  readonly total: BulletinFigures['total'];
  readonly towns: readonly { readonly unit: UnitRef; readonly counts: BulletinFigures['total'] }[];
  readonly digest: string;
  readonly remarks: string;
  readonly issuer: UnitRef;
  readonly on: string;
  readonly number: number;
}

function toView({ figures, issuer, ...rest }: BulletinRow, refOf: (code: string) => UnitRef): BulletinView {
  return { ...rest, total: figures.total, towns: figures.towns.map(({ unit, counts }) => ({ unit: refOf(unit), counts })), issuer: refOf(issuer) };
}

/** Bulletins issued by the moment, the latest period first. @req #69 */
export function bulletins(read: ReadModel, at: Moment): readonly BulletinView[] {
  const refOf = unitRefs(read, at);
  return read.list(bulletinProjection, { index: 'all', equals: 'all' }, at.number).map(({ doc }) => toView(doc, refOf)).reverse();
}

/** One bulletin; null when none was issued for the period by the moment. */
export function bulletin(read: ReadModel, period: string, at: Moment): BulletinView | null {
  const row = read.row(bulletinProjection, period, at.number);
  return row && toView(row.doc, unitRefs(read, at));
}
