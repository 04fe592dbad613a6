import type { Moment, ReadModel, Row } from '../runner/read-model.ts';
import { errandActProjection, errandProjection, type ErrandRow } from './projection.ts';
import type { ErrandView } from './view.ts';

/** What a list of errands is narrowed to: those of a village, of a town's villages, or of a resident. */
export type ErrandFilter = { readonly village: string } | { readonly town: string } | { readonly resident: string };

const OVER: readonly ErrandView['status'][] = ['closed', 'declined'];

function rowsOf(read: ReadModel, filter: ErrandFilter, { number }: Moment): readonly Row<ErrandRow>[] {
  if ('village' in filter) return read.list(errandProjection, { index: 'village', equals: filter.village }, number);
  if ('town' in filter) return read.list(errandProjection, { index: 'town', equals: filter.town }, number);
  return read.list(errandProjection, { index: 'resident', equals: filter.resident }, number);
}

/** Errands at the moment, the newest first; `open`: only those that are not over. Their acts are told one by one by {@link errand}. @req #51 */
export function errands(read: ReadModel, filter: ErrandFilter, { at, open = false }: { readonly at: Moment; readonly open?: boolean }): readonly ErrandView[] {
  const views = rowsOf(read, filter, at).toSorted((a, b) => b.doc.number - a.doc.number).map(row => toView(read, row, at));
  return open ? views.filter(({ status }) => !OVER.includes(status)) : views;
}

/** One errand with everything that was done in it. Null: none of that id. @req #51 #59 */
export function errand(read: ReadModel, id: string, at: Moment): ErrandView | null {
  const row = read.row(errandProjection, id, at.number);
  if (row === null) return null;
  const acts = read.list(errandActProjection, { index: 'errand', equals: id }, at.number).map(({ doc: { number, type, at: when, actor } }) => ({ number, type, at: when, actor }));
  return { ...toView(read, row, at), acts };
}

/** The errand in which a case was filed; null when it was filed without one. */
export function errandOfCase(read: ReadModel, caseId: string, at: Moment): ErrandView | null {
  const [row] = read.list(errandProjection, { index: 'case', equals: caseId });
  return row === undefined ? null : errand(read, row.doc.id, at);
}

/** That papers lie too long is computed on the day asked for, whether or not anybody has noted it. */
function toView(read: ReadModel, { doc: { id, state }, stream }: Row<ErrandRow>, { on }: Moment): ErrandView {
  const { village, town, villageItem, item, resident, helper, priority, status, mandate, requestedOn, handoverDue } = state;
  return {
    id, village, town, villageItem, item, resident, helper, priority, status: status === 'none' ? 'requested' : status,
    mandate: mandate && { scope: mandate.scope, from: mandate.from, until: mandate.until, revokedFrom: mandate.revokedFrom, freeOfCharge: mandate.freeOfCharge },
    case: state.case, requestedOn, handoverDue, overdue: handoverDue !== null && on > handoverDue,
    custody: state.papers.map(({ name, original, holder, receipts }) => ({ name, original, holder, receipts })), acts: [], revision: read.revisionOf(errandProjection, stream),
  };
}
