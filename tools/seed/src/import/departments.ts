import { clean } from './meaning.ts';

/** A department by all its names. */
export interface DepartmentName {
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly aliases: readonly string[];
}

const key = (text: string): string => clean(text).replaceAll(' ', '').toUpperCase();

/**
 * Finds departments as lists write them: code, full or short name, or the end of one name only (民政局 for 汉台区民政局).
 * @returns the code; `null` when no department, or more than one, is meant
 */
export function departmentFinder(departments: readonly DepartmentName[]): (written: string) => string | null {
  const exact = new Map(departments.flatMap(each => [each.code, each.name, each.shortName ?? '', ...each.aliases].map(name => [key(name), each.code] as const)));
  exact.delete('');
  return written => {
    const wanted = key(written);
    const known = exact.get(wanted);
    if (known !== undefined) return known;
    if ([...wanted].length < 3) return null;
    const meant = new Set([...exact].filter(([name]) => name.endsWith(wanted)).map(([, code]) => code));
    const [only] = meant;
    return meant.size === 1 && only !== undefined ? only : null;
  };
}
