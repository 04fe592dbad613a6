import {
  adjustment, adjustments, catalogueAt, catalogueVersions, events, exemptions, hallDirectories, instrument, instruments, itemGuide, jointMatter, jointMatters, practices, publicDisclosures, unit, unitTree, venue, venues, villageItems, whereabouts,
  type CatalogueAnswer, type EventPage, type EventQuery, type Facet, type HallDirectory, type Moment, type ReadModel, type VillageItemView, type ViewName,
} from '@yichuang/projections';
import type { Runner } from '@yichuang/projections/runner';
import { indexItems, type ItemIndex } from '../search/index-items.ts';
import type { PageQueries, SearchAnswer, SearchFilters, SearchHit } from '../web-port.ts';
import { INTERNAL } from '../policy/streams.ts';
import { boundTo, cursorFor, readCursor } from '../edge/cursor.ts';
import { caseQueries, type CaseQueries } from '../case/reads/queries.ts';
import { jointForm } from '../joint/form.ts';
import { rulebookQueries, type RulebookQueries } from '../rulebook/reads/queries.ts';
import { authorityQueries, type InterfaceAuthorityQueries } from './authority/queries.ts';


/** The page's questions, and those that only the interface asks. */
export interface Queries extends PageQueries, InterfaceAuthorityQueries, RulebookQueries, CaseQueries {
  villageItems(): readonly VillageItemView[];
  hallDirectories(): readonly HallDirectory[];
  eventPage(query: EventQuery): EventPage;
  catalogueNow(): CatalogueAnswer;
}

const MOST_INDEXES = 8;
const PAGE = 50;
/** A page of the web lists a town's whole catalogue; over HTTP the limit of the parameter is lower. */
const MOST = 2000;

/** Search indexes, kept by what they were built from: a catalogue of one moment never changes. */
export function createIndexes(): (answer: CatalogueAnswer, key: string) => ItemIndex {
  const kept = new Map<string, ItemIndex>();
  return (answer, key) => {
    const known = kept.get(key);
    if (known) return known;
    const made = indexItems(answer.items);
    kept.set(key, made);
    const oldest = kept.keys().next().value;
    if (kept.size > MOST_INDEXES && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}

type Facets = SearchAnswer['facets'];
const keyOf = { department: (hit: SearchHit) => hit.item.department, kind: (hit: SearchHit) => hit.item.kind, theme: (hit: SearchHit) => hit.item.theme } as const;
type FacetName = keyof typeof keyOf;
const FACETS: readonly FacetName[] = ['department', 'kind', 'theme'];

const passes = (hit: SearchHit, filters: SearchFilters, except?: FacetName): boolean =>
  FACETS.every(name => name === except || filters[name] === undefined || keyOf[name](hit) === filters[name]);

/** Counts of one facet over the hits that pass the other filters; names come from the catalogue itself. */
function countFacet(name: FacetName, hits: readonly SearchHit[], known: readonly Facet[]): Facet[] {
  const counts = new Map<string, number>();
  for (const hit of hits) counts.set(keyOf[name](hit), (counts.get(keyOf[name](hit)) ?? 0) + 1);
  return known.flatMap(facet => (counts.has(facet.key) ? [{ ...facet, count: counts.get(facet.key) ?? 0 }] : []));
}

function facetsOf(hits: readonly SearchHit[], filters: SearchFilters, answer: CatalogueAnswer): Facets {
  const count = (name: FacetName): Facet[] => countFacet(name, hits.filter(hit => passes(hit, filters, name)), answer.facets[name]);
  return { department: count('department'), kind: count('kind'), theme: count('theme') };
}

/** What a cursor of the item list is bound to. */
export const itemKeys = (filters: SearchFilters, on: string): Record<string, string> => boundTo({ ...filters, on }, ['q', 'department', 'kind', 'theme', 'on']);

/** The views at one number and one legal day. Every answer is of that number, also when the views have moved on since. */
export function pageQueries(views: Runner, at: Moment & { readonly number: number }, indexFor: ReturnType<typeof createIndexes>): Queries {
  const ask = <T>(names: readonly ViewName[], question: (read: ReadModel) => T): T => views.read(names, question);
  let catalogue: CatalogueAnswer | null = null;
  const catalogueNow = (): CatalogueAnswer => (catalogue ??= ask(['catalogue'], read => catalogueAt(read, at)));

  const rules = rulebookQueries(views, at);

  function search(filters: SearchFilters, page: { readonly limit?: number; readonly cursor?: string } = {}): SearchAnswer {
    const answer = catalogueNow();
    const keys = itemKeys(filters, at.on);
    const from = page.cursor === undefined ? 0 : Number(readCursor(page.cursor, keys).at);
    const index = indexFor(answer, `${at.number} ${at.on}`);
    const found = index.search(filters.q ?? '');
    const hits = found.filter(hit => passes(hit, filters));
    const to = from + Math.min(page.limit ?? PAGE, MOST);
    return {
      hits: hits.slice(from, to), total: hits.length, facets: facetsOf(found, filters, answer), suggestions: hits.length === 0 ? index.suggest(filters.q ?? '') : [],
      nextCursor: to < hits.length ? cursorFor({ number: at.number, at: String(to) }, keys) : null,
    };
  }

  return {
    catalogueNow,
    catalogue: async () => catalogueNow(),
    versions: async () => ask(['catalogue'], read => catalogueVersions(read, at)),
    guide: async code => ask(['item-guide'], read => itemGuide(read, code, at)),
    search: async (filters, page) => search(filters, page),
    adjustments: async () => ask(['adjustment'], read => adjustments(read, at)),
    adjustment: async id => ask(['adjustment'], read => adjustment(read, id, at)),
    instruments: async () => ask(['instruments'], read => instruments(read, at)),
    instrument: async id => ask(['instruments'], read => instrument(read, id, at)),
    units: async () => ask(['organisations'], read => unitTree(read, at)),
    unit: async code => ask(['organisations'], read => unit(read, code, at)),
    jointMatters: async () => ask(['joint'], read => jointMatters(read, at)),
    jointMatter: async code => {
      const matter = ask(['joint'], read => jointMatter(read, code, at));
      return matter && { matter, form: jointForm(matter, rules) };
    },
    practices: async () => ask(['practices'], read => practices(read, at)),
    disclosures: async filter => ask(['disclosures'], read => publicDisclosures(read, filter, at)),
    exemptions: async () => ask(['disclosures'], read => exemptions(read, {}, at)),
    whereabouts: async code => ask(['disclosures'], read => whereabouts(read, code, at).entries),
    venues: async () => ask(['venues'], read => venues(read, {}, at)),
    venue: async code => ask(['venues'], read => venue(read, code, at)),
    events: async ({ stream, type, limit } = {}) => ask(['event-index'], read => events(read, { stream, type, limit, to: at.number, hidden: { categories: INTERNAL, except: [] } })).events,
    eventPage: query => ask(['event-index'], read => events(read, { ...query, to: Math.min(query.to ?? at.number, at.number) })),
    villageItems: () => ask(['village'], read => villageItems(read, at)),
    hallDirectories: () => ask(['hall'], read => hallDirectories(read, at)),
    ...authorityQueries(views, at),
    ...rules,
    ...caseQueries(views, at),
    rules: async code => rules.itemRules(code)?.rules ?? null,
  };
}
