import { catalogueOn, itemNames } from '../delegation-matrix/names.ts';
import { unitRefs } from '../organisations/query.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { manifestBy } from './manifest.ts';
import { releaseItemProjection, releaseKey, releaseProjection, type ReleaseItemRow, type ReleaseRow } from './release-projection.ts';
import { isSuspended, releasesOf, statusOf, timelineOf, turnAt, type Standing } from './timeline.ts';
import type { GuideRules, ReleaseDetail, ReleaseView, RulebookLine, RulebookView, RulesInForce } from './view.ts';

/** An item with the department that it belongs to on the day. */
export interface ItemOfDepartment {
  readonly code: string;
  readonly department: string;
}

/** Digest of the manifest of an item in a release; null when the release leaves it out or does not know it. */
function digestIn(read: ReadModel, { department, version }: ReleaseRow, { code, at }: { readonly code: string; readonly at: Moment }): string | null {
  const rows = read.list(releaseItemProjection, { index: 'item', equals: code }, at.number).map(({ doc }) => doc);
  return rows.find(row => row.department === department && row.version === version)?.digest ?? null;
}

/** The department of an item: as in the catalogue of the day, else as recorded last; null where nothing is recorded of it. */
export function departmentOfItem(read: ReadModel, code: string, at: Moment): string | null {
  const { department } = itemNames(read, at)(code);
  return department === '' ? null : department;
}

/** The manifest that decides an item at the moment: by what its department published, from instant to instant. Null when none does. @throws {ManifestDamaged} @req #20 #36 */
export function rulesInForce(read: ReadModel, { code, department }: ItemOfDepartment, at: Moment): RulesInForce | null {
  const { current, next } = turnAt(timelineOf(releasesOf(read, department, at)), at);
  const digest = current && digestIn(read, current.row, { code, at });
  if (current === null || digest === null) return null;
  const { row, publication } = current;
  return {
    item: code, department, version: row.version, release: row.digest, digest, from: publication.from, until: next?.publication.from ?? null,
    suspended: isSuspended(row, at, code), manifest: manifestBy(read, digest, at),
  };
}

/** The part of it that a guide shows. */
export function guideRules(read: ReadModel, item: ItemOfDepartment, at: Moment): GuideRules | null {
  const rules = rulesInForce(read, item, at);
  if (rules === null) return null;
  const { version, digest, from, until, suspended, manifest: { illustrative, inPerson, basis, situations, form, materials, commitments, limits, fees, results, guide } } = rules;
  return { version, digest, from, until, suspended, illustrative, inPerson, basis, situations, form, materials, commitments, limits, fees, results, guide };
}

/** What answers about departments share: units and items of the moment, each looked up once. */
interface Shelf {
  readonly read: ReadModel;
  readonly at: Moment;
  readonly unitOf: ReturnType<typeof unitRefs>;
}
interface Rows {
  readonly rows: readonly ReleaseRow[];
  readonly timeline: readonly Standing[];
}

const shelfOf = (read: ReadModel, at: Moment): Shelf => ({ read, at, unitOf: unitRefs(read, at) });

function rowsOf({ read, at }: Shelf, department: string): Rows {
  const rows = releasesOf(read, department, at);
  return { rows, timeline: timelineOf(rows) };
}

/** Items of each department in the catalogue of the day. */
function itemsByDepartment({ read, at }: Shelf): ReadonlyMap<string, readonly string[]> {
  const items = [...catalogueOn(read, at).items.values()];
  return new Map([...Map.groupBy(items, ({ department }) => department)].map(([department, own]) => [department, own.map(({ code }) => code)]));
}

function lineOf({ read, at, unitOf }: Shelf, department: string, { rows, timeline, items }: Rows & { readonly items: readonly string[] }): RulebookLine {
  const { current, next } = turnAt(timeline, at);
  const ruled = new Set(current === null ? [] : itemsOf(read, current.row, at).filter(({ digest }) => digest !== null).map(({ item }) => item));
  return {
    department: unitOf(department),
    inForce: current && { version: current.row.version, digest: current.row.digest, from: current.publication.from },
    scheduled: next && { version: next.row.version, from: next.publication.from },
    releases: rows.length, items: items.length, covered: items.filter(code => ruled.has(code)).length, revision: read.revisionOf(releaseProjection, `rulebook-${department}`),
  };
}

function itemsOf(read: ReadModel, { department, version }: Pick<ReleaseRow, 'department' | 'version'>, at: Moment): readonly ReleaseItemRow[] {
  return read.list(releaseItemProjection, { index: 'release', equals: releaseKey(department, version) }, at.number).map(({ doc }) => doc);
}

function viewOf({ at, unitOf }: Shelf, row: ReleaseRow, { timeline }: Rows): ReleaseView {
  return { ...row, department: unitOf(row.department), status: statusOf(row, timeline, at) };
}

/** Departments that have releases, in the order of their codes. @req #16 */
export function rulebooks(read: ReadModel, at: Moment): readonly RulebookLine[] {
  const departments = [...new Set(read.list(releaseProjection, { index: 'all', equals: 'all' }, at.number).map(({ doc }) => doc.department))].sort();
  const shelf = shelfOf(read, at);
  const items = itemsByDepartment(shelf);
  return departments.map(department => lineOf(shelf, department, { ...rowsOf(shelf, department), items: items.get(department) ?? [] }));
}

/** A department's releases, the newest first; null when it has none at the moment. */
export function rulebook(read: ReadModel, department: string, at: Moment): RulebookView | null {
  const shelf = shelfOf(read, at);
  const rows = rowsOf(shelf, department);
  if (rows.rows.length === 0) return null;
  return { ...lineOf(shelf, department, { ...rows, items: itemsByDepartment(shelf).get(department) ?? [] }), releases: rows.rows.map(row => viewOf(shelf, row, rows)) };
}

/** A release with its items; null when it is not there at the moment. */
export function releaseDetail(read: ReadModel, { department, version }: { readonly department: string; readonly version: string }, at: Moment): ReleaseDetail | null {
  const shelf = shelfOf(read, at);
  const rows = rowsOf(shelf, department);
  const row = rows.rows.find(each => each.version === version);
  if (row === undefined) return null;
  const nameOf = itemNames(read, at);
  const items = itemsOf(read, row, at).map(({ item, digest, changes }) => ({ code: item, ...nameOf(item).name, digest, changes }));
  return { ...viewOf(shelf, row, rows), items: items.sort((a, b) => (a.code < b.code ? -1 : 1)), revision: read.revisionOf(releaseProjection, `rulebook-${department}`) };
}
