import type { CatalogueItem } from '../catalogue/view.ts';
import { townsOn } from '../organisations/query.ts';
import { laidOver, listOn, listVersionOn, maskFor, rowsOfVersion, standingListVersions, type ListRows } from '../responsibility/list.ts';
import type { TownsMask } from '../responsibility/projection.ts';
import type { ListVersionRow } from '../responsibility/version-projection.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { cellLetter, entrustments, type EntrustedItem, type Entrustment } from './letters-of-cells.ts';
import { catalogueOn } from './names.ts';
import type { Matrix, MatrixCell, MatrixItem } from './view.ts';

/** What one version that is still to come says, by item. */
interface Coming {
  readonly from: string;
  readonly rows: ReadonlyMap<string, readonly TownsMask[]>;
}

/** Everything that cells are made from, read once for a matrix. */
export interface CellSource {
  readonly version: ListVersionRow | null;
  readonly rows: ListRows;
  readonly baseline: ListRows;
  readonly coming: readonly Coming[];
  readonly letters: ReadonlyMap<string, readonly Entrustment[]>;
}

export function cellSource(read: ReadModel, at: Moment, town?: string): CellSource {
  const versions = standingListVersions(read, at);
  const { version, rows } = listOn(read, at);
  const later = versions.filter(each => version === null || each.number > version.number);
  return {
    version, rows, baseline: laidOver(read, versions.slice(0, 1), at), letters: entrustments(read, at, town),
    coming: later.map(each => ({ from: each.effectiveFrom, rows: new Map(rowsOfVersion(read, each, at).map(row => [row.item, row.dropped ? [] : row.rows])) })),
  };
}

/** One cell. A step that no row gives to the town is the department's. */
export function cellOf({ rows, baseline, coming, letters }: CellSource, item: EntrustedItem, town: string): MatrixCell {
  const { code } = item;
  const mask = maskFor(rows.get(code), town) ?? 0;
  return { mask, letter: cellLetter(letters.get(`${town}/${code}`), item, mask), next: nextOf(coming, { code, town, mask }), baseline: maskFor(baseline.get(code), town) };
}

/** The first version to come that changes the cell. */
function nextOf(coming: readonly Coming[], { code, town, mask }: { readonly code: string; readonly town: string; readonly mask: number }): MatrixCell['next'] {
  for (const { from, rows } of coming) {
    const named = rows.get(code);
    if (named === undefined) continue;
    const next = maskFor(named, town);
    if ((next ?? 0) !== mask) return { mask: named.length === 0 ? null : (next ?? 0), from };
  }
  return null;
}

export function matrixItem({ code, name, kind, department, departmentName, status, illustrative }: CatalogueItem, rows: ListRows): MatrixItem {
  return { code, name, kind, department, departmentName, status, illustrative, unlisted: !rows.has(code) };
}

const byDepartment = (a: CatalogueItem, b: CatalogueItem): number => (a.department === b.department ? (a.code < b.code ? -1 : 1) : a.department < b.department ? -1 : 1);

/**
 * Who does which step of which item at which town on a day, as known at an event number: items of the catalogue in force,
 * towns of the day, the responsibility list in force, and where the letters stand. @req #21 #22 #33
 */
export function matrix(read: ReadModel, at: Moment, filter: { readonly department?: string | undefined; readonly town?: string | undefined } = {}): Matrix {
  const catalogue = catalogueOn(read, at);
  const source = cellSource(read, at, filter.town);
  const towns = townsOn(read, at).filter(({ code }) => filter.town === undefined || code === filter.town);
  const items = [...catalogue.items.values()].filter(({ department }) => filter.department === undefined || department === filter.department).sort(byDepartment);
  const kinds: MatrixCell[] = [];
  const places = new Map<string, number>();
  const placeOf = (cell: MatrixCell): number => {
    const key = JSON.stringify(cell);
    const place = places.get(key) ?? kinds.push(cell) - 1;
    places.set(key, place);
    return place;
  };
  return {
    version: source.version?.version ?? null, effectiveFrom: source.version?.effectiveFrom ?? null, catalogVersion: catalogue.version,
    towns: towns.map(({ code, name }) => ({ code, name })), items: items.map(item => matrixItem(item, source.rows)),
    cells: items.map(item => towns.map(({ code }) => placeOf(cellOf(source, item, code)))), kinds,
  };
}

/** The version of the list in force on a day; null before the first. */
export function currentListVersion(read: ReadModel, at: Moment): string | null {
  return listVersionOn(standingListVersions(read, at), at.on)?.version ?? null;
}
