import type { CatalogEvent } from '@yichuang/domain';
import { defineProjection, eventKey } from '../runner/define.ts';

export type ItemLineKind = 'amended' | 'renamed_between' | 'suspended' | 'resumed' | 'corrected';

/** One change of an item between versions, as a line of its history. */
export interface ItemLineRow {
  kind: ItemLineKind;
  code: string;
  effectiveFrom: string;
  recordedAt: string;
  number: number;
  reason: string;
  instrument: string | null;
}

const KINDS: Readonly<Record<string, ItemLineKind>> = { ItemAmended: 'amended', ItemRenamed: 'renamed_between', ItemSuspended: 'suspended', ItemResumed: 'resumed', ItemCorrected: 'corrected' };

/** Lines of the history of items, one per event. What a version did to an item is in its batch (`catalog-fate`). */
export const itemLineProjection = defineProjection<ItemLineRow, CatalogEvent>({
  name: 'item-change',
  version: 1,
  categories: ['catalog'],
  keys: ({ type, number }) => (type in KINDS ? [eventKey(number)] : []),
  initial: () => ({ kind: 'amended', code: '', effectiveFrom: '', recordedAt: '', number: -1, reason: '', instrument: null }),
  indexes: { code: row => row.code },
  history: 'append-only',
  on: {},
  any: (row, { type, data, number, metadata }) => {
    const code = 'record' in data ? data.record.code : 'code' in data ? data.code : '';
    Object.assign(row, { kind: KINDS[type], code, number, recordedAt: metadata.recordedAt });
    if ('effectiveFrom' in data) row.effectiveFrom = data.effectiveFrom ?? '';
    if ('reason' in data) row.reason = data.reason;
    if ('instrument' in data) row.instrument = data.instrument;
  },
});
