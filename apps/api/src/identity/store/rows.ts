/** A row as SQLite answers it, read column by column with the type that the schema promises. */
export type Row = Readonly<Record<string, unknown>>;

export function textOrNull(row: Row, column: string): string | null {
  const value = row[column];
  return typeof value === 'string' ? value : null;
}
export const textIn = (row: Row, column: string): string => textOrNull(row, column) ?? '';
export const numberIn = (row: Row, column: string): number => Number(row[column]);
export const numberOrNull = (row: Row, column: string): number | null => (row[column] === null || row[column] === undefined ? null : Number(row[column]));

export function bytesOrNull(row: Row, column: string): Uint8Array | null {
  const value = row[column];
  return value instanceof Uint8Array ? value : null;
}
