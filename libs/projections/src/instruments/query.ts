import type { InstrumentRef } from '../catalogue/view.ts';
import type { ReadModel } from '../runner/read-model.ts';
import { actProjection, instrumentProjection, linkProjection, type InstrumentRow, type LinkRow } from './projection.ts';
import type { InstrumentView } from './view.ts';

type At = { readonly number?: number | undefined };

/** Every document, newest first, with its links; the acts that cite it are on its own page (`instrument`). @req #1 #2 */
export function instruments(read: ReadModel, at: At = {}): readonly InstrumentView[] {
  return read.list(instrumentProjection, { index: 'all', equals: 'all' }, at.number)
    .map(({ doc }) => ({ ...doc, links: linksOf(read, doc.id, at), acts: [] }))
    .sort((a, b) => (a.issuedOn === b.issuedOn ? (a.id < b.id ? -1 : 1) : a.issuedOn < b.issuedOn ? 1 : -1));
}

/** Acts shown on the page of a document, at most; the auditor's browser finds the others. */
const MOST_ACTS = 500;

/** A document with its links and the acts that cite it, oldest first; null when it is not recorded at that moment. */
export function instrument(read: ReadModel, id: string, at: At = {}): InstrumentView | null {
  const row = read.row(instrumentProjection, id, at.number);
  if (row === null) return null;
  const acts = read.list(actProjection, { index: 'instrument', equals: id, limit: MOST_ACTS }, at.number).map(({ doc: { number, type, stream, recordedAt, summary } }) => ({ number, type, stream, recordedAt, summary }));
  return { ...row.doc, links: linksOf(read, id, at), acts };
}

/** A document named where it matters; its id stands for a title that is not recorded. */
export function instrumentRef(read: ReadModel, id: string, at: At): InstrumentRef {
  const doc: Pick<InstrumentRow, 'number' | 'title' | 'titleEn' | 'issuedOn'> = read.row(instrumentProjection, id, at.number)?.doc ?? { number: null, title: id, titleEn: id, issuedOn: '' };
  return { id, number: doc.number, title: doc.title, titleEn: doc.titleEn, issuedOn: doc.issuedOn };
}

function linksOf(read: ReadModel, id: string, at: At): InstrumentView['links'] {
  const named = (row: LinkRow, direction: 'out' | 'in'): InstrumentView['links'][number] => {
    const to = direction === 'out' ? row.to : row.from;
    return { to, title: instrumentRef(read, to, at).title, relation: row.relation, direction };
  };
  return [
    ...read.list(linkProjection, { index: 'from', equals: id }, at.number).map(({ doc }) => named(doc, 'out')),
    ...read.list(linkProjection, { index: 'to', equals: id }, at.number).map(({ doc }) => named(doc, 'in')),
  ];
}
