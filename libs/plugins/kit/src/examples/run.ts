import { same } from '@yichuang/domain/canonical';
import type { Example } from '@yichuang/domain/manifest';
import { evaluate, type Explanation, type Rulebook, type WorkingDaysBetween } from '../evaluator/index.ts';

/** An example that was run: what came out of it, and where that is not what it promises. */
export interface RunExample {
  readonly name: string;
  readonly explanation: Explanation;
  readonly differences: readonly Difference[];
}
export interface Difference {
  readonly of: keyof Example['expect'];
  readonly expected: unknown;
  readonly found: unknown;
}

function foundIn({ outcome, materials, missing }: Explanation): Required<Record<keyof Example['expect'], unknown>> {
  return {
    accept: outcome.accept.outcome, decide: outcome.decide.outcome, rule: [outcome.accept.rule, outcome.decide.rule],
    materials: materials.filter(({ required }) => required).map(({ key }) => key), missing: missing.map(({ key }) => key),
  };
}

/** Lists of papers say the same in any order; a rule is met when it decides in either phase. */
function agrees(of: keyof Example['expect'], expected: unknown, found: unknown): boolean {
  if (of === 'rule') return Array.isArray(found) && found.includes(expected);
  return Array.isArray(expected) && Array.isArray(found) ? new Set(expected).symmetricDifference(new Set(found)).size === 0 : same(expected, found);
}

/** Runs every example of a manifest. What an example leaves open is not looked at. */
export function runExamples(rulebook: Rulebook, workingDaysBetween: WorkingDaysBetween): readonly RunExample[] {
  const context = { version: '0.0.0', digest: '', workingDaysBetween, digestOf: () => '' };
  return rulebook.manifest.examples.map(({ name, given, expect }) => {
    const explanation = evaluate(rulebook, given, context);
    const found = foundIn(explanation);
    const parts = Object.keys(expect) as (keyof Example['expect'])[];
    const differences = parts.filter(of => expect[of] !== null && !agrees(of, expect[of], found[of])).map(of => ({ of, expected: expect[of], found: found[of] }));
    return { name, explanation, differences };
  });
}

/** Ids of the rules that decide in one of the examples. */
export function rulesMet(runs: readonly RunExample[]): ReadonlySet<string> {
  return new Set(runs.flatMap(({ explanation: { outcome } }) => [outcome.accept.rule, outcome.decide.rule]).filter(rule => rule !== null));
}
