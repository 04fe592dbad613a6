import { TOWN_KINDS } from '@yichuang/domain';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { unitProjection, type UnitRow, type UnitSlice } from './projection.ts';
import type { UnitRef, UnitView } from './view.ts';

/** Units that exist on the day, in code order. Units that have been merged or dissolved by then are left out. @req #6 */
export function unitTree(read: ReadModel, at: Moment): readonly UnitView[] {
  const standing = read.slicesOn<UnitSlice>(unitProjection, { day: at.on, number: at.number }).filter(({ value }) => value.state === 'active');
  const children = new Map<string, number>();
  for (const { value } of standing) if (value.parent !== null) children.set(value.parent, (children.get(value.parent) ?? 0) + 1);
  const units = standing.flatMap(({ key, from, value }) => {
    const row = read.row(unitProjection, key, at.number)?.doc;
    return row === undefined ? [] : [toView(row, { from, value, children: children.get(key) ?? 0 })];
  });
  return units.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Towns and sub-districts of the day, in code order. */
export function townsOn(read: ReadModel, at: Moment): readonly UnitView[] {
  return unitTree(read, at).filter(({ kind }) => TOWN_KINDS.includes(kind));
}

/** One unit, also when it has ended or has not begun; null when nothing is recorded of it. */
export function unit(read: ReadModel, code: string, at: Moment): UnitView | null {
  const row = read.row(unitProjection, code, at.number)?.doc;
  if (row === undefined) return null;
  const slice = read.slicesOn<UnitSlice>(unitProjection, { day: at.on, key: code, number: at.number })[0];
  const children = read.slicesOn<UnitSlice>(unitProjection, { day: at.on, number: at.number }).filter(({ value }) => value.parent === code && value.state === 'active').length;
  if (slice !== undefined) return toView(row, { from: slice.from, value: slice.value, children });
  const first = read.slicesOn<UnitSlice>(unitProjection, { day: row.establishedFrom, key: code, number: at.number })[0];
  return first === undefined ? null : { ...toView(row, { from: first.from, value: first.value, children: 0 }), state: 'not_yet' };
}

type Name = Pick<UnitRef, 'zh' | 'en'>;
/** Names that a read has already found, by moment: lists name the same units row by row. */
const named = new WeakMap<ReadModel, Map<string, Map<string, Name>>>();
function namedAt(read: ReadModel, { on, number }: Moment): Map<string, Name> {
  const moments = named.get(read) ?? new Map<string, Map<string, Name>>();
  const moment = `${on} ${number ?? ''}`;
  const known = moments.get(moment) ?? new Map<string, Name>();
  named.set(read, moments.set(moment, known));
  return known;
}

/** Names of units on the day, in both languages, each looked up once in a read; the code itself where nothing is recorded. */
export function unitNames(read: ReadModel, at: Moment): (code: string) => Name {
  const known = namedAt(read, at);
  return code => {
    const name = known.get(code) ?? nameOf(read, code, at);
    known.set(code, name);
    return name;
  };
}

/** Units named where they matter, each looked up once in a read. */
export function unitRefs(read: ReadModel, at: Moment): (code: string) => UnitRef {
  const nameOf = unitNames(read, at);
  return code => ({ code, ...nameOf(code) });
}

/** The name in force on the day; before the unit's first day, the name it will bear. */
function nameOf(read: ReadModel, code: string, at: Moment): Name {
  const slice = read.slicesOn<UnitSlice>(unitProjection, { day: at.on, key: code, number: at.number })[0];
  if (slice !== undefined) return slice.value.name;
  const first = read.row(unitProjection, code, at.number)?.doc.changes[0]?.set.name;
  return first ?? { zh: code, en: code };
}

function toView(row: UnitRow, { from, value, children }: { from: string; value: UnitSlice; children: number }): UnitView {
  const { code, kind, level, servicePoint, illustrative } = row;
  return { code, name: value.name, shortName: value.shortName, kind, parent: value.parent, level, aliases: value.aliases, servicePoint, illustrative, state: value.state, into: value.into, effectiveFrom: from, children };
}
