import type { AdjustmentEvent, ItemRecord } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';
import type { FateKind } from '../item-guide/view.ts';

/**
 * What becomes of one item in one batch. Rows are staged: they are the catalogue only once a version names their batch,
 * which is a join at query time, so that publishing 500 items is one event.
 */
export interface FateRow {
  batch: string;
  code: string;
  /** null: still undecided, or decided and opened again. */
  fate: FateKind | null;
  /** The item as it will stand; null when it does not go on under this code. */
  record: ItemRecord | null;
  previousName: string | null;
  reason: string;
  deviation: string | null;
  successor: string | null;
  into: string[];
  /** For an item that a split made: the item split. It counts only while that one is still split. */
  parent: string | null;
  /** Event that decided. */
  number: number;
}

/** Key of the fate of an item; `parent` for what a split makes, which may bear any code. */
export function fateKey(batch: string, code: string, parent: string | null = null): string {
  return parent === null ? `${batch}/${code}` : `${batch}/${code}<${parent}`;
}

/** One row per item and batch; one row more for each item that a split makes. */
export const fateProjection = defineProjection<FateRow, AdjustmentEvent>({
  name: 'catalog-fate',
  version: 1,
  categories: ['adjustment'],
  keys: event => {
    const { data } = event;
    if (data.adjustmentId === null) return [];
    const batch = data.adjustmentId;
    if ('into' in data && Array.isArray(data.into) && 'code' in data) return [fateKey(batch, data.code), ...data.into.map(({ code }) => fateKey(batch, code, data.code))];
    if ('from' in data) return data.from.map(code => fateKey(batch, code));
    if ('record' in data) return [fateKey(batch, data.record.code)];
    return 'code' in data ? [fateKey(batch, data.code)] : [];
  },
  initial: key => emptyFate(key),
  indexes: { batch: row => row.batch, code: row => row.code, into: row => (row.fate === 'merged' ? (row.into[0] ?? null) : null) },
  listsAt: { batch: 'fixed', code: 'fixed', into: 'changing' },
  history: 'versions',
  on: {
    ItemKept: (row, { data, number }) => decide(row, { fate: 'kept', record: data.record, reason: data.reason, deviation: data.deviation, number }),
    ItemRenamed: (row, { data, number }) => decide(row, { fate: 'renamed', record: data.record, previousName: data.previousName, reason: data.reason, deviation: data.deviation, number }),
    ItemAdded: (row, { data, number }) => decide(row, { fate: 'added', record: data.record, reason: data.reason, deviation: data.deviation, number }),
    ItemWithdrawn: (row, { data, number }) => decide(row, { fate: 'withdrawn', reason: data.reason, successor: data.successor, number }),
    ItemsMerged: (row, { data, number }) => decide(row, { fate: 'merged', into: [data.into], reason: data.reason, number }),
    ItemSplit: (row, { data, number }) => {
      if (row.parent === null) decide(row, { fate: 'split', into: data.into.map(({ code }) => code), reason: data.reason, number });
      else decide(row, { fate: 'split_result', record: data.into.find(({ code }) => code === row.code) ?? null, reason: data.reason, number });
    },
    ItemFateCleared: (row, { number }) => decide(row, { fate: null, number }),
  },
});

function emptyFate(key: string): FateRow {
  const slash = key.indexOf('/');
  const [code = '', parent = null] = key.slice(slash + 1).split('<');
  return { batch: key.slice(0, slash), code, parent, ...UNDECIDED, into: [] };
}

const UNDECIDED = { fate: null, record: null, previousName: null, reason: '', deviation: null, successor: null, number: -1 };

/** A later fate of the same item takes the place of the earlier one, whole. */
function decide(row: FateRow, fate: Partial<FateRow>): void {
  Object.assign(row, UNDECIDED, { into: [] }, fate);
}
