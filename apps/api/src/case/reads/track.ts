import { withoutPersons, type CaseView } from '@yichuang/projections';
import type { CaseQueries } from './queries.ts';
import type { CaseVault } from './vault.ts';

const NUMBER = /^HT\d{4}-\d{6,9}$/;

/**
 * The case of a number, for whoever also knows the last four digits of the telephone that was given. Without anybody in it.
 * Null for a number that there is not and for digits that are not the right ones: the answer says no more than that.
 */
export async function trackedCase({ query, vault }: { readonly query: Pick<CaseQueries, 'case' | 'caseId'>; readonly vault: CaseVault }, { number, phone }: { readonly number: string; readonly phone: string }): Promise<CaseView | null> {
  const written = number.trim().toUpperCase();
  const id = NUMBER.test(written) ? query.caseId(written) : null;
  if (id === null || !(await vault.phoneEndsWith(id, phone.trim()))) return null;
  const view = query.case(id);
  return view && withoutPersons(view);
}
