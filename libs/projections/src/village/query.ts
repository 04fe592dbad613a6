import type { Moment, ReadModel, Row } from '../runner/read-model.ts';
import { villageItemProjection, type VillageItemRow } from './projection.ts';
import type { VillageItemView } from './view.ts';

/** Every village service known at the moment, in code order; `offered` says whether it is given on the day. @req #18 #19 #27 */
export function villageItems(read: ReadModel, at: Moment): readonly VillageItemView[] {
  return read.list(villageItemProjection, { index: 'all', equals: 'all' }, at.number).flatMap(row => toView(read, row, at));
}

export function villageItem(read: ReadModel, code: string, at: Moment): VillageItemView | null {
  const row = read.row(villageItemProjection, code, at.number);
  return row === null ? null : (toView(read, row, at)[0] ?? null);
}

/** Village services that lead to an item of the catalogue and are given on the day. */
export function villageServicesFor(read: ReadModel, upstream: string, at: Moment): readonly VillageItemView[] {
  return read.list(villageItemProjection, { index: 'upstream', equals: upstream }, at.number).flatMap(row => toView(read, row, at)).filter(({ offered }) => offered);
}

function toView(read: ReadModel, { doc, stream }: Row<VillageItemRow>, { on }: Moment): readonly VillageItemView[] {
  const { item, ...row } = doc;
  if (item === null) return [];
  const begun = row.towns.some(({ effectiveFrom }) => effectiveFrom <= on);
  const offered = begun && (row.retiredFrom === null || on < row.retiredFrom);
  return [{ ...item, ...row, offered, revision: read.revisionOf(villageItemProjection, stream) }];
}
