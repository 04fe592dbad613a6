import type { CatalogueItem, Facet } from '@yichuang/projections';
import type { PageQueries } from '../../../../api/src/web-port.ts';

/** What a reader asks for: words, and what to narrow them by. All of it stands in the address. */
export interface Question {
  readonly q: string;
  readonly department: string;
  readonly theme: string;
  readonly kind: string;
  readonly town: string;
  readonly cursor: string;
}

export interface SearchOutcome {
  readonly items: readonly CatalogueItem[];
  readonly total: number;
  readonly facets: { readonly department: readonly Facet[]; readonly theme: readonly Facet[]; readonly kind: readonly Facet[] };
  readonly suggestions: readonly string[];
  readonly nextCursor: string | null;
}

const FIELDS = ['q', 'department', 'theme', 'kind', 'town', 'cursor'] as const;
const PAGE = 30;
/** More than any district delegates; a town's list is filtered here, since the index does not know towns. */
const ALL = 2000;

export function readQuestion(search: URLSearchParams): Question {
  return Object.fromEntries(FIELDS.map(field => [field, (search.get(field) ?? '').trim().slice(0, 100)])) as Record<(typeof FIELDS)[number], string>;
}

export function hasQuestion(question: Question): boolean {
  return Boolean(question.q || question.department || question.theme || question.kind || question.town);
}

/** Items that answer the question, best first. */
export async function searchItems(query: PageQueries, question: Question): Promise<SearchOutcome> {
  const { q, department, theme, kind, town, cursor } = question;
  const filters = { ...(q && { q }), ...(department && { department }), ...(theme && { theme }), ...(kind && { kind }) };
  if (town) return inTown(query, filters, town);
  const answer = await query.search(filters, { limit: PAGE, ...(cursor && { cursor }) });
  return { ...answer, items: answer.hits.map(hit => hit.item) };
}

async function inTown(query: PageQueries, filters: Parameters<PageQueries['search']>[0], town: string): Promise<SearchOutcome> {
  const answer = Object.keys(filters).length > 0
    ? await query.search(filters, { limit: ALL })
    : await query.catalogue().then(({ items, facets }) => ({ hits: items.map(item => ({ item })), facets, suggestions: [] }));
  const items = answer.hits.map(hit => hit.item).filter(item => reaches(item, town));
  return { items, total: items.length, facets: answer.facets, suggestions: answer.suggestions, nextCursor: null };
}

/** Whether an item is handled in a town. @param town unit code */
export function reaches(item: CatalogueItem, town: string): boolean {
  return item.delegation.recipients === 'all_towns' || item.delegation.recipients.includes(town);
}
