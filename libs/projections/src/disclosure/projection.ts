import type { DisclosureContent, DisclosureEvent, DisclosureKind, Regime } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';
import type { DisclosureDraftView, DisclosureStatus, DisclosureView, PublicDisclosure } from './view.ts';

export interface DraftRow extends Omit<DisclosureDraftView, 'content' | 'overdue' | 'check' | 'blocked'> {
  content: DisclosureContent;
  check: DisclosureDraftView['check'];
  blocked: DisclosureDraftView['blocked'];
}
export interface ReleasedRow extends Pick<PublicDisclosure, 'title' | 'formedOn' | 'expiresOn' | 'version' | 'late' | 'number' | 'updatedOn'> {
  content: DisclosureContent;
}
export interface DisclosureRow {
  id: string;
  unit: string;
  kind: DisclosureKind;
  regime: Regime | null;
  status: DisclosureStatus;
  draft: DraftRow | null;
  released: ReleasedRow | null;
  releasedOn: string;
  channels: PublicDisclosure['channels'];
  withdrawn: DisclosureView['withdrawn'];
  acts: { type: DisclosureEvent['type']; number: number; at: string }[];
}

const PREFIX = 'disclosure-';

/** The text that waited is the public one from now on. */
function publish(row: DisclosureRow, { late, updatedOn, number, status }: { late: boolean; updatedOn: string | null; number: number; status: 'released' | 'updated' }): void {
  if (row.draft === null) return;
  const { version, title, content, formedOn, expiresOn } = row.draft;
  Object.assign(row, { status, released: { version, title, content, formedOn, expiresOn, late, updatedOn, number }, draft: null });
}

/** Disclosures with the text that is public and the one that waits. @req #28 #36 #55 */
export const disclosureProjection = defineProjection<DisclosureRow, DisclosureEvent>({
  name: 'disclosure',
  version: 1,
  categories: ['disclosure'],
  keys: ({ stream }) => [stream.slice(PREFIX.length)],
  initial: id => ({ id, unit: '', kind: 'public_notices', regime: null, status: 'prepared', draft: null, released: null, releasedOn: '', channels: [], withdrawn: null, acts: [] }),
  indexes: { all: () => 'all', unit: row => row.unit },
  listsAt: { all: 'fixed', unit: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {},
  any: (row, { type, data, number, metadata }) => {
    row.acts.push({ type, number, at: metadata.recordedAt });
    apply(row, { type, data } as DisclosureEvent, number);
  },
});

/** What the check said of the text that waits. */
function checked(row: DisclosureRow, check: 'passed' | 'blocked', blocked: DraftRow['blocked']): void {
  if (row.draft === null) return;
  Object.assign(row.draft, { check, blocked });
  if (row.released === null) row.status = check === 'passed' ? 'checked' : 'blocked';
}

function apply(row: DisclosureRow, event: DisclosureEvent, number: number): void {
  if (event.type === 'DisclosurePrepared') {
    const { unit, kind, regime, revision: version, officer: _officer, on: _on, ...text } = event.data;
    Object.assign(row, { unit, kind, regime, draft: { ...text, version, check: 'none', blocked: null }, status: row.released === null ? 'prepared' : row.status });
  } else if (event.type === 'SecrecyReviewPassed') checked(row, 'passed', null);
  else if (event.type === 'SecrecyReviewBlocked') checked(row, 'blocked', { ground: event.data.ground, reason: event.data.reason });
  else applyPublic(row, event, number);
}

function applyPublic(row: DisclosureRow, event: DisclosureEvent, number: number): void {
  if (event.type === 'InformationDisclosed') {
    publish(row, { late: event.data.late, updatedOn: null, number, status: 'released' });
    row.releasedOn = event.data.on;
    row.channels = event.data.channels;
  } else if (event.type === 'DisclosureUpdated') publish(row, { late: event.data.late, updatedOn: event.data.on, number, status: 'updated' });
  else if (event.type === 'DisclosureExpired') Object.assign(row, { status: 'expired', draft: null });
  else if (event.type === 'DisclosureWithdrawn') {
    const { on, reason, exemption } = event.data;
    Object.assign(row, { status: 'withdrawn', draft: null, withdrawn: { on, reason, exemption } });
  }
}
