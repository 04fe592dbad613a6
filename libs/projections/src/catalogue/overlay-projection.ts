import { addDays, type Bilingual, type Basis, type CatalogEvent } from '@yichuang/domain';
import { defineProjection, type Slice } from '../runner/define.ts';

/** A change of one item between versions: what it sets, from which legal day, by which event. */
export interface ItemChange {
  readonly from: string;
  readonly number: number;
  /** A renaming may differ from the provincial list for a stated reason. */
  readonly deviation?: string | undefined;
  readonly set: { readonly name?: Bilingual | undefined; readonly nameEn?: string | undefined; readonly basis?: Basis | undefined; readonly theme?: string | undefined; readonly applicant?: string | undefined };
}

/** Out of use from `from` through `until` (open when null), or until the day before `resumed`. */
export interface Suspension {
  from: string;
  until: string | null;
  resumed: string | null;
}

/** What lies over the item of a version on the days of one slice. */
export interface Overlay {
  readonly changes: readonly ItemChange[];
  /** null: in use. `until` null: without an announced end. */
  readonly suspended: { readonly until: string | null } | null;
}

export interface OverlayRow {
  code: string;
  changes: ItemChange[];
  suspensions: Suspension[];
}

/** Changes and suspensions of items between versions, one slice per span of days on which they stay the same. */
export const overlayProjection = defineProjection<OverlayRow, CatalogEvent>({
  name: 'item-overlay',
  version: 2,
  categories: ['catalog'],
  keys: ({ data }) => ('record' in data ? [data.record.code] : 'code' in data ? [data.code] : []),
  initial: code => ({ code, changes: [], suspensions: [] }),
  indexes: {},
  history: 'versions',
  on: {
    ItemRenamed: (row, { data, number }) => addChange(row, { from: data.effectiveFrom ?? '', number, set: { name: data.record.name }, ...(data.deviation === null ? {} : { deviation: data.deviation }) }),
    ItemAmended: (row, { data, number }) => addChange(row, { from: data.effectiveFrom, number, set: data.changes }),
    ItemCorrected: (row, { data, number }) => addChange(row, { from: data.effectiveFrom, number, set: data.changes }),
    ItemSuspended: (row, { data }) => void row.suspensions.push({ from: data.effectiveFrom, until: data.until, resumed: null }),
    ItemResumed: (row, { data }) => {
      const open = row.suspensions.at(-1);
      if (open !== undefined) open.resumed = data.effectiveFrom;
    },
  },
  slices: row => overlaySlices(row),
});

function addChange(row: OverlayRow, change: ItemChange): void {
  row.changes.push(change);
  row.changes.sort((a, b) => (a.from === b.from ? a.number - b.number : a.from < b.from ? -1 : 1));
}

/** Days on which something begins or ends. */
function turns(row: OverlayRow): readonly string[] {
  const days = new Set(row.changes.map(({ from }) => from));
  for (const { from, until, resumed } of row.suspensions) {
    days.add(from);
    if (until !== null) days.add(addDays(until, 1));
    if (resumed !== null) days.add(resumed);
  }
  return [...days].sort();
}

function overlaySlices(row: OverlayRow): readonly Slice<Overlay>[] {
  const days = turns(row);
  return days.map((from, at) => ({ from, to: days[at + 1] ?? null, value: { changes: row.changes.filter(change => change.from <= from), suspended: suspendedOn(row, from) } }));
}

function suspendedOn({ suspensions }: OverlayRow, day: string): Overlay['suspended'] {
  const covering = suspensions.findLast(({ from, until, resumed }) => from <= day && (until === null || day <= until) && (resumed === null || day < resumed));
  if (covering === undefined) return null;
  return { until: covering.resumed === null ? covering.until : addDays(covering.resumed, -1) };
}
