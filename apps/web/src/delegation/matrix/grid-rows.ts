import type { Matrix, MatrixItem } from '@yichuang/projections';

/** A line of the grid: the heading of a department, or an item by its index in the matrix. */
export type GridLine = { readonly kind: 'department'; readonly code: string; readonly name: { readonly zh: string; readonly en: string }; readonly count: number } | { readonly kind: 'item'; readonly index: number };

export interface Filter {
  readonly words: string;
  readonly department: string;
  /** Keep items only that have such a cell; null: all. */
  readonly keep: ((item: number) => boolean) | null;
}

const isNamed = ({ code, name }: MatrixItem, needle: string): boolean => [code, name.zh, name.en.toLowerCase()].some(text => text.includes(needle));

/** The items that pass a filter, under their departments, in the order of the catalogue. */
export function linesOf({ items }: Matrix, { words, department, keep }: Filter): readonly GridLine[] {
  const needle = words.trim().toLowerCase();
  const passes = (item: MatrixItem, index: number): boolean => (department === '' || item.department === department) && isNamed(item, needle) && (keep === null || keep(index));
  const groups = new Map<string, number[]>();
  items.forEach((item, index) => {
    if (passes(item, index)) groups.set(item.department, [...(groups.get(item.department) ?? []), index]);
  });
  return [...groups].flatMap(([code, indexes]): GridLine[] => {
    const name = items[indexes[0] ?? 0]?.departmentName ?? { zh: code, en: code };
    return [{ kind: 'department', code, name, count: indexes.length }, ...indexes.map(index => ({ kind: 'item' as const, index }))];
  });
}

/** Departments of a matrix with the number of their items, in the order of the catalogue. */
export function departmentsOf({ items }: Matrix): readonly { readonly code: string; readonly name: { readonly zh: string; readonly en: string }; readonly count: number }[] {
  const found = new Map<string, { code: string; name: { zh: string; en: string }; count: number }>();
  for (const { department, departmentName } of items) {
    const known = found.get(department);
    if (known) known.count += 1;
    else found.set(department, { code: department, name: { ...departmentName }, count: 1 });
  }
  return [...found.values()];
}
