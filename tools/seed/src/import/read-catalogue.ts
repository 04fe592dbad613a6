import { basename } from 'node:path';
import { findHeader } from './header.ts';
import { DEFAULT_LIMITS, type ImportLimits } from './limits.ts';
import { problem, type Problem } from './problems.ts';
import { formatOf, loadFile, readGrids } from './read-grid.ts';
import { ImportRefused } from './refusal.ts';
import { readRows, type CatalogueRow } from './rows.ts';

export interface ReadOptions {
  /** Name or number (from 1) of the sheet. Default: every visible sheet that has a header. */
  readonly sheet?: string | number;
  readonly limits?: Partial<ImportLimits>;
}

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
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const bytes = typeof file === 'string' ? await loadFile(file, limits) : file;
  const format = formatOf(bytes, typeof file === 'string' ? basename(file) : '');
  const grids = await readGrids({ bytes, format, limits, ...(options.sheet === undefined ? {} : { sheet: options.sheet }) });
  const tables = grids.flatMap(grid => {
    const header = findHeader(grid);
    return header ? [readRows(grid, header)] : [];
  });
  if (tables.length === 0) throw new ImportRefused('no-header');
  const problems = tables.flatMap(table => table.problems);
  return { rows: unique(tables.flatMap(table => table.rows), problems), problems };
}
