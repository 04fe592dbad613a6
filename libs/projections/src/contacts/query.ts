import type { Moment, ReadModel, Row } from '../runner/read-model.ts';
import { contactProjection, type ContactRow } from './projection.ts';
import type { ContactView } from './view.ts';

/** First contacts that a unit answers for, that a person does, or that are offered to a person. */
export type ContactFilter = { readonly unit: string } | { readonly owner: string } | { readonly offered: string };

function rowsOf(read: ReadModel, filter: ContactFilter, { number }: Moment): readonly Row<ContactRow>[] {
  if ('unit' in filter) return read.list(contactProjection, { index: 'ownerUnit', equals: filter.unit }, number);
  if ('owner' in filter) return read.list(contactProjection, { index: 'owner', equals: filter.owner }, number);
  return read.list(contactProjection, { index: 'offered', equals: filter.offered }, number);
}

/** First contacts at the moment, the longest waiting first; `open`: only those without an answer. @req #44 */
export function contacts(read: ReadModel, filter: ContactFilter, { at, open = false }: { readonly at: Moment; readonly open?: boolean }): readonly ContactView[] {
  const views = rowsOf(read, filter, at).map(row => toView(read, row)).sort((a, b) => a.since.localeCompare(b.since) || a.id.localeCompare(b.id));
  return open ? views.filter(({ status }) => status === 'open') : views;
}

/** One first contact; null: none of that id. @req #44 */
export function contact(read: ReadModel, id: string, at: Moment): ContactView | null {
  const row = read.row(contactProjection, id, at.number);
  return row === null ? null : toView(read, row);
}

function toView(read: ReadModel, { doc, stream }: Row<ContactRow>): ContactView {
  return { ...doc, since: doc.owners[0]?.at ?? '', revision: read.revisionOf(contactProjection, stream) };
}
