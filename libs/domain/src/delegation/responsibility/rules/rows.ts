import { isDelegatedTo, type ItemRecord, recipientsOf, TOWN_KINDS } from '../../../catalog/index.ts';
import { require } from '../../../kernel/rejection.ts';
import type { Units } from '../../../organisation/index.ts';
import type { ResponsibilityRow } from '../../responsibility-events.ts';
import type { ResponsibilityContext, Rows } from '../context.ts';
import type { ChangeState } from '../state.ts';
import { requireHanded, requireOrder } from './bodies.ts';

type World = Pick<ResponsibilityContext, 'items' | 'units'>;

export function itemOf(code: string, { items }: Pick<World, 'items'>): ItemRecord {
  const item = items.get(code);
  require(item, 'unknown-item', { code });
  return item;
}

/** Each town named is an active one to which the catalogue hands the item, named once. @throws {Rejection} */
function requireTowns({ item: code, towns }: ResponsibilityRow, item: ItemRecord, units: Units): void {
  if (towns === 'all_towns') {
    require(item.delegation.recipients === 'all_towns', 'town-not-in-catalogue', { code, towns });
    return;
  }
  require(towns.length > 0, 'town-not-in-catalogue', { code, towns });
  require(new Set(towns).size === towns.length, 'towns-overlap', { code, towns });
  for (const town of towns) {
    const unit = units.get(town);
    require(unit?.active && TOWN_KINDS.includes(unit.kind) && isDelegatedTo(item, town), 'town-not-in-catalogue', { code, town });
  }
}

/** Every rule that a row must obey by itself. @throws {Rejection} */
export function requireLawfulRow(row: ResponsibilityRow, world: World): void {
  const item = itemOf(row.item, world);
  requireTowns(row, item, world.units);
  requireOrder(row.item, row.bodies);
  requireHanded(item, row.bodies);
}

/** Rows of one item never name a town twice. @throws {Rejection} `towns-overlap` */
export function requireApart(item: string, rows: readonly ResponsibilityRow[]): void {
  const everywhere = rows.some(({ towns }) => towns === 'all_towns');
  require(!everywhere || rows.length === 1, 'towns-overlap', { code: item });
  const named = rows.flatMap(({ towns }) => (towns === 'all_towns' ? [] : towns));
  require(new Set(named).size === named.length, 'towns-overlap', { code: item, towns: named.filter((town, at) => named.indexOf(town) !== at) });
}

/** Towns that a row speaks of, on the day of the context. */
export function townsOfRow({ item, towns }: ResponsibilityRow, world: World): readonly string[] {
  return towns === 'all_towns' ? recipientsOf(itemOf(item, world), world.units) : towns;
}

/** The rows of an item leave no town without an answer that the catalogue hands it to. @throws {Rejection} `orphan-step` */
export function requireEveryTown(code: string, rows: readonly ResponsibilityRow[], world: World): void {
  const named = new Set(rows.flatMap(row => townsOfRow(row, world)));
  const silent = recipientsOf(itemOf(code, world), world.units).filter(town => !named.has(town));
  require(silent.length === 0, 'orphan-step', { code, towns: silent });
}

/** The whole list as the change would make it: base, less what is dropped, with the change's items in place of the old. */
export function outcomeOf(base: Rows, { rows, dropped }: Pick<Readonly<ChangeState>, 'rows' | 'dropped'>): Rows {
  const outcome = new Map<string, readonly ResponsibilityRow[]>(base);
  for (const item of dropped) outcome.delete(item);
  for (const [item, own] of Object.entries(rows)) outcome.set(item, own);
  return outcome;
}

/** Every item of the catalogue has its rows. @throws {Rejection} `orphan-step` with the first 20 codes */
export function requireEveryItem(outcome: Rows, { items }: Pick<World, 'items'>): void {
  const silent = [...items.keys()].filter(code => !outcome.has(code));
  require(silent.length === 0, 'orphan-step', { count: silent.length, codes: silent.slice(0, 20) });
}
