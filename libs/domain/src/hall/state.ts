import type { ItemRecord } from '../catalog/index.ts';
import { isDelegatedTo } from '../catalog/index.ts';
import type { HallDirectoryDrafted } from './events.ts';
import type { z } from 'zod';

type Draft = z.infer<typeof HallDirectoryDrafted.schema>;

/** The directory of one town: the edition being made, and the last one published. */
export interface HallState {
  status: 'none' | 'drafted' | 'confirmed' | 'published';
  draft: Draft | null;
  published: (Draft & { effectiveFrom: string }) | null;
}

export function initialState(): HallState {
  return { status: 'none', draft: null, published: null };
}

/** Codes of a catalogue that are handed to a town. */
export function delegatedTo(town: string, items: ReadonlyMap<string, ItemRecord>): Set<string> {
  return new Set([...items.values()].filter(item => isDelegatedTo(item, town)).map(item => item.code));
}

/**
 * Delegated codes that the published directory of a town offers: all that the catalogue hands to it, but the explained absences.
 * @param items of the catalogue in force: what it has withdrawn since is no longer offered
 */
export function offeredBy(state: Readonly<HallState>, items: ReadonlyMap<string, ItemRecord>): Set<string> {
  if (state.published === null) return new Set();
  const offered = delegatedTo(state.published.town, items);
  for (const { code } of state.published.absent) offered.delete(code);
  return offered;
}
