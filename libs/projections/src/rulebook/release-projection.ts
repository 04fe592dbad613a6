import type { ReleaseManifest, RulebookEvent } from '@yichuang/domain';
import { defineProjection, eventKey } from '../runner/define.ts';
import type { PublicationView, ReleaseApprovalView, ReleaseSuspensionView, ReleaseView } from './view.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** A release by department and version, with everything that was done to it. Whether it counts is computed by the query. */
export interface ReleaseRow extends Pick<Mutable<ReleaseView>, 'version' | 'digest' | 'base' | 'notes' | 'catalogVersion' | 'itemCount' | 'proposed' | 'tested' | 'rehearsed' | 'returned'> {
  department: string;
  approvals: ReleaseApprovalView[];
  publications: Mutable<PublicationView>[];
  suspensions: Mutable<ReleaseSuspensionView>[];
  rollbacks: ReleaseView['rollbacks'][number][];
}

export const releaseKey = (department: string, version: string): string => `${department}/${version}`;

const empty = (): ReleaseRow => ({
  department: '', version: '', digest: '', base: null, notes: { zh: '', en: '' }, catalogVersion: '', itemCount: 0, proposed: { number: -1, recordedAt: '' }, tested: null, rehearsed: null, returned: null,
  approvals: [], publications: [], suspensions: [], rollbacks: [],
});

/** Notices are for people; a manifest alone is no release. A signature for a rollback stands with the release that is left. */
function keysOf(event: { readonly type: RulebookEvent['type']; readonly data: RulebookEvent['data'] }): readonly string[] {
  const { type, data } = event;
  if (type === 'ItemManifestProposed' || type === 'ReleaseTookEffect' || type === 'ReleaseSuperseded') return [];
  return [releaseKey(data.department, 'version' in data ? data.version : data.from)];
}

/** Releases of departments. @req #16 #20 */
export const releaseProjection = defineProjection<ReleaseRow, RulebookEvent>({
  name: 'rulebook-release',
  version: 2,
  categories: ['rulebook'],
  keys: keysOf,
  initial: empty,
  indexes: { all: () => 'all', department: row => row.department },
  listsAt: { all: 'fixed', department: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    ReleaseProposed: (row, { data: { department, version, digest, release, catalogVersion }, number, metadata: { recordedAt } }) => {
      Object.assign(row, empty(), { department, version, digest, base: release.base, notes: release.notes, catalogVersion, itemCount: release.items.length, proposed: { number, recordedAt } });
    },
    ReleaseTested: (row, { data: { examples, rules, report }, number }) => {
      row.tested = { examples, rules, report, number };
    },
    ReleaseRehearsed: (row, { data: { report, cases, same, looser, stricter, failed, through }, number }) => {
      row.rehearsed = { report, cases, same, looser, stricter, failed, through, number };
    },
    ReleaseApproved: (row, { data: { gate, by, opinion, expires }, number, metadata: { recordedAt } }) => {
      row.approvals = [...row.approvals.filter(approval => approval.gate !== gate), { gate, by, opinion, expires, number, recordedAt }];
    },
    ReleaseReturned: (row, { data: { gate, by, reason }, number }) => {
      row.approvals = [];
      row.returned = { gate, by, reason, number };
    },
    ReleasePublished: (row, { data: { effectiveFrom, rollbackOf, inFlight }, number }) => void row.publications.push({ from: effectiveFrom, rollbackOf, inFlight, number, withdrawn: null }),
    ReleaseWithdrawn: (row, { number }) => {
      const last = row.publications.findLast(({ withdrawn }) => withdrawn === null);
      if (last) last.withdrawn = number;
    },
    RollbackSigned: (row, { data: { to, by, reason }, number }) => void row.rollbacks.push({ to, by, reason, number }),
    ReleaseSuspended: (row, { data: { from, items, reason }, number }) => void row.suspensions.push({ from, to: null, items, reason, number }),
    ReleaseResumed: (row, { data: { from } }) => {
      for (const suspension of row.suspensions) if (suspension.to === null && suspension.from <= from) suspension.to = from;
    },
  },
});

export interface ReleaseItemRow {
  release: string;
  department: string;
  version: string;
  item: string;
  digest: string | null;
  changes: ReleaseManifest['changes'];
}

/** Items that a release has, and those that it leaves out. */
const itemsIn = ({ items, changes }: ReleaseManifest): readonly string[] => [...new Set([...items, ...changes].map(({ item }) => item))];

/** Which manifest an item has in which release: a row for each, so that no row grows with the department. */
export const releaseItemProjection = defineProjection<ReleaseItemRow, RulebookEvent>({
  name: 'rulebook-item',
  version: 1,
  categories: ['rulebook'],
  keys: ({ type, data, number }) => (type === 'ReleaseProposed' && 'release' in data ? itemsIn(data.release).map(item => eventKey(number, `/${item}`)) : []),
  initial: () => ({ release: '', department: '', version: '', item: '', digest: null, changes: [] }),
  indexes: { release: row => row.release, item: row => row.item },
  history: 'append-only',
  on: {
    ReleaseProposed: (row, { data: { department, version, release } }, key) => {
      const item = key.slice(key.indexOf('/') + 1);
      const digest = release.items.find(each => each.item === item)?.digest ?? null;
      Object.assign(row, { release: releaseKey(department, version), department, version, item, digest, changes: release.changes.filter(change => change.item === item) });
    },
  },
});
