import { findHeader } from './header.ts';
import { problem, type Problem } from './problems.ts';
import { readSheets, type SheetOptions } from './read-sheets.ts';
import { ImportRefused } from './refusal.ts';
import { readRows, type CatalogueRow } from './rows.ts';

/** Without a sheet named, every visible one that has a header. */
export type ReadOptions = SheetOptions;

export interface CatalogueReading {
  /** Rows with a code that can be read and stands once. */
  readonly rows: readonly CatalogueRow[];
  readonly problems: readonly Problem[];
}

/** Keeps the first row of each code and names the others. */
function unique(rows: readonly CatalogueRow[], problems: Problem[]): CatalogueRow[] {
  const seen = new Map<string, CatalogueRow>();
  for (const row of rows) {
    const first = seen.get(row.code);
    if (first) problems.push(problem('code-duplicate', { sheet: row.sheet, cell: row.cells.code }, `${row.code} (${first.cells.code})`));
    else seen.set(row.code, row);
  }
  return [...seen.values()];
}

/**
 * Reads a list of items from .xlsx or .csv, whatever the order and titles of its columns. What is wrong with single cells is
 * told cell by cell; a file that cannot or must not be read is refused whole.
 * @param file path of a file, or its bytes
 * @throws {ImportRefused} with a code, and what to do in two languages
 */
export async function readCatalogue(file: string | Uint8Array, options: ReadOptions = {}): Promise<CatalogueReading> {
  const { grids } = await readSheets(file, options);
  const tables = grids.flatMap(grid => {
    const header = findHeader(grid);
    return header ? [readRows(grid, header)] : [];
  });
  if (tables.length === 0) throw new ImportRefused('no-header');
  const problems = tables.flatMap(table => table.problems);
  return { rows: unique(tables.flatMap(table => table.rows), problems), problems };
}
