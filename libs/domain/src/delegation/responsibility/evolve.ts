import { same } from '../../kernel/canonical.ts';
import { evolveBy } from '../../kernel/dispatch.ts';
import type { ResponsibilityEvent, ResponsibilityRow } from '../responsibility-events.ts';
import type { ChangeState } from './state.ts';

const copy = ({ item, towns, bodies }: ResponsibilityRow): ResponsibilityRow => ({ item, towns: towns === 'all_towns' ? towns : [...towns], bodies: { ...bodies } });

/** A later row of the same item and towns replaces the earlier one. */
function put(draft: ChangeState, row: ResponsibilityRow): void {
  const own = draft.rows[row.item] ?? [];
  draft.rows[row.item] = [...own.filter(known => !same(known.towns, row.towns)), copy(row)];
}

/** Applies one stored fact to a change of the list. */
export const evolve = evolveBy<ChangeState, ResponsibilityEvent>({
  ResponsibilityChangeProposed(draft, { changeId, title, base, instrument, reason, by, officer }) {
    Object.assign(draft, { status: 'proposed', id: changeId, title, base, instrument, reason, by, proposer: officer } satisfies Partial<ChangeState>);
  },
  ResponsibilityRowsProposed(draft, { rows }) {
    for (const row of rows) put(draft, row);
    const back = new Set(rows.map(({ item }) => item));
    draft.dropped = draft.dropped.filter(item => !back.has(item));
  },
  ResponsibilityItemsDropped(draft, { items }) {
    for (const item of items) delete draft.rows[item];
    draft.dropped = [...new Set([...draft.dropped, ...items])].sort();
  },
  ConsultationOpened(draft, { parties, due, rowsDigest }) {
    draft.status = 'consulting';
    draft.consultation = { parties: [...parties], due, digest: rowsDigest };
    draft.opinions = {};
  },
  ConsultationOpinionRecorded(draft, { unit, opinion, text }) {
    draft.opinions[unit] = { opinion, text };
  },
  ConsultationClosed(draft) {
    draft.status = 'consulted';
  },
  ResponsibilityChangeReviewed(draft, { by, officer, opinion, rowsDigest }) {
    draft.status = 'reviewed';
    draft.review = { by, officer, opinion, digest: rowsDigest };
  },
  // Back to the proposer: what was said of the old rows no longer counts.
  ResponsibilityChangeReturned(draft) {
    draft.status = 'returned';
    draft.consultation = null;
    draft.opinions = {};
  },
  ResponsibilityChangeRejected(draft) {
    draft.status = 'rejected';
  },
  ResponsibilityChangeWithdrawn(draft) {
    draft.status = 'withdrawn';
  },
});
