import type { Situation } from '@yichuang/domain/manifest';
import { weekdaysBetween } from '@yichuang/plugin-kit';
import { compile, materialsOf, questionsOf, type ExplainedMaterial } from '@yichuang/plugin-kit/evaluator';
import type { RulesInForce } from '@yichuang/projections';
import { answersIn } from './answers.ts';

/** What one's own answers make of the rules: which questions are asked, which papers are needed. */
export interface PersonalRules {
  readonly answers: Readonly<Record<string, string>>;
  readonly asked: readonly Situation[];
  readonly explained: readonly ExplainedMaterial[];
}

/**
 * Applies the rules in force to the answers in an address. Only the situation is known before anything is applied for:
 * a paper that hangs on the form stays open, and no working days are counted.
 */
export function personalRules({ manifest }: RulesInForce, search: URLSearchParams, today: string): PersonalRules {
  const rulebook = compile(manifest);
  const answers = answersIn(search, manifest.situations);
  const inputs = { situations: answers, form: {}, papers: {}, applicant: { kind: 'natural_person' as const, byAgent: false, badCredit: false }, today };
  const context = { workingDaysBetween: weekdaysBetween };
  const { situations } = questionsOf(rulebook, inputs, context);
  return { answers, asked: manifest.situations.filter(({ key }) => situations.includes(key)), explained: materialsOf(rulebook, inputs, context) };
}
