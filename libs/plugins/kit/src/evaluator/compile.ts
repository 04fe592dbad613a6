import type { AcceptRule, DecideRule, Field, ItemManifest, Material, Situation } from '@yichuang/domain/manifest';
import { environmentOf } from './environment.ts';
import { expressionOf, type Allowed, type Expression } from './expression.ts';
import { LIMITS } from './limits.ts';
import { namesOf, type Names } from './names.ts';
import { inOrder } from './order.ts';
import { ManifestInvalid, type Problem } from './problem.ts';
import { wordsOfMaterial, wordsOfRule, type MaterialWords, type RuleWords } from './shelf.ts';
import { largerThan } from './size.ts';

/** A question and the condition it is shown on; null: always. */
export interface Question<Q> {
  readonly key: string;
  readonly question: Q;
  readonly shown: Expression | null;
}
export interface Conditional<T, W = unknown> {
  readonly of: T;
  readonly when: Expression | null;
  readonly words: W;
}
/** A manifest made ready to be evaluated, any number of times. Questions stand in an order in which conditions can be answered. */
export interface Rulebook {
  readonly manifest: ItemManifest;
  /** The most steps that one evaluation can take. */
  readonly cost: number;
  readonly situations: readonly Question<Situation>[];
  readonly form: readonly Question<Field>[];
  readonly materials: readonly Conditional<Material, MaterialWords>[];
  readonly accept: readonly Conditional<AcceptRule, RuleWords>[];
  readonly decide: readonly Conditional<DecideRule, RuleWords>[];
  readonly amount: Expression | null;
}

class Compilation {
  readonly problems: Problem[] = [];
  readonly names: Names;
  readonly #environment: Allowed['environment'];
  cost = 0;

  constructor(manifest: ItemManifest) {
    this.names = namesOf(manifest);
    this.#environment = environmentOf(manifest);
  }

  report(pointer: string, code: Problem['code'], detail = ''): void {
    this.problems.push({ pointer, code, offset: 0, detail });
  }

  /** The expression at a pointer; null when there is none or it was not let in. */
  expression(text: string | null, pointer: string, { sees, result }: { readonly sees: keyof Names['scopes']; readonly result: Allowed['result'] }): Expression | null {
    if (text === null) return null;
    const looked = expressionOf(text, { environment: this.#environment, scope: this.names.scopes[sees], sizes: this.names.sizes, result });
    if ('problem' in looked) {
      this.problems.push({ pointer, ...looked.problem });
      return null;
    }
    this.cost += looked.expression.cost;
    return looked.expression;
  }

  questions<Q extends { readonly key: string; readonly shownWhen: string | null }>(of: 'situations' | 'form', all: readonly Q[]): readonly Question<Q>[] {
    const waiting = all.map((question, at) => {
      const pointer = `/${of}/${at}/shownWhen`;
      const shown = this.expression(question.shownWhen, pointer, { sees: of, result: 'bool' });
      return { key: question.key, question, shown, pointer, after: readOf(shown, of) };
    });
    const { ordered, stuck } = inOrder(waiting);
    for (const { pointer, key } of stuck) this.report(pointer, 'cycle', key);
    return ordered.map(({ key, question, shown }) => ({ key, question, shown }));
  }

  rules<R extends AcceptRule | DecideRule>(of: 'accept' | 'decide', all: readonly R[]): readonly Conditional<R, RuleWords>[] {
    return all.map((rule, at) => ({ of: rule, when: this.expression(rule.when, `/${of}/${at}/when`, { sees: 'rules', result: 'bool' }), words: wordsOfRule(of, rule) }));
  }

  materials(all: readonly Material[]): readonly Conditional<Material, MaterialWords>[] {
    return all.map((material, at) => {
      const pointer = `/materials/${at}/requiredWhen`;
      const when = this.expression(material.requiredWhen, pointer, { sees: 'materials', result: 'bool' });
      if (when?.reads.includes(`papers.${material.key}`) === true) this.report(pointer, 'cycle', material.key);
      return { of: material, when, words: wordsOfMaterial(material) };
    });
  }
}

/** Keys of one kind that a condition reads. */
function readOf(expression: Expression | null, of: string): readonly string[] {
  return (expression?.reads ?? []).filter(read => read.startsWith(`${of}.`)).map(read => read.slice(of.length + 1));
}

function look(manifest: ItemManifest): { readonly rulebook: Rulebook; readonly problems: readonly Problem[] } {
  const compilation = new Compilation(manifest);
  compilation.problems.push(...compilation.names.problems);
  const rulebook = {
    manifest,
    situations: compilation.questions('situations', manifest.situations),
    form: compilation.questions('form', manifest.form),
    materials: compilation.materials(manifest.materials),
    accept: compilation.rules('accept', manifest.accept),
    decide: compilation.rules('decide', manifest.decide),
    amount: compilation.expression(manifest.amount, '/amount', { sees: 'rules', result: 'string' }),
    cost: compilation.cost,
  };
  if (compilation.cost > LIMITS.manifestCost) compilation.report('', 'manifest-too-costly');
  return { rulebook, problems: compilation.problems };
}

/** Names that the manifest gives twice, or that expressions could not tell from the language: nothing is compiled with them. */
function unfit(manifest: ItemManifest): readonly Problem[] {
  if (largerThan(manifest, LIMITS.manifestBytes)) return [{ pointer: '', code: 'manifest-too-large', offset: 0, detail: '' }];
  return namesOf(manifest).problems;
}

/** Everything that keeps a manifest from being evaluated; empty when nothing does. Runs none of its expressions. */
export function problemsOf(manifest: ItemManifest): readonly Problem[] {
  const first = unfit(manifest);
  return first.length > 0 ? first : look(manifest).problems;
}

/**
 * Makes a manifest ready to be evaluated.
 * @throws {ManifestInvalid} with everything that {@link problemsOf} finds
 */
export function compile(manifest: ItemManifest): Rulebook {
  const first = unfit(manifest);
  if (first.length > 0) throw new ManifestInvalid(first);
  const { rulebook, problems } = look(manifest);
  if (problems.length > 0) throw new ManifestInvalid(problems);
  return rulebook;
}
