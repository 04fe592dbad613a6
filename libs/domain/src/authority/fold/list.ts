import type { ResponsibilityEvent, ResponsibilityListEvent, ResponsibilityRow } from '../../delegation/index.ts';
import type { AuthorityModel, ListedRow } from '../model.ts';
import type { Takers } from './stamp.ts';

/** A later row of the same item and towns replaces the earlier one. */
const keyOf = ({ item, towns }: ResponsibilityRow): string => `${item} ${typeof towns === 'string' ? towns : towns.join(' ')}`;

function rowsOf(model: AuthorityModel, changeId: string): Map<string, ResponsibilityRow> {
  const known = model.list.changes.get(changeId) ?? new Map<string, ResponsibilityRow>();
  model.list.changes.set(changeId, known);
  return known;
}

/** What a version says of the items that it names: their rows, or nothing any more. */
function said(model: AuthorityModel, { changeId, items, dropped }: { changeId: string; items: readonly string[]; dropped: readonly string[] }, number: number): Map<string, readonly ListedRow[]> {
  const proposed = Map.groupBy(rowsOf(model, changeId).values(), row => row.item);
  const replaced = items.map(item => [item, (proposed.get(item) ?? []).map(row => ({ row, number }))] as const);
  return new Map<string, readonly ListedRow[]>([...replaced, ...dropped.map(item => [item, []] as const)]);
}

export const listTakers: Takers<ResponsibilityEvent | ResponsibilityListEvent> = {
  ResponsibilityRowsProposed(model, { changeId, rows }) {
    const known = rowsOf(model, changeId);
    for (const row of rows) known.set(keyOf(row), row);
  },
  ResponsibilityItemsDropped(model, { changeId, items }) {
    const known = rowsOf(model, changeId);
    for (const [key, { item }] of known) if (items.includes(item)) known.delete(key);
  },
  ResponsibilityVersionScheduled(model, { version, changeId, items, dropped, effectiveFrom }, { number }) {
    model.list.versions.push({ version, number, effectiveFrom, rows: said(model, { changeId, items, dropped }, number), cancelled: false });
  },
  ResponsibilityVersionCancelled(model, { version }) {
    const entry = model.list.versions.findLast(candidate => candidate.version === version);
    if (entry) entry.cancelled = true;
  },
};
