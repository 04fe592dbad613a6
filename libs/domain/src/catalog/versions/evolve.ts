import { evolveBy } from '../../kernel/dispatch.ts';
import type { CatalogEvent } from '../catalog-events.ts';
import type { CatalogState, ItemChange, VersionEntry } from './state.ts';

function entryOf(draft: CatalogState, version: string): VersionEntry | undefined {
  return draft.versions.find(entry => entry.version === version);
}

function addChange(draft: CatalogState, change: Omit<ItemChange, 'order'>): void {
  draft.order += 1;
  draft.changes.push({ order: draft.order, ...change });
}

/** Applies one stored fact to the catalogue. */
export const evolve = evolveBy<CatalogState, CatalogEvent>({
  CatalogVersionPublished(draft, { version, adjustmentId, fatesDigest, counts, instrument, publishedOn, effectiveFrom }) {
    draft.order += 1;
    draft.versions.push({ order: draft.order, version, adjustmentId, digest: fatesDigest, counts, instrument, publishedOn, effectiveFrom, cancelled: false, filedOn: null, tookEffect: false, supersededBy: null });
  },
  CatalogPublicationCancelled(draft, { version }) {
    const entry = entryOf(draft, version);
    if (entry) entry.cancelled = true;
  },
  CatalogFiledWithProvince(draft, { version, filedOn }) {
    const entry = entryOf(draft, version);
    if (entry) entry.filedOn = filedOn;
  },
  CatalogVersionTookEffect(draft, { version }) {
    const entry = entryOf(draft, version);
    if (entry) entry.tookEffect = true;
  },
  CatalogVersionSuperseded(draft, { version, by }) {
    const entry = entryOf(draft, version);
    if (entry) entry.supersededBy = by;
  },
  ItemRenamed(draft, { record, effectiveFrom }) {
    addChange(draft, { cause: 'renamed', code: record.code, effectiveFrom: effectiveFrom ?? '', set: { name: record.name } });
  },
  ItemAmended(draft, { code, changes, effectiveFrom }) {
    addChange(draft, { cause: 'amended', code, effectiveFrom, set: { ...changes } });
  },
  ItemCorrected(draft, { code, changes, effectiveFrom }) {
    addChange(draft, { cause: 'corrected', code, effectiveFrom, set: { ...changes } });
  },
  ItemSuspended(draft, { code, effectiveFrom, until }) {
    draft.suspensions.push({ code, from: effectiveFrom, until, resumed: null });
  },
  ItemResumed(draft, { code, effectiveFrom }) {
    const open = draft.suspensions.findLast(one => one.code === code);
    if (open) open.resumed = effectiveFrom;
  },
});
