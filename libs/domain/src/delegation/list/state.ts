import type { LegalDate } from '../../kernel/values.ts';
import type { ResponsibilityRow } from '../responsibility-events.ts';
import type { Rows } from '../responsibility/index.ts';
import type { Body, Step } from '../steps.ts';

/** A version of the list: the change it was made of, and the items that the change replaces. */
export interface ListEntry {
  version: string;
  changeId: string;
  base: string | null;
  digest: string;
  items: string[];
  dropped: string[];
  effectiveFrom: LegalDate;
  officer: string;
  cancelled: boolean;
  tookEffect: boolean;
}

/** The line of versions, in the order in which they were scheduled. */
export interface ListState {
  versions: ListEntry[];
}

export function initialState(): ListState {
  return { versions: [] };
}

/** The version scheduled last and not cancelled, in force or to come: what a new change builds on. */
export function latestListVersion(state: Readonly<ListState>): Readonly<ListEntry> | null {
  return state.versions.findLast(entry => !entry.cancelled) ?? null;
}

/** The version in force on a day; null before the first. */
export function listVersionOn(state: Readonly<ListState>, day: LegalDate): Readonly<ListEntry> | null {
  return state.versions.findLast(entry => !entry.cancelled && entry.effectiveFrom <= day) ?? null;
}

/** What is known of the changes that versions were made of, by id. */
export type Changes = ReadonlyMap<string, { readonly rows: Rows }>;

/**
 * The rows that count on a day, by item: each version in force by then replaces the rows of the items it names and leaves the rest.
 * @param changes at least those of the versions in force; their rows no longer change once reviewed
 */
export function rowsOn(state: Readonly<ListState>, changes: Changes, day: LegalDate): Rows {
  const rows = new Map<string, readonly ResponsibilityRow[]>();
  for (const entry of state.versions) {
    if (entry.cancelled || entry.effectiveFrom > day) continue;
    for (const item of entry.dropped) rows.delete(item);
    for (const item of entry.items) rows.set(item, changes.get(entry.changeId)?.rows.get(item) ?? []);
  }
  return rows;
}

/** The row of an item that speaks of a town; null when none does. */
export function rowFor(rows: Rows, { item, town }: { readonly item: string; readonly town: string }): ResponsibilityRow | null {
  return rows.get(item)?.find(({ towns }) => towns === 'all_towns' || towns.includes(town)) ?? null;
}

/** Who answers for a step of an item at a town: the town, or the item's department; null where the list says nothing. */
export function bodyFor(rows: Rows, { item, town, step }: { readonly item: string; readonly town: string; readonly step: Step }): Body | null {
  return rowFor(rows, { item, town })?.bodies[step] ?? null;
}
