import type { Expression } from '@yichuang/plugin-kit/evaluator';
import type { MessageId, Text } from '../../i18n/text.tsx';
import type { Names } from './names.ts';

/** A node of an expression, as the evaluator parsed it. */
export type Tree = Expression['tree'];
type Of<O extends Tree['op']> = Extract<Tree, { op: O }>;

/** A part of an expression that has no words: then the expression is shown as it is written. */
class NoWords extends Error {}

const COMPARE = { '==': 'cond.eq', '!=': 'cond.ne', '<': 'cond.lt', '<=': 'cond.le', '>': 'cond.gt', '>=': 'cond.ge' } as const;
const ARITHMETIC = { '+': 'cond.plus', '-': 'cond.minus', '*': 'cond.times', '/': 'cond.divided' } as const;
type Compare = Of<keyof typeof COMPARE>;
type Arithmetic = Of<keyof typeof ARITHMETIC>;
const MEMBERS: Readonly<Record<string, readonly [MessageId, MessageId]>> = {
  core: ['cond.core', 'cond.core.not'], deferrable: ['cond.deferrable', 'cond.deferrable.not'], commitment: ['cond.commitment', 'cond.commitment.not'], required: ['cond.required', 'cond.required.not'],
};
const CALLS: Readonly<Record<string, readonly [MessageId, number]>> = { age: ['cond.age', 2], workingDaysBetween: ['cond.working-days', 2], yuan: ['cond.same', 1], fen: ['cond.same', 1] };
const LOOPS: Readonly<Record<string, MessageId>> = { exists: 'cond.exists', all: 'cond.all', exists_one: 'cond.exists-one' };

const isCompare = (node: Tree): node is Compare => node.op in COMPARE;
const isMissing = (node: Tree): boolean => node.op === 'id' && node.args === 'missing';
const isArithmetic = (node: Tree): node is Arithmetic => node.op in ARITHMETIC;

/** Terms of a chain of one operator, in the order in which they are written. */
function chain(node: Tree, op: '&&' | '||'): readonly Tree[] {
  return node.op === op ? [...chain(node.args[0], op), ...chain(node.args[1], op)] : [node];
}

/** Speaks expressions of one manifest in one language. */
class Speaker {
  readonly #text: Text;
  readonly #names: Names;

  constructor(text: Text, names: Names) {
    this.#text = text;
    this.#names = names;
  }

  /** Something that holds or does not. `nested`: inside another sentence, where a choice needs brackets. */
  holds(node: Tree, nested = false): string {
    if (node.op === '&&' || node.op === '||') return this.#joined(node, nested);
    if (node.op === '!_') return this.#not(node.args);
    if (isCompare(node)) return this.#compared(node);
    if (node.op === 'in') return this.#t('cond.in', { left: this.#beside(node.args[0], node.args[1]), right: this.value(node.args[1]) });
    return this.#plain(node);
  }

  value(node: Tree): string {
    if (isArithmetic(node)) return this.#t(ARITHMETIC[node.op], { left: this.value(node.args[0]), right: this.value(node.args[1]) });
    switch (node.op) {
      case 'value': return String(node.args);
      case 'id':
      case '.': return this.#name(node);
      case 'list': return node.args.map(one => this.value(one)).join(this.#t('list.separator'));
      case 'call': return this.#call(node);
      default: throw new NoWords();
    }
  }

  #t(id: MessageId, values?: Readonly<Record<string, string>>): string {
    return this.#text.t(id, values);
  }

  #joined(node: Of<'&&' | '||'>, nested: boolean): string {
    const words = chain(node, node.op).map(term => this.holds(term, true)).join(this.#t(node.op === '&&' ? 'cond.and' : 'cond.or'));
    return nested ? this.#t('cond.brackets', { words }) : words;
  }

  #not(node: Tree): string {
    if (node.op === '.') return this.#member(node, false);
    return this.#t('cond.not', { words: this.holds(node, true) });
  }

  #compared({ op, args: [left, right] }: Compare): string {
    return this.#t(COMPARE[op], { left: this.#beside(left, right), right: this.#beside(right, left) });
  }

  /** A value as the thing beside it calls it: the label of an option. */
  #beside(node: Tree, other: Tree): string {
    const path = pathOf(other);
    const label = node.op === 'value' && path !== null ? this.#names.option(path, String(node.args)) : null;
    return label ?? this.value(node);
  }

  #plain(node: Tree): string {
    switch (node.op) {
      case '.': return this.#member(node, true);
      case 'value': return this.#t(node.args === true ? 'cond.always' : 'cond.never');
      case 'call': return this.#has(node);
      case 'rcall': return this.#loop(node);
      default: throw new NoWords();
    }
  }

  /** A yes or no that is read from something: of a form, of the applicant, of a missing paper. */
  #member(node: Of<'.'>, yes: boolean): string {
    const path = pathOf(node) ?? '';
    const known = this.#names.name(path);
    if (known !== null) return this.#t(yes ? 'cond.yes' : 'cond.no', { name: known });
    const words = MEMBERS[node.args[1]];
    if (words === undefined) throw new NoWords();
    return this.#t(words[yes ? 0 : 1]);
  }

  #name(node: Tree): string {
    const name = this.#names.name(pathOf(node) ?? '');
    if (name === null) throw new NoWords();
    return name;
  }

  #has({ args: [name, [of]] }: Of<'call'>): string {
    if (name !== 'has' || of === undefined) throw new NoWords();
    return this.#t('cond.has', { name: this.#name(of) });
  }

  #call({ args: [name, given] }: Of<'call'>): string {
    if (name === 'size' && given.length === 1 && given.every(isMissing)) return this.#t('cond.missing.count');
    const known = CALLS[name];
    if (known?.[1] !== given.length) throw new NoWords();
    const [left = '', right = ''] = given.map(one => this.value(one));
    return this.#t(known[0], { left, right });
  }

  #loop({ args: [name, list, [, body]] }: Of<'rcall'>): string {
    const id = LOOPS[name];
    if (id === undefined || body === undefined || !isMissing(list)) throw new NoWords();
    return this.#t(id, { words: this.holds(body) });
  }
}

/** `form.income` or `today`; null for anything that is no plain name. */
function pathOf(node: Tree): string | null {
  if (node.op === 'id') return node.args;
  return node.op === '.' && node.args[0].op === 'id' ? `${node.args[0].args}.${node.args[1]}` : null;
}

function spoken(say: () => readonly string[]): readonly string[] | null {
  try {
    return say();
  } catch (error) {
    if (error instanceof NoWords) return null;
    throw error;
  }
}

/** A condition as sentences that must all hold; null when some part of it has no words, which is then shown as it is written. */
export function conditionWords(text: Text, names: Names, tree: Tree): readonly string[] | null {
  const speaker = new Speaker(text, names);
  return spoken(() => chain(tree, '&&').map(term => speaker.holds(term)));
}

/** An amount as words; null as above. */
export function amountWords(text: Text, names: Names, tree: Tree): string | null {
  return spoken(() => [new Speaker(text, names).value(tree)])?.[0] ?? null;
}
