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

const linesOf = (file: string): readonly (readonly string[])[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8').split('\n').filter(line => line !== '' && !line.startsWith('#')).map(line => line.split('\t'));
const words = (text: string | undefined): readonly string[] => (text ?? '').split(' ').filter(word => word !== '');
/** `GET /items` is one name. */
const actsOf = (text: string): readonly string[] => text.replaceAll(/\b(GET|POST) /g, '$1\u0000').split(' ').map(name => name.replace('\u0000', ' '));

/** Reads the table. @throws Error on a line of another shape */
export function readRules(): Rules {
  const byAct = new Map<string, Rule[]>();
  let hidden: readonly string[] = [];
  let count = 0;
  for (const [acts = '', who, where] of linesOf('./rules.tsv')) {
    if (acts === 'hidden') {
      hidden = words(who);
      continue;
    }
    if (words(who).length === 0 || words(where).length === 0) throw new Error(`not a rule: ${acts}`);
    count += 1;
    for (const act of actsOf(acts)) byAct.set(act, [...(byAct.get(act) ?? []), { who: words(who), where: words(where) }]);
  }
  const holds = (rule: Rule, office: string | null): boolean => rule.who.includes('anybody') || (office !== null && (rule.who.includes(office) || (rule.who.includes('all') && office !== 'applicant')));
  const refusal = ({ act, office }: Tried): Ending => (office === null && /^(GET|POST) /.test(act) ? 'sign-in' : 'refused');
  return {
    acts: new Set(byAct.keys()), count,
    expected: tried => {
      const own = (byAct.get(tried.act) ?? []).filter(rule => holds(rule, tried.office));
      if (own.length === 0) return refusal(tried);
      if (own.some(({ where }) => where.includes('any') || where.some(relation => tried.relations.includes(relation)))) return 'allowed';
      return hidden.includes(tried.kind) ? 'hidden' : 'refused';
    },
  };
}

/** How one unit stands to another, by hand. */
export function readRelations(): (home: string, unit: string) => string {
  const known = new Map(linesOf('./relations.tsv').map(([home = '', unit = '', relation = '']) => [`${home} ${unit}`, relation]));
  return (home, unit) => known.get(`${home} ${unit}`) ?? 'none';
}
