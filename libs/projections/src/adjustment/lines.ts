import type { FateCounts, ItemRecord } from '@yichuang/domain';
import { fatesOf, itemsOf } from '../catalogue/items.ts';
import type { FateRow } from '../catalogue/fate-projection.ts';
import type { CatalogueItem } from '../catalogue/view.ts';
import { versionProjection } from '../catalogue/version-projection.ts';
import type { FateKind } from '../item-guide/view.ts';
import { unitNames } from '../organisations/query.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { CURRENT_SNAPSHOT, driftProjection, type AdjustmentRow } from './projection.ts';
import type { FateLine } from './view.ts';

/** Items of the version a batch is based on, by code, with what changed since. */
export function baseItems(read: ReadModel, row: AdjustmentRow, at: Moment): ReadonlyMap<string, ItemRecord> {
  const version = row.base === null ? null : (read.row(versionProjection, row.base.version, at.number)?.doc ?? null);
  return new Map(version === null ? [] : itemsOf(read, version, at).map(item => [item.code, recordOf(item)]));
}

function recordOf({ code, name, kind, basis, origin, department, theme, applicant, handling, delegation, illustrative }: CatalogueItem): ItemRecord {
  return { code, name, kind, basis, origin, department, theme, applicant, handling, delegation, illustrative };
}

/** The line of an item that nobody has decided. */
const OPEN: Pick<FateRow, 'record' | 'fate' | 'reason' | 'into' | 'deviation'> & { readonly number: null } = { record: null, fate: null, reason: '', into: [], deviation: null, number: null };

/** The fate ledger: a line for every item of the base, decided or not, then what is new. In code order. */
export function fateLines(read: ReadModel, row: AdjustmentRow, at: Moment): readonly FateLine[] {
  const base = baseItems(read, row, at);
  const fates = fatesOf(read, row.id, at).map(({ doc }) => doc);
  const own = new Map(fates.filter(({ parent }) => parent === null).map(fate => [fate.code, fate]));
  const nameOf = unitNames(read, at);
  const drifts = openDrifts(read, at);
  const line = (code: string, found: FateRow | undefined, before: ItemRecord | null): FateLine => {
    const { record, fate, reason, into, deviation, number } = found ?? OPEN;
    return { code, before, after: record, fate, reason, into, deviation, drift: drifts.get(code) ?? [], number, departmentName: nameOf((record ?? before)?.department ?? '') };
  };
  const old = [...base].map(([code, before]) => line(code, own.get(code), before));
  const fresh = fates.filter(({ parent, code }) => parent !== null || !base.has(code)).map(fate => line(fate.code, fate, null));
  return [...old, ...fresh].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** Differences from the provincial list in use that nobody has settled yet. */
function openDrifts(read: ReadModel, at: Moment): ReadonlyMap<string, FateLine['drift']> {
  const snapshot = read.row(driftProjection, CURRENT_SNAPSHOT, at.number)?.doc.snapshot;
  const rows = snapshot === undefined ? [] : read.list(driftProjection, { index: 'snapshot', equals: snapshot }, at.number);
  return Map.groupBy(rows.map(({ doc }) => doc).filter(({ resolved }) => resolved === null), ({ code }) => code);
}

/** What the lines add up to. An undecided item counts neither as going on nor as gone. */
export function countsOf(lines: readonly FateLine[]): FateCounts {
  const of = (fate: FateKind): number => lines.filter(line => line.fate === fate).length;
  const [kept, renamed, added, splitInto] = [of('kept'), of('renamed'), of('added'), of('split_result')];
  const before = lines.filter(line => line.before !== null).length;
  return { before, kept, renamed, withdrawn: of('withdrawn'), mergedAway: of('merged'), splitAway: of('split'), splitInto, added, after: kept + renamed + added + splitInto };
}

/** The conservation law: what was, less what went, plus what came, is what there is. */
export function isBalanced({ before, withdrawn, mergedAway, splitAway, splitInto, added, after }: FateCounts): boolean {
  return before - withdrawn - mergedAway - splitAway + splitInto + added === after;
}
