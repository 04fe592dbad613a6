import { differencesFrom, readable, type BasicElement, type ItemRecord, type ProvincialEntry, type ProvincialList } from '@yichuang/domain';
import type { Field } from './header.ts';
import type { CatalogueRow } from './rows.ts';

/** A basic element in which a row differs from the provincial list. `explained`: the list states a reason. */
export interface ElementMismatch {
  readonly code: string;
  readonly field: BasicElement;
  readonly provincial: string | null;
  readonly local: string | null;
  readonly explained: boolean;
  /** The same reason is on record already: the list changes nothing here. */
  readonly onRecord: boolean;
  readonly sheet: string;
  readonly cell: string;
  readonly zh: string;
  readonly en: string;
}

const ELEMENTS: Readonly<Record<BasicElement, { readonly zh: string; readonly en: string; readonly field: Field }>> = {
  code: { zh: '编码', en: 'code', field: 'code' }, name: { zh: '名称', en: 'name', field: 'name' },
  basis: { zh: '依据', en: 'basis', field: 'basis' }, kind: { zh: '类型', en: 'kind', field: 'kind' },
};

/** Whether the list says why, and says the same as before. */
function reasonOf({ deviation }: CatalogueRow, onRecord: string | undefined): Pick<ElementMismatch, 'explained' | 'onRecord'> {
  return { explained: deviation !== null, onRecord: deviation !== null && deviation === onRecord };
}

/** Compares items with the provincial list; an item that the list has under another code is told with that code. */
export function mismatchFinder(province: ProvincialList, explanations: ReadonlyMap<string, string>): (row: CatalogueRow, item: ItemRecord) => ElementMismatch[] {
  if (province === null) return () => [];
  const byName = new Map([...province.values()].map((entry): [string, ProvincialEntry] => [readable(entry.name), entry]));
  return (row, item) => differencesFrom(province.get(item.code), item).map(({ field, provincial, local }) => {
    const theirs = field === 'code' ? (byName.get(readable(item.name.zh))?.code ?? null) : provincial;
    const { zh, en, field: column } = ELEMENTS[field];
    const cell = row.cells[column];
    return {
      code: item.code, field, provincial: theirs, local, ...reasonOf(row, explanations.get(item.code)), sheet: row.sheet, cell,
      zh: `${cell}: ${zh}与省目录不一致 ("${theirs ?? '无'}" vs "${local ?? '无'}")`,
      en: `${cell}: the ${en} differs from the provincial list ("${theirs ?? 'none'}" vs "${local ?? 'none'}")`,
    };
  });
}
