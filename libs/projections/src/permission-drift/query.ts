import { itemNames } from '../delegation-matrix/names.ts';
import { unitRefs } from '../organisations/query.ts';
import { listVersionOn, standingListVersions } from '../responsibility/list.ts';
import type { Moment, ReadModel, Row } from '../runner/read-model.ts';
import { permissionDriftProjection, platformProjection, type DriftRow } from './projection.ts';
import type { PermissionDriftView, PlatformState } from './view.ts';

/** What a list of differences is narrowed to. `after` is the key of the last one seen. */
export interface DriftFilter {
  readonly town?: string | undefined;
  readonly platform?: string | undefined;
  readonly open?: boolean | undefined;
}

const byTown = (town: string | undefined): { readonly index: string; readonly equals: string } => (town === undefined ? { index: 'all', equals: 'all' } : { index: 'town', equals: town });

/** Differences between platforms and the list known at the moment, by town, platform, item and step. @req #33 */
export function permissionDrifts(read: ReadModel, { town, platform, open }: DriftFilter, at: Moment): readonly PermissionDriftView[] {
  const [unitOf, itemOf] = [unitRefs(read, at), itemNames(read, at)];
  return read.list(permissionDriftProjection, byTown(town), at.number)
    .filter(({ doc }) => (platform === undefined || doc.platform === platform) && (open === undefined || open === (doc.resolved === null)))
    .map(({ doc }: Row<DriftRow>) => ({ ...doc, town: unitOf(doc.town), name: itemOf(doc.item).name }));
}

/** What each platform was told, for one town or all. @req #33 */
export function platformStates(read: ReadModel, at: Moment, town?: string): readonly PlatformState[] {
  const unitOf = unitRefs(read, at);
  const current = listVersionOn(standingListVersions(read, at), at.on)?.version ?? null;
  const open = Map.groupBy(read.list(permissionDriftProjection, byTown(town), at.number).filter(({ doc }) => doc.resolved === null), ({ doc }) => `${doc.town}/${doc.platform}`);
  return read.list(platformProjection, byTown(town), at.number).map(({ key, doc, stream }) => ({
    ...doc, town: unitOf(doc.town), open: open.get(key)?.length ?? 0, stale: doc.configured !== null && doc.configured.version !== current, revision: read.revisionOf(platformProjection, stream),
  }));
}
