import { basename } from 'node:path';
import type { Grid } from './grid.ts';
import { DEFAULT_LIMITS, type ImportLimits } from './limits.ts';
import { formatOf, loadFile, readGrids } from './read-grid.ts';

export interface SheetOptions {
  /** Name or number (from 1) of the sheet. Default: every visible one. */
  readonly sheet?: string | number;
  readonly limits?: Partial<ImportLimits>;
}

/**
 * Reads a table from .xlsx or .csv as sheets of cells, within the limits for files from outside.
 * @param file path of a file, or its bytes
 * @throws {ImportRefused} with a code, and what to do in two languages
 */
export async function readSheets(file: string | Uint8Array, options: SheetOptions = {}): Promise<{ readonly grids: readonly Grid[]; readonly bytes: Uint8Array }> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const bytes = typeof file === 'string' ? await loadFile(file, limits) : file;
  const format = formatOf(bytes, typeof file === 'string' ? basename(file) : '');
  return { bytes, grids: await readGrids({ bytes, format, limits, ...(options.sheet === undefined ? {} : { sheet: options.sheet }) }) };
}
