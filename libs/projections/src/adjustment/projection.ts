import type { AdjustmentEvent, FateCounts, ProvincialEvent } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';
import type { AdjustmentStatus, GateLine } from './view.ts';

export type GateName = Exclude<GateLine['gate'], 'published'>;
type Opinion = 'can' | 'can_with_support' | 'cannot' | 'no_answer';

/** What a gate last said. */
export interface GateMark {
  state: 'passed' | 'returned' | 'failed';
  by: string;
  at: string;
  text: string | null;
  number: number;
}

export interface AdjustmentRow {
  id: string;
  title: string;
  status: Extract<AdjustmentStatus, 'draft' | 'unified_review' | 'legality_review' | 'awaiting_publication' | 'returned' | 'rejected' | 'withdrawn'> | 'approved';
  proposer: string;
  base: { version: string; adjustmentId: string } | null;
  instrument: string;
  /** Sums with which it was proposed; null while they may still change. */
  counts: FateCounts | null;
  gates: Partial<Record<GateName, GateMark>>;
  opinions: Record<string, Opinion>;
}

interface Said { readonly number: number; readonly metadata: { readonly recordedAt: string } }

/** The head of a batch: where it stands and what the gates said. The fates are rows of their own (`catalog-fate`). */
export const adjustmentProjection = defineProjection<AdjustmentRow, AdjustmentEvent>({
  name: 'adjustment',
  version: 1,
  categories: ['adjustment'],
  keys: ({ type, data }) => (data.adjustmentId === null || FATES.has(type) ? [] : [data.adjustmentId]),
  initial: id => ({ id, title: '', status: 'draft', proposer: '', base: null, instrument: '', counts: null, gates: {}, opinions: {} }),
  indexes: { all: () => 'all' },
  listsAt: { all: 'fixed' },
  history: 'versions',
  revisions: true,
  on: {
    CatalogAdjustmentDrafted: (row, { data: { title, proposer, instrument, base } }) => {
      Object.assign(row, { title, proposer, instrument, base: base === null ? null : { version: base.version, adjustmentId: base.adjustmentId } });
    },
    TownCapacityOpinionRecorded: (row, { data }) => {
      row.opinions[`t${data.town}`] = data.opinion;
    },
    CatalogAdjustmentProposed: (row, { data, ...said }) => {
      row.status = 'unified_review';
      row.counts = data.counts;
      row.gates = { department: mark(said, { state: 'passed', by: data.by, text: null }) };
    },
    CatalogUnifiedReviewPassed: (row, { data, ...said }) => {
      row.gates.reform_office = mark(said, { state: 'passed', by: data.by, text: data.opinion });
    },
    LegalityReviewRequested: row => {
      row.status = 'legality_review';
    },
    LegalityReviewPassed: (row, { data, ...said }) => {
      row.status = 'awaiting_publication';
      row.gates.justice = mark(said, { state: 'passed', by: data.by, text: data.opinion });
    },
    LegalityReviewFailed: (row, { data, ...said }) => giveBack(row, 'justice', mark(said, { state: 'failed', by: data.by, text: data.reason })),
    CatalogAdjustmentReturned: (row, { data, ...said }) => giveBack(row, GATE_OF[data.gate], mark(said, { state: 'returned', by: data.by, text: data.reason })),
    CatalogAdjustmentApproved: (row, { data, ...said }) => {
      row.status = 'approved';
      row.instrument = data.instrument;
      row.gates.government = mark(said, { state: 'passed', by: data.by, text: null });
    },
    CatalogAdjustmentRejected: (row, { data, ...said }) => {
      const gate = currentGate(row.status);
      row.status = 'rejected';
      if (gate !== null) row.gates[gate] = mark(said, { state: 'failed', by: data.by, text: data.reason });
    },
    CatalogAdjustmentWithdrawn: row => {
      row.status = 'withdrawn';
    },
  },
});

const FATES: ReadonlySet<string> = new Set(['ItemKept', 'ItemRenamed', 'ItemAdded', 'ItemWithdrawn', 'ItemsMerged', 'ItemSplit', 'ItemFateCleared']);
const GATE_OF = { unified_review: 'reform_office', legality_review: 'justice', publication: 'government' } as const;

/** The gate whose turn it is; null when no gate is asked. */
export function currentGate(status: AdjustmentRow['status']): GateName | null {
  if (status === 'draft' || status === 'returned') return 'department';
  if (status === 'unified_review') return 'reform_office';
  if (status === 'legality_review') return 'justice';
  return status === 'awaiting_publication' ? 'government' : null;
}

/** Back to the proposer: sums are open again and what gates said before no longer counts, but for the word that gave it back. */
function giveBack(row: AdjustmentRow, gate: GateName, said: GateMark): void {
  row.status = 'returned';
  row.counts = null;
  row.gates = { [gate]: said };
}

function mark({ number, metadata }: Said, { state, by, text }: Pick<GateMark, 'state' | 'by' | 'text'>): GateMark {
  return { state, by, at: metadata.recordedAt, text, number };
}

export interface DriftRow {
  snapshot: string;
  code: string;
  field: 'code' | 'name' | 'basis' | 'kind';
  provincial: string | null;
  local: string | null;
  resolved: string | null;
}

/** Key of the row that names the provincial list in use. */
export const CURRENT_SNAPSHOT = 'current';

/** Differences from the provincial list, by list, item and element. */
export const driftProjection = defineProjection<DriftRow, ProvincialEvent>({
  name: 'drift',
  version: 1,
  categories: ['province'],
  keys: ({ data }) => ('field' in data ? [`${data.snapshotId}/${data.code}/${data.field}`] : 'takenOn' in data ? [CURRENT_SNAPSHOT] : []),
  initial: () => ({ snapshot: '', code: '', field: 'name', provincial: null, local: null, resolved: null }),
  indexes: { snapshot: row => (row.code === '' ? null : row.snapshot) },
  listsAt: { snapshot: 'fixed' },
  history: 'versions',
  on: {
    ProvincialSnapshotImported: (row, { data }) => {
      row.snapshot = data.snapshotId;
    },
    DriftDetected: (row, { data }) => void Object.assign(row, { snapshot: data.snapshotId, code: data.code, field: data.field, provincial: data.provincial, local: data.local, resolved: null }),
    DriftResolved: (row, { data }) => {
      row.resolved = data.how;
    },
  },
});
