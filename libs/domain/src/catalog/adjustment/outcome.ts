import { canonicalText } from '../../kernel/canonical.ts';
import type { FateCounts } from '../adjustment-events.ts';
import type { ItemRecord } from '../item.ts';
import type { AdjustmentSummary } from '../versions/context.ts';
import type { AdjustmentState, FateEntry } from './state.ts';

type Fates = Readonly<Record<string, FateEntry>>;

/** Items in which an entry goes on: itself, its parts, or nothing. */
export function outcomeOf(entry: FateEntry): readonly ItemRecord[] {
  switch (entry.fate) {
    case 'kept': case 'renamed': case 'added': return [entry.record];
    case 'split': return entry.into;
    case 'withdrawn': case 'merged': return [];
  }
}

/** The catalogue that the batch makes, by code. Undecided items are not in it. */
export function itemsOf(state: { readonly fates: Fates }): Map<string, ItemRecord> {
  const items = Object.values(state.fates).flatMap(outcomeOf);
  return new Map(items.map(item => [item.code, item]));
}

/**
 * The sums of a batch. Conservation: `before` = kept + renamed + withdrawn + merged away + split away exactly when every old item has
 * a fate, and then before − withdrawn − merged away − split away + split into + added = after (#13).
 * @param before number of items in the base version
 */
export function computeCounts(fates: Fates, before: number): FateCounts {
  const counts: FateCounts = { before, kept: 0, renamed: 0, withdrawn: 0, mergedAway: 0, splitAway: 0, splitInto: 0, added: 0, after: 0 };
  const column = { kept: 'kept', renamed: 'renamed', added: 'added', withdrawn: 'withdrawn', merged: 'mergedAway', split: 'splitAway' } as const;
  for (const entry of Object.values(fates)) {
    counts[column[entry.fate]] += 1;
    if (entry.fate === 'split') counts.splitInto += entry.into.length;
    counts.after += outcomeOf(entry).length;
  }
  return counts;
}

/** Whether the sums obey the law of conservation. */
export function isBalanced(counts: FateCounts): boolean {
  const { before, withdrawn, mergedAway, splitAway, splitInto, added, after } = counts;
  return before - withdrawn - mergedAway - splitAway + splitInto + added === after && before === counts.kept + counts.renamed + withdrawn + mergedAway + splitAway;
}

/** Canonical text of what the batch says of each item, one line per code in order: what the gates sign by its digest. */
export function fatesText(state: { readonly fates: Fates }): string {
  const lines = Object.entries(state.fates).sort(([a], [b]) => (a < b ? -1 : 1));
  return lines.map(([code, entry]) => `${code} ${canonicalText(entry)}\n`).join('');
}

/** Items that differ from the provincial list for a stated reason. A split states one for all its parts. */
export function explainedOf(state: { readonly fates: Fates }): Set<string> {
  const explained = Object.values(state.fates).flatMap(entry => {
    if (entry.fate === 'split') return entry.into.map(item => item.code);
    return 'deviation' in entry && entry.deviation !== null ? [entry.record.code] : [];
  });
  return new Set(explained);
}

/** The batch as the catalogue's stream sees it when it is published; null while it has not been proposed. */
export function summaryOf(state: Readonly<AdjustmentState>): AdjustmentSummary | null {
  const { id, status, base, proposal, unifiedReview, legalityReview, approval } = state;
  if (proposal === null) return null;
  return { id, status, base, counts: proposal.counts, digest: proposal.digest, items: itemsOf(state), explained: explainedOf(state), proposal, unifiedReview, legalityReview, approval };
}
