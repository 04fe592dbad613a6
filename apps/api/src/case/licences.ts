import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LicenceLookup } from '../application/world/case.ts';

/** File of the data folder in which the district's store of electronic licences says what it holds. */
export const LICENCE_FILE = 'licences.tsv';

/** A line each: reference of the subject, a tab, name of the licence as rules write it. Other lines are skipped. */
function linesOf(file: string): ReadonlySet<string> {
  const lines = readFileSync(file, 'utf8').split('\n').map(line => line.trimEnd());
  return new Set(lines.filter(line => /^[^\t]+\t[^\t]+$/.test(line)));
}

/** When the file was written last; null while there is none. */
function writtenAt(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}

/**
 * Asks the list that the store of electronic licences leaves in the data folder, read anew whenever it has changed: a paper that
 * the administration holds already is not asked of the applicant (国令716号第7条). Without the file nothing is held.
 */
export function licenceList(directory: string): LicenceLookup {
  const file = join(directory, LICENCE_FILE);
  let read: { readonly at: number; readonly held: ReadonlySet<string> } | null = null;
  return async ({ subject, licence }) => {
    const at = writtenAt(file);
    if (at === null) return false;
    if (read?.at !== at) read = { at, held: linesOf(file) };
    return read.held.has(`${subject}\t${licence}`);
  };
}
