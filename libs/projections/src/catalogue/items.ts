import { addDays, type ItemRecord } from '@yichuang/domain';
import { instrumentRef } from '../instruments/query.ts';
import { unitNames } from '../organisations/query.ts';
import type { Moment, ReadModel, Row } from '../runner/read-model.ts';
import { fateKey, fateProjection, type FateRow } from './fate-projection.ts';
import { overlayProjection, type ItemChange, type Overlay } from './overlay-projection.ts';
import { versionProjection, type VersionRow } from './version-projection.ts';
import type { CatalogueItem, CatalogueVersion } from './view.ts';

type At = Pick<Moment, 'number'>;

/** Published versions that were not taken back, in the order of their publication. */
export function standingVersions(read: ReadModel, at: At): readonly VersionRow[] {
  return allVersions(read, at).filter(row => !row.cancelled);
}

/** All published versions, also those taken back. */
export function allVersions(read: ReadModel, at: At): readonly VersionRow[] {
  return read.list(versionProjection, { index: 'all', equals: 'all' }, at.number).map(({ doc }) => doc).sort((a, b) => a.number - b.number);
}

/** The version in force on a day: the last published of those whose day has come. */
export function versionOn(versions: readonly VersionRow[], on: string): VersionRow | null {
  return versions.findLast(version => version.effectiveFrom <= on) ?? null;
}

/** Fates of a batch that count: what a split made counts only while its parent is still split into it. */
export function fatesOf(read: ReadModel, batch: string, at: At): readonly Row<FateRow>[] {
  const rows = read.list(fateProjection, { index: 'batch', equals: batch }, at.number);
  const byKey = new Map(rows.map(row => [row.key, row.doc]));
  return rows.filter(({ doc }) => doc.fate !== null && (doc.parent === null || standsFor(byKey.get(fateKey(batch, doc.parent)), doc.code)));
}

function standsFor(parent: FateRow | undefined, code: string): boolean {
  return parent?.fate === 'split' && parent.into.includes(code);
}

/** Whether the row itself counts, looked up alone (`fatesOf` does it for a whole batch). */
export function counts(read: ReadModel, row: FateRow, at: At): boolean {
  if (row.fate === null) return false;
  return row.parent === null || standsFor(read.row(fateProjection, fateKey(row.batch, row.parent), at.number)?.doc, row.code);
}

/** Whether a change speaks of a version: it was recorded when the version was known, or counts only after the version began. */
function concerns(change: ItemChange, version: VersionRow): boolean {
  return change.number > version.number || change.from > version.effectiveFrom;
}

/** An item with the reason for which it may differ from the provincial list. */
type Explained = ItemRecord & Pick<CatalogueItem, 'deviation'>;

/** The item that a fate makes. A split gives one reason for all its parts. */
function explained({ record, fate, deviation, reason }: FateRow): readonly Explained[] {
  return record === null ? [] : [{ ...record, deviation: deviation ?? (fate === 'split_result' ? reason : null) }];
}

function changed(record: Explained, { set, deviation }: ItemChange): Explained {
  const { name = record.name, nameEn = name.en, basis = record.basis, theme = record.theme, applicant = record.applicant } = set;
  return { ...record, name: { zh: name.zh, en: nameEn }, basis, theme, applicant, deviation: deviation ?? record.deviation };
}

/** An item of a version with what amendments, renames, corrections and suspensions make of it. */
export function withOverlay(record: Explained, overlay: Overlay | undefined, version: VersionRow): Omit<CatalogueItem, 'departmentName'> {
  const item = (overlay?.changes ?? []).filter(change => concerns(change, version)).reduce(changed, record);
  const suspended = overlay?.suspended ?? null;
  return { ...item, status: suspended === null ? 'in_force' : 'suspended', suspendedUntil: suspended?.until ?? null };
}

/** Items of a version on a day, in code order. */
export function itemsOf(read: ReadModel, version: VersionRow, at: Moment): readonly CatalogueItem[] {
  const overlays = new Map(read.slicesOn<Overlay>(overlayProjection, { day: at.on, number: at.number }).map(slice => [slice.key, slice.value]));
  const nameOf = unitNames(read, at);
  return fatesOf(read, version.adjustmentId, at)
    .flatMap(({ doc }) => explained(doc))
    .map(record => ({ ...withOverlay(record, overlays.get(record.code), version), departmentName: nameOf(record.department) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** One item of a version on a day; null when the version does not have it. */
export function itemOf(read: ReadModel, version: VersionRow, { code, at }: { readonly code: string; readonly at: Moment }): CatalogueItem | null {
  const rows = read.list(fateProjection, { index: 'code', equals: code }, at.number).map(({ doc }) => doc);
  const record = rows.filter(row => row.batch === version.adjustmentId && row.record !== null && counts(read, row, at)).flatMap(explained)[0];
  if (record === undefined) return null;
  const overlay = read.slicesOn<Overlay>(overlayProjection, { day: at.on, key: code, number: at.number })[0]?.value;
  return { ...withOverlay(record, overlay, version), departmentName: unitNames(read, at)(record.department) };
}

/** A version as readers meet it. `effectiveTo` follows from the next one that stands. */
export function toVersion(read: ReadModel, { row, next, at }: { readonly row: VersionRow; readonly next: VersionRow | undefined; readonly at: At }): CatalogueVersion {
  const { version, adjustmentId, effectiveFrom, publishedOn, counts: { after }, number, cancelled } = row;
  return { version, adjustmentId, effectiveFrom, effectiveTo: next === undefined ? null : addDays(next.effectiveFrom, -1), publishedOn, instrument: instrumentRef(read, row.instrument, at), count: after, number, cancelled };
}
