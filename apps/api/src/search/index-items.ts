import type { CatalogueItem } from '@yichuang/projections';
import MiniSearch from 'minisearch';
import { colloquialFor, officialFor } from '../catalog/synonyms.ts';
import type { SearchHit } from '../web-port.ts';
import { essence, grams, initialsOf, looksLikeInitials, normalised } from './normalise.ts';

interface Indexed {
  readonly id: string;
  readonly name: string;
  readonly colloquial: string;
  readonly about: string;
}

/** A catalogue made searchable. */
export interface ItemIndex {
  /** Best first; every item, in its own order, when nothing is asked. */
  search(query: string): readonly SearchHit[];
  /** Official words worth trying when nothing was found. */
  suggest(query: string): readonly string[];
}

const CODE = /^\d{6,12}$/;
/** Below this share of the best score a hit is noise. */
const FLOOR = 0.12;

function documentOf(item: CatalogueItem): Indexed {
  return { id: item.code, name: item.name.zh, colloquial: colloquialFor(item.name.zh).join(' '), about: [item.theme, item.applicant, item.departmentName.zh, item.name.en].join(' ') };
}

/** How well pinyin initials fit: from the start is better than from within, and the more of the name the better. */
function initialsScore(query: string, initials: string): number {
  const at = initials.indexOf(query);
  if (at < 0) return 0;
  return (at === 0 ? 2 : 1) + query.length / initials.length + (initials === query ? 5 : 0);
}

const ranked = (hits: SearchHit[]): SearchHit[] => hits.filter(hit => hit.score > 0).sort((a, b) => b.score - a.score || (a.item.code < b.item.code ? -1 : 1));

const pairsOf = (text: string): string[] => grams(text).filter(gram => gram.length > 1);

/** Share of the wanted pairs of characters that a name has: a name that says all of it comes first. */
function cover(wanted: readonly string[], present: ReadonlySet<string>): number {
  return wanted.length === 0 ? 0 : wanted.filter(gram => present.has(gram)).length / wanted.length;
}

/** Builds the index: one document per item, with the colloquial words that its name stands for. */
export function indexItems(items: readonly CatalogueItem[]): ItemIndex {
  const byCode = new Map(items.map(item => [item.code, { item, name: normalised(item.name.zh), pairs: new Set(pairsOf(normalised(item.name.zh))) }]));
  const mini = new MiniSearch<Indexed>({ fields: ['name', 'colloquial', 'about'], tokenize: grams, processTerm: term => term });
  mini.addAll(items.map(documentOf));

  function byWords(query: string): SearchHit[] {
    const plain = essence(query);
    const official = officialFor(plain);
    const asked = [plain, ...official].join(' ');
    const [text, wanted, wantedOfficial] = [normalised(query), pairsOf(plain), official.map(pairsOf)];
    const hits = mini.search(asked, { boost: { name: 3, colloquial: 2, about: 0.4 }, combineWith: 'OR', boostTerm: term => (term.length > 1 ? 2.5 : 0.35) });
    return hits.flatMap(({ id, score }): SearchHit[] => {
      const known = byCode.get(String(id));
      if (!known) return [];
      const { item, name, pairs } = known;
      const exact = name === text ? 10 : 1;
      const share = Math.max(cover(wanted, pairs), ...wantedOfficial.map(word => 0.9 * cover(word, pairs)));
      return [{ item, score: score * exact * (0.4 + share), by: name.includes(plain) || official.length === 0 ? 'name' : 'colloquial' }];
    });
  }
  const byInitials = (query: string): SearchHit[] => items.map((item): SearchHit => ({ item, score: initialsScore(query, initialsOf(item.name.zh)), by: 'pinyin' }));
  const byNumber = (query: string): SearchHit[] => items.map((item): SearchHit => ({ item, score: item.code === query ? 2 : item.code.startsWith(query) ? 1 : 0, by: 'code' }));

  return {
    search: query => {
      const text = normalised(query);
      if (text === '') return items.map(item => ({ item, score: 0, by: null }));
      if (CODE.test(text)) return ranked(byNumber(text));
      const initials = looksLikeInitials(text) ? ranked(byInitials(text)) : [];
      const found = initials.length > 0 ? initials : ranked(byWords(query));
      const best = found[0]?.score ?? 0;
      return found.filter(hit => hit.score >= best * FLOOR);
    },
    suggest: query => officialFor(essence(query)).slice(0, 5),
  };
}
