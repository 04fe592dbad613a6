import type { LegalDate } from '../../kernel/values.ts';
import type { FateCounts } from '../adjustment-events.ts';
import type { LatestVersion } from '../adjustment/context.ts';
import type { ItemRecord } from '../item.ts';

/** A published version. `order` counts facts of this stream: what came first, a version or a change of an item. */
export interface VersionEntry {
  order: number;
  version: string;
  adjustmentId: string;
  digest: string;
  counts: FateCounts;
  instrument: string;
  publishedOn: LegalDate;
  effectiveFrom: LegalDate;
  cancelled: boolean;
  filedOn: LegalDate | null;
  tookEffect: boolean;
  supersededBy: string | null;
}

/** A change of one item between versions. `cause` tells a repetition from a new change. */
export interface ItemChange {
  order: number;
  cause: 'renamed' | 'amended' | 'corrected';
  code: string;
  effectiveFrom: LegalDate;
  set: { name?: ItemRecord['name'] | undefined; nameEn?: string | undefined; basis?: ItemRecord['basis'] | undefined; theme?: string | undefined; applicant?: string | undefined };
}

/** An item is out of use from `from` through `until` (open when null), or until the day before `resumed`. */
export interface Suspension {
  code: string;
  from: LegalDate;
  until: LegalDate | null;
  resumed: LegalDate | null;
}

export interface CatalogState {
  order: number;
  versions: VersionEntry[];
  changes: ItemChange[];
  suspensions: Suspension[];
}

export function initialState(): CatalogState {
  return { order: 0, versions: [], changes: [], suspensions: [] };
}

/** The publication that a new batch must build on: the last one not cancelled, in force or announced. */
export function latestVersion(state: Readonly<CatalogState>): LatestVersion | null {
  const latest = state.versions.findLast(entry => !entry.cancelled);
  return latest ? { version: latest.version, adjustmentId: latest.adjustmentId, digest: latest.digest } : null;
}

/**
 * The version in force on a day, computed from the intervals: the last published of those whose day has come.
 * `effectiveTo` is the day before the next version counts, null while none is announced. Null before the first catalogue.
 */
export function catalogAt(state: Readonly<CatalogState>, on: LegalDate): (Readonly<VersionEntry> & { readonly effectiveUntil: LegalDate | null }) | null {
  const standing = state.versions.filter(entry => !entry.cancelled);
  const entry = standing.findLast(candidate => candidate.effectiveFrom <= on);
  if (entry === undefined) return null;
  const next = standing.find(candidate => candidate.order > entry.order);
  return { ...entry, effectiveUntil: next?.effectiveFrom ?? null };
}

/** Whether a change speaks of a version: it was recorded when the version was known, or counts only after the version began. */
function concerns(change: ItemChange, entry: VersionEntry, on: LegalDate): boolean {
  return change.effectiveFrom <= on && (change.order > entry.order || change.effectiveFrom > entry.effectiveFrom);
}

function changed(item: ItemRecord, { set }: ItemChange): ItemRecord {
  const { name = item.name, nameEn = name.en, basis = item.basis, theme = item.theme, applicant = item.applicant } = set;
  return { ...item, name: { zh: name.zh, en: nameEn }, basis, theme, applicant };
}

/**
 * Items of a version as they stand on a day, with renames, amendments and corrections that count by then.
 * @param items of the version's batch (`itemsOf`)
 */
export function itemsAt(state: Readonly<CatalogState>, version: { readonly version: string; readonly items: ReadonlyMap<string, ItemRecord> }, on: LegalDate): Map<string, ItemRecord> {
  const items = new Map(version.items);
  const entry = state.versions.find(candidate => candidate.version === version.version);
  if (entry === undefined) return items;
  const changes = state.changes.filter(change => concerns(change, entry, on)).sort((a, b) => (a.effectiveFrom === b.effectiveFrom ? a.order - b.order : a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  for (const change of changes) {
    const item = items.get(change.code);
    if (item !== undefined) items.set(change.code, changed(item, change));
  }
  return items;
}

/** The suspension of an item that covers a day, if there is one. */
export function suspensionOn(state: Readonly<CatalogState>, code: string, on: LegalDate): Readonly<Suspension> | null {
  const covers = (one: Suspension) => one.code === code && one.from <= on && (one.until === null || on <= one.until) && (one.resumed === null || on < one.resumed);
  return state.suspensions.findLast(covers) ?? null;
}
