import { hash } from 'node:crypto';
import { canonicalText, workingDaysBetween, type CalendarState } from '@yichuang/domain';
import { compile, evaluate, materialsOf, questionsOf, type ExplainedMaterial, type Explanation, type Inputs, type Rulebook } from '@yichuang/plugin-kit/evaluator';
import type { RulesInForce } from '@yichuang/projections';

/** Manifests made ready to be evaluated, by digest: the ones used last stay. */
const KEPT = 200;

/** Which questions are asked and which papers are needed, given the answers so far. */
export interface PersonalList {
  readonly questions: readonly string[];
  readonly materials: readonly ExplainedMaterial[];
}

/** The kit's evaluator over rules in force. Nothing that is put in is kept or written down. */
export interface Evaluator {
  materials(rules: RulesInForce, inputs: Inputs, calendar: CalendarState): PersonalList;
  explain(rules: RulesInForce, inputs: Inputs, calendar: CalendarState): Explanation;
}

const digestOf = (inputs: Inputs): string => hash('sha256', canonicalText(inputs), 'hex');

export function createEvaluator(): Evaluator {
  const kept = new Map<string, Rulebook>();
  function compiled({ digest, manifest }: RulesInForce): Rulebook {
    const known = kept.get(digest);
    if (known) return known;
    const made = compile(manifest);
    kept.set(digest, made);
    const oldest = kept.keys().next().value;
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return made;
  }
  const by = (calendar: CalendarState) => ({ workingDaysBetween: (from: string, to: string): number => workingDaysBetween(from, to, calendar).days });
  return {
    materials: (rules, inputs, calendar) => {
      const rulebook = compiled(rules);
      return { questions: questionsOf(rulebook, inputs, by(calendar)).situations, materials: materialsOf(rulebook, inputs, by(calendar)) };
    },
    explain: (rules, inputs, calendar) => evaluate(compiled(rules), inputs, { ...by(calendar), version: rules.version, digest: rules.digest, digestOf, suspended: rules.suspended }),
  };
}
