import type { ItemKind } from '@yichuang/domain';
import { itemsOf, standingVersions, versionOn } from '../catalogue/items.ts';
import { fateProjection } from '../catalogue/fate-projection.ts';
import type { CatalogueItem } from '../catalogue/view.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';

/** What lists of letters, rows and rights need to know of an item. */
export interface NamedItem {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly kind: ItemKind | null;
  readonly department: string;
}

/** Items of the catalogue in force on the day, by code. */
export function catalogueOn(read: ReadModel, at: Moment): { readonly version: string | null; readonly instrument: string | null; readonly items: ReadonlyMap<string, CatalogueItem> } {
  const version = versionOn(standingVersions(read, at), at.on);
  if (version === null) return { version: null, instrument: null, items: new Map() };
  return { version: version.version, instrument: version.instrument, items: new Map(itemsOf(read, version, at).map(item => [item.code, item])) };
}

/** Names of items: as in the catalogue of the day, else as recorded last; the code itself where nothing is recorded. */
export function itemNames(read: ReadModel, at: Moment): (code: string) => NamedItem {
  let catalogue: ReadonlyMap<string, CatalogueItem> | null = null;
  return code => {
    catalogue ??= catalogueOn(read, at).items;
    return catalogue.get(code) ?? recorded(read, code, at);
  };
}

function recorded(read: ReadModel, code: string, { number }: Moment): NamedItem {
  const rows = read.list(fateProjection, { index: 'code', equals: code }, number).map(({ doc }) => doc).filter(({ record }) => record !== null);
  const last = rows.sort((a, b) => b.number - a.number)[0]?.record;
  return last ?? { code, name: { zh: code, en: code }, kind: null, department: '' };
}
