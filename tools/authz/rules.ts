import { readFileSync } from 'node:fs';

/** How a cell of the matrix ends: done, 403 with the reason, 404 outside one's jurisdiction, 401. */
export type Ending = 'allowed' | 'refused' | 'hidden' | 'sign-in';

/** One cell: an act, the office in which it is tried (null: nobody is signed in), and how the unit stands to the thing. */
export interface Tried {
  readonly act: string;
  /** Kind of thing acted on: the category of its stream; empty for none. */
  readonly kind: string;
  readonly office: string | null;
  readonly relations: readonly string[];
}

interface Rule {
  readonly who: readonly string[];
  readonly where: readonly string[];
}
export interface Rules {
  readonly acts: ReadonlySet<string>;
  readonly count: number;
  expected(tried: Tried): Ending;
}

/** How somebody stands to a thing who may know that it is there. */
const KNOWN: readonly string[] = ['own', 'below', 'department', 'town', 'self'];

const linesOf = (file: string): readonly (readonly string[])[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8').split('\n').filter(line => line !== '' && !line.startsWith('#')).map(line => line.split('\t'));
const words = (text: string | undefined): readonly string[] => (text ?? '').split(' ').filter(word => word !== '');
/** `GET /items` is one name. */
const actsOf = (text: string): readonly string[] => text.replaceAll(/\b(GET|POST) /g, '$1\u0000').split(' ').map(name => name.replace('\u0000', ' '));

const isRoute = (act: string): boolean => /^(GET|POST) /.test(act);

interface Table {
  readonly byAct: ReadonlyMap<string, readonly Rule[]>;
  readonly hidden: readonly string[];
  readonly unseen: readonly string[];
  readonly count: number;
}

const KINDS: readonly string[] = ['hidden', 'unseen'];
const kindsOf = (name: string, lines: readonly (readonly string[])[]): readonly string[] => lines.filter(([head]) => head === name).flatMap(([, kinds]) => words(kinds));

/** @throws Error on a line of another shape */
function ruleOf([acts = '', who, where]: readonly string[]): Rule {
  if (words(who).length === 0 || words(where).length === 0) throw new Error(`not a rule: ${acts}`);
  return { who: words(who), where: words(where) };
}

/** @throws Error on a line of another shape */
function readTable(): Table {
  const lines = linesOf('./rules.tsv');
  const rules = lines.filter(([head = '']) => !KINDS.includes(head));
  const byAct = new Map<string, Rule[]>();
  for (const line of rules) for (const act of actsOf(line[0] ?? '')) byAct.set(act, [...(byAct.get(act) ?? []), ruleOf(line)]);
  return { byAct, hidden: kindsOf('hidden', lines), unseen: kindsOf('unseen', lines), count: rules.length };
}

/** Reads the table. @throws Error on a line of another shape */
export function readRules(): Rules {
  const { byAct, hidden, unseen, count } = readTable();
  const holds = (rule: Rule, office: string | null): boolean => rule.who.includes('anybody') || (office !== null && (rule.who.includes(office) || (rule.who.includes('all') && office !== 'applicant')));
  /** A command that somebody may send: what the program keeps to itself is refused as such. */
  const isForPeople = (act: string): boolean => !isRoute(act) && (byAct.get(act) ?? []).some(({ who }) => !who.includes('-'));
  const isUnseen = ({ act, kind, office, relations }: Tried): boolean => office !== null && unseen.includes(kind) && isForPeople(act) && !relations.some(relation => KNOWN.includes(relation));
  const refusal = (tried: Tried): Ending => {
    if (tried.office === null && isRoute(tried.act)) return 'sign-in';
    return isUnseen(tried) ? 'hidden' : 'refused';
  };
  return {
    acts: new Set(byAct.keys()), count,
    expected: tried => {
      const own = (byAct.get(tried.act) ?? []).filter(rule => holds(rule, tried.office));
      if (own.length === 0) return refusal(tried);
      if (own.some(({ where }) => where.includes('any') || where.some(relation => tried.relations.includes(relation)))) return 'allowed';
      return hidden.includes(tried.kind) || isUnseen(tried) ? 'hidden' : 'refused';
    },
  };
}

/** How one unit stands to another, by hand. */
export function readRelations(): (home: string, unit: string) => string {
  const known = new Map(linesOf('./relations.tsv').map(([home = '', unit = '', relation = '']) => [`${home} ${unit}`, relation]));
  return (home, unit) => known.get(`${home} ${unit}`) ?? 'none';
}
