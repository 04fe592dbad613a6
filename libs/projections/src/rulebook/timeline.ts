import { RELEASE_GATES } from '@yichuang/domain';
import { instantOf, type Moment, type ReadModel } from '../runner/read-model.ts';
import { releaseProjection, type ReleaseRow } from './release-projection.ts';
import type { PublicationView, ReleaseStatus } from './view.ts';

/** A publication that was not taken back, with its release. */
export interface Standing {
  readonly row: ReleaseRow;
  readonly publication: PublicationView;
}

/** Releases of a department as known at the moment, the newest first. */
export function releasesOf(read: ReadModel, department: string, at: Pick<Moment, 'number'>): readonly ReleaseRow[] {
  return read.list(releaseProjection, { index: 'department', equals: department }, at.number).map(({ doc }) => doc).sort((a, b) => b.proposed.number - a.proposed.number);
}

/** What was published and stands, in the order of its instants: each counts until the next begins. */
export function timelineOf(rows: readonly ReleaseRow[]): readonly Standing[] {
  return rows.flatMap(row => row.publications.filter(({ withdrawn }) => withdrawn === null).map(publication => ({ row, publication }))).sort((a, b) => (a.publication.from < b.publication.from ? -1 : 1));
}

/** The publication that counts at the moment, and the one after it. */
export function turnAt(timeline: readonly Standing[], at: Moment): { readonly current: Standing | null; readonly next: Standing | null } {
  const instant = instantOf(at);
  const index = timeline.findLastIndex(({ publication }) => publication.from <= instant);
  return { current: timeline[index] ?? null, next: timeline[index + 1] ?? null };
}

/** Whether a release is suspended at the moment: for an item, or for all of them. */
export function isSuspended({ suspensions }: ReleaseRow, at: Moment, item?: string): boolean {
  const instant = instantOf(at);
  return suspensions.some(({ from, to, items }) => from <= instant && (to === null || instant < to) && (items.length === 0 || (item !== undefined && items.includes(item))));
}

function beforePublication({ approvals, tested, returned }: ReleaseRow, { on }: Moment): ReleaseStatus {
  if (returned !== null) return 'returned';
  if (approvals.length === RELEASE_GATES.length) return approvals.some(({ expires }) => expires < on) ? 'expired' : 'approved';
  if (approvals.length > 0) return 'in_approval';
  return tested === null ? 'proposed' : 'tested';
}

/** Where a release stands at the moment, by the instants of its own publications and of those that follow. */
export function statusOf(row: ReleaseRow, timeline: readonly Standing[], at: Moment): ReleaseStatus {
  const own = timeline.filter(standing => standing.row.version === row.version);
  if (own.length === 0) return beforePublication(row, at);
  if (turnAt(timeline, at).current?.row.version === row.version) return isSuspended(row, at) ? 'suspended' : 'in_force';
  const instant = instantOf(at);
  return own.some(({ publication }) => publication.from > instant) ? 'scheduled' : 'superseded';
}
