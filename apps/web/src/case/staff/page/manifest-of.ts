import type { CaseView } from '@yichuang/projections';

/** Address of the manifest that a case is bound to: of its release, not of the one in force today. */
export function manifestAt({ release, item }: Pick<CaseView, 'release' | 'item'>): string {
  return `/api/v1/rulebooks/${release.department}/versions/${release.version}/items/${item}`;
}
