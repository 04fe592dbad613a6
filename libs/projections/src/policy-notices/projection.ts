import type { AdjustmentAnswer, PenaltyNotice, PolicyNoticeEvent } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';

interface TownRow {
  town: string;
  items: readonly string[];
  acknowledged: { on: string; at: string; late: boolean; number: number } | null;
  implemented: { on: string; at: string; late: boolean; answer: AdjustmentAnswer; note: string; number: number } | null;
  escalated: { missing: 'acknowledgement' | 'implementation'; due: string; number: number }[];
}
export interface PolicyNoticeRow {
  id: string;
  by: string;
  kind: 'law_change' | 'work_requirement' | 'penalty';
  title: string;
  content: string;
  items: readonly string[];
  effectiveFrom: string | null;
  medium: 'net' | 'paper';
  documentNumber: string | null;
  attachments: readonly { digest: string; name: string }[];
  penalties: readonly PenaltyNotice[];
  sentOn: string;
  sentAt: string;
  acknowledgeDays: number;
  acknowledgeBy: string;
  provisional: boolean;
  implementBy: string | null;
  blocksIntake: boolean;
  closed: { on: string; note: string } | null;
  towns: TownRow[];
}

const PREFIX = 'policynotice-';

function of(row: PolicyNoticeRow, code: string, change: (town: TownRow) => void): void {
  const town = row.towns.find(known => known.town === code);
  if (town) change(town);
}

/** Notices of what departments have changed, with the answer of every town. @req #24 #25 */
export const policyNoticeProjection = defineProjection<PolicyNoticeRow, PolicyNoticeEvent>({
  name: 'policy-notice',
  version: 1,
  categories: ['policynotice'],
  keys: ({ stream }) => [stream.slice(PREFIX.length)],
  initial: id => ({
    id, by: '', kind: 'law_change', title: '', content: '', items: [], effectiveFrom: null, medium: 'net', documentNumber: null, attachments: [], penalties: [], sentOn: '', sentAt: '', acknowledgeDays: 0, acknowledgeBy: '', provisional: false, implementBy: null,
    blocksIntake: false, closed: null, towns: [],
  }),
  indexes: { all: () => 'all', by: row => row.by },
  listsAt: { all: 'fixed', by: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    PolicyNoticeSent: (row, { data: { towns, officer: _officer, ...told }, metadata }) => void Object.assign(row, { ...told, sentAt: metadata.recordedAt, towns: towns.map(({ town, items }) => ({ town, items, acknowledged: null, implemented: null, escalated: [] })) }),
    PolicyNoticeAcknowledged: (row, { data: { town, on, late }, number, metadata }) => of(row, town, known => {
      known.acknowledged = { on, at: metadata.recordedAt, late, number };
    }),
    PolicyNoticeEscalated: (row, { data: { town, missing, due }, number }) => of(row, town, known => void known.escalated.push({ missing, due, number })),
    PolicyAdjustmentImplemented: (row, { data: { town, on, late, answer, note }, number, metadata }) => of(row, town, known => {
      known.implemented = { on, at: metadata.recordedAt, late, answer, note, number };
    }),
    PolicyNoticeClosed: (row, { data: { on, note } }) => {
      row.closed = { on, note };
    },
  },
});
