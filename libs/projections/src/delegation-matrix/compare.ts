import type { CellLetter, Matrix, MatrixComparison, MatrixDifference } from './view.ts';

interface Side {
  readonly mask: number | null;
  readonly letter: CellLetter | null;
}
const NOTHING: Side = { mask: null, letter: null };

/** Looks a cell up by the codes of its item and town. */
function lookup({ items, towns, cells, kinds }: Matrix): (item: string, town: string) => Side {
  const rows = new Map(items.map(({ code }, index) => [code, cells[index]]));
  const columns = new Map(towns.map(({ code }, index) => [code, index]));
  return (item, town) => {
    const cell = kinds[rows.get(item)?.[columns.get(town) ?? -1] ?? -1];
    return cell === undefined ? NOTHING : { mask: cell.mask, letter: cell.letter };
  };
}

const codesOf = (one: readonly { readonly code: string }[], other: readonly { readonly code: string }[]): string[] => [...new Set([...one, ...other].map(({ code }) => code))].sort();

/** Cells in which two matrices differ, in order of item and town. An item or town that one side does not have differs throughout. */
export function differencesOf(before: Matrix, after: Matrix): readonly MatrixDifference[] {
  const [old, fresh] = [lookup(before), lookup(after)];
  const towns = codesOf(before.towns, after.towns);
  return codesOf(before.items, after.items).flatMap(item => towns.flatMap(town => {
    const [was, is] = [old(item, town), fresh(item, town)];
    return was.mask === is.mask && was.letter === is.letter ? [] : [{ item, town, before: was, after: is }];
  }));
}

/** Compares two matrices; `at` names the moment of each. @req #21 */
export function compareMatrices(before: Matrix, after: Matrix, at: { readonly before: { readonly on: string; readonly number: number }; readonly after: { readonly on: string; readonly number: number } }): MatrixComparison {
  const missing = (from: Matrix, other: Matrix): string[] => {
    const known = new Set(other.items.map(({ code }) => code));
    return from.items.map(({ code }) => code).filter(code => !known.has(code));
  };
  return {
    before: { version: before.version, ...at.before }, after: { version: after.version, ...at.after },
    items: { added: missing(after, before), gone: missing(before, after) }, differences: differencesOf(before, after),
  };
}
