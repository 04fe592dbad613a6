import type { Inputs } from '@yichuang/plugin-kit/evaluator';
import type { Language } from '../../io.ts';
import { WORDS, type Word } from './words.ts';
import type { Bench, Standing } from './workshop.ts';

/** Whose eyes a page is for. */
export const VIEWS = ['citizen', 'elder', 'clerk'] as const;
export type View = (typeof VIEWS)[number];

/** What a page is asked: whose eyes, which item, on which day, in which language, and the answers so far. */
export interface Ask {
  readonly view: View;
  readonly item: string;
  readonly bench: Bench;
  readonly on: string;
  readonly language: Language;
  /** Which of the cases; null: none. */
  readonly case: number | null;
  readonly applicant: Inputs['applicant'];
  readonly situations: Inputs['situations'];
  readonly items: readonly string[];
}

/** Names of the questions in an address begin with this. */
export const SITUATION = 's.';
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const KINDS = ['natural_person', 'legal_person', 'organisation'] as const;

function dayIn(text: string | null, today: string): string {
  return text !== null && DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : today;
}

function situationsIn(query: URLSearchParams): Inputs['situations'] {
  return Object.fromEntries([...query].filter(([name, value]) => name.startsWith(SITUATION) && value !== '').map(([name, value]) => [name.slice(SITUATION.length), value]));
}

interface Told {
  readonly standing: Standing;
  readonly today: string;
  readonly language: Language;
}

const isView = (name: string): name is View => VIEWS.some(view => view === name);

/** Reads an address. Null: there is no such page. Without an item: the first one. */
export function askOf(url: URL, { standing, today, language }: Told): Ask | null {
  const view = url.pathname === '/' ? 'citizen' : url.pathname.slice(1);
  const query = url.searchParams;
  const item = query.get('item') ?? [...standing.items.keys()][0] ?? '';
  const bench = standing.items.get(item);
  if (!isView(view) || bench === undefined) return null;
  const number = Number(query.get('case'));
  const kind = KINDS.find(one => one === query.get('kind')) ?? 'natural_person';
  return {
    view, item, bench, on: dayIn(query.get('on'), today), language: languageIn(query.get('lang'), language), case: bench.cases.some(one => one.number === number) ? number : null,
    applicant: { kind, byAgent: query.get('byAgent') === 'yes', badCredit: query.get('badCredit') === 'yes' }, situations: situationsIn(query), items: [...standing.items.keys()],
  };
}

function languageIn(text: string | null, usual: Language): Language {
  return text === 'en' || text === 'zh' ? text : usual;
}

/** The address of a page, like this one but for what is named. */
export function hrefOf(ask: Ask, other: { readonly view?: View; readonly lang?: Language; readonly case?: number } = {}): string {
  const { view = ask.view, lang = ask.language } = other;
  const query = new URLSearchParams({ item: ask.item, on: ask.on, lang });
  if (other.case !== undefined) query.set('case', String(other.case));
  return `/${view}?${query.toString()}`;
}

/** Words in the language of the page. */
export const wordOf = ({ language }: Pick<Ask, 'language'>, word: Word): string => WORDS[word][language];
