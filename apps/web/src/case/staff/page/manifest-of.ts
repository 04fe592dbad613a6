import type { ItemManifest } from '@yichuang/domain/manifest';
import type { CaseView } from '@yichuang/projections';
import { useRead } from '../../../staff/query.ts';

type Bound = Pick<CaseView, 'release' | 'item'>;

/** Address of the manifest that a case is bound to: of its release, not of the one in force today. */
export function manifestAt({ release, item }: Bound): string {
  return `/api/v1/rulebooks/${release.department}/versions/${release.version}/items/${item}`;
}

/** The manifest of a case; null until it is known. */
export function useManifest(of: Bound): ItemManifest | null {
  return useRead<{ readonly manifest: ItemManifest }>(manifestAt(of)).data?.body.manifest ?? null;
}
