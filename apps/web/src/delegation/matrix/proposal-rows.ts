import type { Matrix, MatrixCell } from '@yichuang/projections';
import { maskFor, rowsOf, type Level, type NewCells } from './cells.ts';

/** Rows that a command takes at once. */
export const MOST_ROWS = 150;

/**
 * The rows that bring the chosen cells to a level and leave every other town of the same items as the latest version has it:
 * an item in a change replaces all its rows. A cell that waits for a later day counts as it will be then.
 * @param selected keys `<item index>/<town index>`
 */
export function rowsFor({ items, towns, kinds, cells }: Matrix, selected: ReadonlySet<string>, level: Level): readonly NewCells[] {
  const chosen = new Map<number, Set<number>>();
  for (const key of selected) {
    const [item = -1, town = -1] = key.split('/').map(Number);
    chosen.set(item, (chosen.get(item) ?? new Set()).add(town));
  }
  return [...chosen].flatMap(([item, columns]) => {
    const masks = towns.map((town, column): [string, number] => {
      const kind = kinds[cells[item]?.[column] ?? 0];
      return [town.code, columns.has(column) ? maskFor(level) : waits(kind)];
    });
    const code = items[item]?.code;
    return code === undefined ? [] : rowsOf(code, new Map(masks));
  });
}

/** What a cell will be once every scheduled version counts. */
const waits = (kind: MatrixCell | undefined): number => (kind?.next ? kind.next.mask ?? 0 : kind?.mask ?? 0);

/** Parts small enough for one command each; rows of one item stay together. */
export function inParts(rows: readonly NewCells[]): readonly (readonly NewCells[])[] {
  const parts: NewCells[][] = [];
  for (const code of new Set(rows.map(row => row.item))) {
    const own = rows.filter(row => row.item === code);
    const last = parts.at(-1);
    if (last && last.length + own.length <= MOST_ROWS) last.push(...own);
    else parts.push([...own]);
  }
  return parts;
}
