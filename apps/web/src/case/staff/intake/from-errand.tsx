import type { CatalogueItem, ErrandView } from '@yichuang/projections';
import { useText } from '../../../i18n/text.tsx';
import { Notice } from '../../../shared/words.tsx';
import { useRead } from '../../../staff/query.ts';
import { errandAt } from '../reads.ts';
import type { ErrandHanded, Party } from './draft.ts';

type Item = Pick<CatalogueItem, 'code' | 'name' | 'departmentName'>;

/** An application that a village hands in: whose it is, for which item, and by which helper, stands in the errand. Nulls until it is read, and without one. @req #51 */
export function useErrand(id: string | null): { readonly errand: ErrandHanded | null; readonly item: Item | null } {
  const errand = useRead<ErrandView>(id && errandAt(id)).data?.body ?? null;
  const items = useRead<{ readonly data: readonly Item[] }>(errand && `/api/v1/items?q=${errand.item}&limit=1`).data?.body.data;
  return { errand, item: items?.[0] ?? null };
}

/** Whose the errand is has to be whose card is read. */
export function FromErrand({ errand, party }: { readonly errand: ErrandHanded; readonly party: Party | null }) {
  const { t } = useText();
  const other = party !== null && party.subject !== errand.resident;
  return <div role="status"><Notice tone={other ? 'warn' : 'info'} title={t(other ? 'intake.errand.other' : 'intake.errand')} /></div>;
}
