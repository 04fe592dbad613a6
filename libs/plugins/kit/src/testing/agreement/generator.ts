/** Whole numbers that decide, one after another, what an expression is made of. When they are used up, it ends. */
export type Tape = readonly number[];

type Kind = 'bool' | 'int' | 'double' | 'string' | 'instant' | 'span' | 'strings' | 'ints';
interface Place {
  readonly depth: number;
  readonly loops: number;
  /** Variables of the loops around, with the kind of what they run over. */
  readonly bound: readonly { readonly name: string; readonly kind: 'string' | 'int' | 'paper' }[];
}
type Make = (place: Place) => string;

/** Deep enough to put every operator inside every other. */
const DEPTH = 6;
const TEXTS = ['', 'a', 'illness', 'self', '材料', '🙂x', '1.5', '300.00', "it\\'s"];
const INTS = ['0', '1', '-1', '2', '7', '20', '1000000', '9007199254740991', '-9007199254740991'];
const DOUBLES = ['0.0', '1.5', '-2.25', '300.0', '1e300', '0.1'];
const INSTANTS = ['2023-02-01T00:00:00+08:00', '2024-02-29T00:00:00Z', '1999-12-31T23:59:59Z'];
const SPANS = ['24h', '-90m', '5s', '1h30m', '-1s'];

/** Makes expressions that the guard lets in: every operator, function and loop of the language, over the fields of the sample. */
export function expressionFrom(tape: Tape): string {
  let at = 0;
  let loops = 0;
  const next = (choices: number): number => (tape[at++] ?? 0) % choices;
  const one = <T>(from: readonly T[]): T => from[next(from.length)] as T;
  const make = (kind: Kind, place: Place): string => {
    const leaf = place.depth >= DEPTH || at >= tape.length;
    return one(leaf ? LEAVES[kind] : [...LEAVES[kind], ...BRANCHES[kind], ...BRANCHES[kind]])(place);
  };
  const inside = (kind: Kind): Make => place => make(kind, { ...place, depth: place.depth + 1 });
  const pair = (kind: Kind, operators: readonly string[]): Make => place => `(${inside(kind)(place)} ${one(operators)} ${inside(kind)(place)})`;
  const choice = (kind: Kind): Make => place => `(${inside('bool')(place)} ? ${inside(kind)(place)} : ${inside(kind)(place)})`;
  const variables = (kind: 'string' | 'int'): Make => place => {
    const own = place.bound.filter(variable => variable.kind === kind).map(({ name }) => name);
    const keys = kind === 'string' ? place.bound.filter(variable => variable.kind === 'paper').map(({ name }) => `${name}.key`) : [];
    return [...own, ...keys].length > 0 ? one([...own, ...keys]) : kind === 'int' ? one(INTS) : `'${one(TEXTS)}'`;
  };
  const loop = (macros: readonly string[], body: Kind, over?: 'strings' | 'ints'): Make => place => {
    if (place.loops >= 2) return LEAVES[macros[0] === 'map' || macros[0] === 'filter' ? (over ?? 'strings') : 'bool'][0]?.(place) ?? 'true';
    const name = `v${(loops += 1)}`;
    const kind = over ?? one(['strings', 'ints', 'papers'] as const);
    const list = kind === 'papers' ? 'missing' : inside(kind)(place);
    const variable = { name, kind: kind === 'strings' ? 'string' as const : kind === 'ints' ? 'int' as const : 'paper' as const };
    return `${list}.${one(macros)}(${name}, ${make(body, { depth: place.depth + 1, loops: place.loops + 1, bound: [...place.bound, variable] })})`;
  };
  const paperFlag: Make = ({ bound }) => {
    const papers = bound.filter(({ kind }) => kind === 'paper');
    return papers.length === 0 ? 'applicant.byAgent' : `${one(papers).name}.${one(['core', 'deferrable', 'commitment', 'required'])}`;
  };
  const LEAVES: Readonly<Record<Kind, readonly Make[]>> = {
    bool: [() => one(['true', 'false']), () => one(['form.helped', 'applicant.byAgent', 'applicant.badCredit']), () => `has(form.${one(['helped', 'income', 'area', 'hospital', 'cause'])})`, paperFlag],
    int: [() => one(INTS), () => 'form.household', variables('int'), () => 'size(missing)'],
    double: [() => one(DOUBLES), () => one(['form.income', 'form.area'])],
    string: [() => `'${one(TEXTS)}'`, () => one(['situations.filedBy', 'situations.urgent', 'form.applicantName', 'form.hospital', 'applicant.kind', 'papers.letter']), variables('string')],
    instant: [() => 'today', () => one(['form.birthDate', 'form.disasterOn']), () => `timestamp('${one(INSTANTS)}')`],
    span: [() => `duration('${one(SPANS)}')`],
    strings: [() => 'form.cause', () => `['${one(TEXTS)}', '${one(TEXTS)}']`, () => `['${one(TEXTS)}']`],
    ints: [() => `[${one(INTS)}, ${one(INTS)}]`, () => `[${one(INTS)}]`],
  };
  const ordered = ['<', '<=', '>', '>=', '==', '!='];
  const BRANCHES: Readonly<Record<Kind, readonly Make[]>> = {
    bool: [
      pair('bool', ['&&', '||', '==', '!=']), pair('bool', ['&&', '||']), place => `!${inside('bool')(place)}`, choice('bool'), pair('int', ordered), pair('double', ordered), pair('string', ordered), pair('instant', ordered), pair('span', ordered),
      place => `(${inside('int')(place)} ${one(['<', '<=', '>', '>='])} ${inside('double')(place)})`, pair('strings', ['==', '!=']), pair('ints', ['==', '!=']),
      place => `(${inside('string')(place)} in ${inside('strings')(place)})`, place => `(${inside('int')(place)} in ${inside('ints')(place)})`, place => `${inside('string')(place)}.${one(['contains', 'startsWith', 'endsWith'])}(${inside('string')(place)})`,
      loop(['all', 'exists', 'exists_one'], 'bool'), loop(['all', 'exists', 'exists_one'], 'bool'),
    ],
    int: [pair('int', ['+', '-', '*', '/', '%']), place => `-(${inside('int')(place)})`, choice('int'), place => `size(${inside(one(['string', 'strings', 'ints'] as const))(place)})`, place => `age(form.birthDate, ${inside('instant')(place)})`, place => `fen(${inside(one(['double', 'string'] as const))(place)})`, place => `workingDaysBetween(${inside('instant')(place)}, today)`],
    double: [pair('double', ['+', '-', '*', '/']), place => `-(${inside('double')(place)})`, choice('double'), place => `double(${inside('int')(place)})`],
    string: [pair('string', ['+']), choice('string'), place => `string(${inside(one(['int', 'bool', 'string'] as const))(place)})`, place => `yuan(${inside('int')(place)})`],
    instant: [choice('instant'), place => `(${inside('instant')(place)} ${one(['+', '-'])} ${inside('span')(place)})`],
    span: [place => `(${inside('instant')(place)} - ${inside('instant')(place)})`, pair('span', ['+', '-']), choice('span')],
    strings: [pair('strings', ['+']), choice('strings'), loop(['map'], 'string', 'strings'), loop(['filter'], 'bool', 'strings')],
    ints: [pair('ints', ['+']), choice('ints'), loop(['map'], 'int', 'ints'), loop(['filter'], 'bool', 'ints')],
  };
  return make('bool', { depth: 0, loops: 0, bound: [] });
}
