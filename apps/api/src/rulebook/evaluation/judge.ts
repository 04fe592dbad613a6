import { workingDaysBetween, type CalendarState, type ItemManifest, type ManifestFinding } from '@yichuang/domain';
import { lint, rulesMet, runExamples } from '@yichuang/plugin-kit';
import { compile, problemsOf } from '@yichuang/plugin-kit/evaluator';

/** What is to be said of one manifest: what is wrong with it, and how its examples end. */
export interface Judgement {
  readonly item: string;
  readonly invalid: readonly ManifestFinding[];
  readonly unlawful: readonly ManifestFinding[];
  /** Names of all examples, and of those that end otherwise than they say. */
  readonly examples: readonly string[];
  readonly failed: readonly string[];
  /** Ids of all rules, and of those that no example meets. */
  readonly rules: readonly string[];
  readonly uncovered: readonly string[];
}

/** What examples have to show is asked when they are run, not when the manifest is sent. */
const LATER: readonly string[] = ['rule-without-example'];
const placeOf = ({ pointer, code }: ManifestFinding): ManifestFinding => ({ pointer, code });

/** Judges a manifest. Its expressions are run on its own examples: in a thread that can be ended. */
export function judge(manifest: ItemManifest, calendar: CalendarState): Judgement {
  const nothing = { item: manifest.item, unlawful: [], examples: [], failed: [], rules: [], uncovered: [] };
  const invalid = problemsOf(manifest).map(placeOf);
  if (invalid.length > 0) return { ...nothing, invalid };
  const rulebook = compile(manifest);
  const between = (from: string, to: string): number => workingDaysBetween(from, to, calendar).days;
  const runs = runExamples(rulebook, between);
  const met = rulesMet(runs);
  const rules = [...manifest.accept, ...manifest.decide].map(({ id }) => id);
  return {
    item: manifest.item, invalid: [], unlawful: lint(rulebook, { workingDaysBetween: between }).filter(({ code }) => !LATER.includes(code)).map(placeOf),
    examples: runs.map(({ name }) => name), failed: runs.filter(({ differences }) => differences.length > 0).map(({ name }) => name), rules, uncovered: rules.filter(id => !met.has(id)),
  };
}
