import type { Bilingual, OrganisationEvent, UnitKind } from '@yichuang/domain';
import { defineProjection, type Slice } from '../runner/define.ts';

/** What a unit is on the days of one slice. */
export interface UnitSlice {
  readonly name: Bilingual;
  readonly shortName: string | null;
  readonly parent: string | null;
  readonly aliases: readonly string[];
  readonly state: 'active' | 'merged' | 'dissolved';
  readonly into: string | null;
}

/** A change with the legal day from which it counts. */
type Change = { readonly from: string; readonly number: number; readonly set: Partial<UnitSlice> & { readonly alias?: string } };

export interface UnitRow {
  code: string;
  kind: UnitKind;
  level: number;
  servicePoint: string | null;
  illustrative: boolean;
  establishedFrom: string;
  /** In order of legal day, then of record. */
  changes: Change[];
}

const START_OF_UNIT: UnitSlice = { name: { zh: '—', en: '' }, shortName: null, parent: null, aliases: [], state: 'active', into: null };

/** Units by code, one slice per span of legal days on which name, parent, aliases and state stay the same. */
export const unitProjection = defineProjection<UnitRow, OrganisationEvent>({
  name: 'unit',
  version: 1,
  categories: ['unit'],
  keys: event => [event.data.code],
  initial: code => ({ code, kind: 'other', level: 1, servicePoint: null, illustrative: false, establishedFrom: '', changes: [] }),
  indexes: {},
  history: 'versions',
  revisions: true,
  on: {
    UnitEstablished: (row, { data, number }) => {
      row.kind = data.kind;
      row.level = data.level;
      row.servicePoint = data.servicePoint;
      row.illustrative = data.illustrative;
      row.establishedFrom = data.effectiveFrom;
      add(row, { from: data.effectiveFrom, number, set: { name: data.name, shortName: data.shortName, parent: data.parent, aliases: data.aliases } });
    },
    UnitRenamed: (row, { data, number }) => add(row, { from: data.effectiveFrom, number, set: { name: data.name, shortName: data.shortName } }),
    UnitAliasAdded: (row, { data, number }) => add(row, { from: data.effectiveFrom, number, set: { alias: data.alias } }),
    UnitMoved: (row, { data, number }) => add(row, { from: data.effectiveFrom, number, set: { parent: data.parent } }),
    UnitMerged: (row, { data, number }) => add(row, { from: data.effectiveFrom, number, set: { state: 'merged', into: data.into } }),
    UnitDissolved: (row, { data, number }) => add(row, { from: data.effectiveFrom, number, set: { state: 'dissolved' } }),
  },
  slices: row => unitSlices(row),
});

function add(row: UnitRow, change: Change): void {
  row.changes.push(change);
  row.changes.sort((a, b) => (a.from === b.from ? a.number - b.number : a.from < b.from ? -1 : 1));
}

/** One slice per legal day on which something changes. */
function unitSlices(row: UnitRow): readonly Slice<UnitSlice>[] {
  const slices: Slice<UnitSlice>[] = [];
  let value = START_OF_UNIT;
  for (const { from, set } of row.changes) {
    const { alias, ...fields } = set;
    value = { ...value, ...fields, aliases: alias === undefined ? (fields.aliases ?? value.aliases) : [...value.aliases, alias] };
    const last = slices.at(-1);
    if (last?.from === from) {
      last.value = value;
      continue;
    }
    if (last !== undefined) last.to = from;
    slices.push({ from, to: null, value });
  }
  return slices;
}
