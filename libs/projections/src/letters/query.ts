import { itemNames } from '../delegation-matrix/names.ts';
import { instrumentRef } from '../instruments/query.ts';
import { unitRefs } from '../organisations/query.ts';
import { instantOf, type Moment, type ReadModel, type Row } from '../runner/read-model.ts';
import { letterActProjection, letterProjection, scopeOf, type LetterRow } from './projection.ts';
import { letterStatus } from './status.ts';
import type { LettersBetween, LetterDetail, LetterStatus, LetterView } from './view.ts';

/** What a list of letters is narrowed to. */
export interface LetterFilter {
  readonly department?: string | undefined;
  readonly town?: string | undefined;
  readonly item?: string | undefined;
  readonly status?: LetterStatus | undefined;
}

/** Days from one legal day to another. */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Rows of letters by the narrowest index that the filter names, the newest first. */
export function letterRows(read: ReadModel, filter: Pick<LetterFilter, 'department' | 'town'>, { number }: Pick<Moment, 'number'>): readonly Row<LetterRow>[] {
  const { department, town } = filter;
  const selection = town !== undefined ? { index: 'town', equals: town } : department !== undefined ? { index: 'department', equals: department } : { index: 'all', equals: 'all' };
  return read.list(letterProjection, selection, number)
    .filter(({ doc }) => department === undefined || doc.department === department)
    .toSorted((a, b) => b.doc.number - a.doc.number);
}

/** Letters known at the moment, the newest first. @req #21 #33 */
export function letters(read: ReadModel, filter: LetterFilter, at: Moment): readonly LetterView[] {
  const viewOf = letterViews(read, at);
  const views = letterRows(read, filter, at).filter(({ doc }) => filter.item === undefined || filter.item in doc.items).map(viewOf);
  return filter.status === undefined ? views : views.filter(({ status }) => status === filter.status);
}

/** Every letter between a department and a town with its whole text; null when there is none at the moment. `between` is the id of their stream. */
export function lettersBetween(read: ReadModel, between: string, at: Moment): LettersBetween | null {
  const rows = read.list(letterProjection, { index: 'between', equals: between }, at.number).toSorted((a, b) => b.doc.number - a.doc.number);
  const views = rows.map(letterViews(read, at));
  const [first] = views;
  if (first === undefined) return null;
  const itemOf = itemNames(read, at);
  return { between, department: first.department, town: first.town, letters: rows.map((row, index) => ({ ...(views[index] ?? first), ...wholeText(read, row, { itemOf, at }) })), revision: first.revision };
}

/** Makes rows into views; what many letters share is looked up once. */
export function letterViews(read: ReadModel, at: Moment): (row: Row<LetterRow>) => LetterView {
  const unitOf = unitRefs(read, at);
  const documentOf = remembered(id => instrumentRef(read, id, at));
  const renewalsOf = remembered(between => read.list(letterProjection, { index: 'between', equals: between }, at.number).filter(({ doc }) => doc.renews !== null && !doc.withdrawn));
  const instant = instantOf(at);
  return ({ doc, stream }) => {
    const status = letterStatus(doc, instant);
    const { between, letter, from, to, announced, suspensions, revokedFrom, renews, illustrative, number } = doc;
    return {
      between, letter, department: unitOf(doc.department), town: unitOf(doc.town), status, itemCount: Object.keys(doc.items).length, from, to,
      signatures: { department: doc.signedByDepartment, town: doc.signedByTown }, announced, suspensions, revokedFrom, renews,
      renewedBy: renewalsOf(between).find(row => row.doc.renews === letter)?.doc.letter ?? null,
      daysLeft: status === 'in_force' || status === 'suspended' ? daysBetween(at.on, to) : null,
      instrument: documentOf(doc.instrument), illustrative, number, revision: read.revisionOf(letterProjection, stream),
    };
  };
}

function remembered<T>(find: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return key => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}

function wholeText(read: ReadModel, { key, doc }: Row<LetterRow>, { itemOf, at }: { readonly itemOf: ReturnType<typeof itemNames>; readonly at: Moment }): Pick<LetterDetail, 'items' | 'duties' | 'history'> {
  const items = Object.entries(doc.items).map(([code, mask]) => ({ code, ...itemOf(code).name, scope: scopeOf(mask) }));
  const history = read.list(letterActProjection, { index: 'letter', equals: key }, at.number).map(({ doc: { kind, number, recordedAt, from, reason } }) => ({ kind, number, recordedAt, from, reason }));
  return { items: items.sort((a, b) => (a.code < b.code ? -1 : 1)), duties: doc.duties, history };
}
