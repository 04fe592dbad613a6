/** A cell of the grid by row and column, from 0. Column 0 is the item's name. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit on the screen: how far a page key goes. */
  readonly page: number;
}

type Step = (from: Place, extent: Extent) => Place;
const MOVES: Readonly<Record<string, Step>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }, { page }) => ({ row: row - page, column }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  'Ctrl+Home': () => ({ row: 0, column: 0 }),
  'Ctrl+End': (_from, { rows, columns }) => ({ row: rows - 1, column: columns - 1 }),
};

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** Where a key leads from a place (WAI-ARIA grid pattern); null for a key that does not move. */
export function moved(from: Place, pressed: { readonly key: string; readonly ctrl: boolean }, extent: Extent): Place | null {
  const move = MOVES[`${pressed.ctrl && (pressed.key === 'Home' || pressed.key === 'End') ? 'Ctrl+' : ''}${pressed.key}`];
  if (!move) return null;
  const { row, column } = move(from, extent);
  return { row: within(row, extent.rows), column: within(column, extent.columns) };
}

/** Every cell between two corners, the names' column left out. */
export function block(from: Place, to: Place): readonly Place[] {
  const [top, bottom] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
  const [left, right] = [Math.max(1, Math.min(from.column, to.column)), Math.max(from.column, to.column)];
  const places: Place[] = [];
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) places.push({ row, column });
  return places;
}
