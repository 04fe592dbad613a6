import type { Moment, ReadModel } from '../runner/read-model.ts';
import { itemRowsProjection, type ItemRowsRow, type TownsMask } from './projection.ts';
import { listVersionProjection, type ListVersionRow } from './version-projection.ts';

type At = Pick<Moment, 'number'>;
/** Rows of the list by item. */
export type ListRows = ReadonlyMap<string, readonly TownsMask[]>;

/** Every version ever scheduled, also those taken back, in the order of their scheduling. */
export function allListVersions(read: ReadModel, at: At): readonly ListVersionRow[] {
  return read.list(listVersionProjection, { index: 'all', equals: 'all' }, at.number).map(({ doc }) => doc).sort((a, b) => a.number - b.number);
}

export function standingListVersions(read: ReadModel, at: At): readonly ListVersionRow[] {
  return allListVersions(read, at).filter(({ cancelled }) => cancelled === null);
}

/** The version in force on a day: the last scheduled of those whose day has come. */
export function listVersionOn(versions: readonly ListVersionRow[], on: string): ListVersionRow | null {
  return versions.findLast(({ effectiveFrom }) => effectiveFrom <= on) ?? null;
}

/** What a version says, item by item, exactly as it stood when the version was scheduled. */
export function rowsOfVersion(read: ReadModel, { changeId, number }: ListVersionRow, at: At): readonly ItemRowsRow[] {
  return read.list(itemRowsProjection, { index: 'change', equals: changeId }, Math.min(number, at.number ?? number)).map(({ doc }) => doc);
}

/** What a version says of one item, as it stood when the version was scheduled; null when it does not name the item. */
export function rowsOfItem(read: ReadModel, { changeId, number }: ListVersionRow, { item, at }: { readonly item: string; readonly at: At }): ItemRowsRow | null {
  return read.row(itemRowsProjection, `${changeId}/${item}`, Math.min(number, at.number ?? number))?.doc ?? null;
}

/** The list that versions make, one laid over the other: an item named by a version replaces all its rows of the earlier ones. */
export function laidOver(read: ReadModel, versions: readonly ListVersionRow[], at: At): ListRows {
  const list = new Map<string, readonly TownsMask[]>();
  for (const version of versions) {
    for (const { item, dropped, rows } of rowsOfVersion(read, version, at)) {
      if (dropped) list.delete(item);
      else list.set(item, rows);
    }
  }
  return list;
}

/** The list in force on a day, whole; empty before the first version. */
export function listOn(read: ReadModel, at: Moment): { readonly version: ListVersionRow | null; readonly rows: ListRows } {
  const versions = standingListVersions(read, at);
  const version = listVersionOn(versions, at.on);
  if (version === null) return { version, rows: new Map() };
  return { version, rows: laidOver(read, versions.filter(({ number, effectiveFrom }) => number <= version.number && effectiveFrom <= at.on), at) };
}

/** The mask of a town among the rows of an item; null when no row names the town. */
export function maskFor(rows: readonly TownsMask[] | undefined, town: string): number | null {
  return rows?.find(({ towns }) => towns === 'all_towns' || towns.includes(town))?.mask ?? null;
}
