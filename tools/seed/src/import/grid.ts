/** A cell with content. Numbers keep the digits that stand in the file. */
export interface Cell {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'error';
}

/** A row with content; row and columns count from 1, as people see them. */
export interface GridRow {
  readonly row: number;
  readonly cells: Map<number, Cell>;
}

/** One sheet, or a CSV file, with merged ranges already filled. */
export interface Grid {
  readonly sheet: string;
  readonly rows: readonly GridRow[];
}

/** A1 notation: column 28 of row 47 is `AB47`. */
export function a1(column: number, row: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return `${name}${row}`;
}

/** Column and row of an A1 reference such as `AB47` or `$AB$47`; `null` when it is none of a sheet of 16,384 × 1,048,576. */
export function parseA1(reference: string): { column: number; row: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return column <= 16_384 && row <= 1_048_576 ? { column, row } : null;
}
