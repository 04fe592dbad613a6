import type { z } from 'zod';
import type { DriftDetected, ProvincialEntry } from '../catalog-events.ts';
import type { ItemRecord } from '../item.ts';
import { basisText } from './basis.ts';

export type BasicElement = z.infer<typeof DriftDetected.schema>['field'];

/** One basic element on which the catalogue and the provincial list disagree; null: not there. */
export interface Difference {
  readonly field: BasicElement;
  readonly provincial: string | null;
  readonly local: string | null;
}

/** Text compared as people read it: full and half width, outer and repeated spaces do not count. */
export function readable(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/**
 * Where an item differs from the provincial list in code, name, basis or kind (plan 二(二)1; #14).
 * An item that the list does not have differs in its code alone: there is nothing to compare the rest with.
 */
export function differencesFrom(entry: ProvincialEntry | undefined, item: ItemRecord): readonly Difference[] {
  if (entry === undefined) return [{ field: 'code', provincial: null, local: item.code }];
  const pairs: readonly Difference[] = [
    { field: 'name', provincial: entry.name, local: item.name.zh },
    { field: 'kind', provincial: entry.kind, local: item.kind },
    { field: 'basis', provincial: entry.basis, local: basisText(item.basis) },
  ];
  return pairs.filter(({ provincial, local }) => readable(provincial ?? '') !== readable(local ?? ''));
}
