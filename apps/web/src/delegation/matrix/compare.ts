import type { Matrix } from '@yichuang/projections';

/** What each town did on the other day, by item code and town code: the two lists need not hold the same items. */
function masksOf({ items, towns, cells, kinds }: Matrix): ReadonlyMap<string, number> {
  const masks = new Map<string, number>();
  items.forEach((item, at) => towns.forEach((town, column) => masks.set(`${item.code}/${town.code}`, kinds[cells[at]?.[column] ?? 0]?.mask ?? 0)));
  return masks;
}

export interface Comparison {
  /** Bit per town of an item, by its index: does other steps than on the other day. */
  readonly changedOf: (item: number) => number;
  readonly cells: number;
  readonly items: number;
}

const NOTHING: Comparison = { changedOf: () => 0, cells: 0, items: 0 };

/** Where two days differ. An item that was not on the list of the other day differs wherever a town does something now. */
export function compare(now: Matrix, then: Matrix | null): Comparison {
  if (!then) return NOTHING;
  const before = masksOf(then);
  const changed = now.items.map((item, at) => now.towns.reduce((bits, town, column) => {
    const mask = now.kinds[now.cells[at]?.[column] ?? 0]?.mask ?? 0;
    return (before.get(`${item.code}/${town.code}`) ?? 0) === mask ? bits : bits | (1 << column);
  }, 0));
  const count = (bits: number): number => bits.toString(2).replaceAll('0', '').length;
  return { changedOf: item => changed[item] ?? 0, cells: changed.reduce((sum, bits) => sum + count(bits), 0), items: changed.filter(bits => bits !== 0).length };
}
