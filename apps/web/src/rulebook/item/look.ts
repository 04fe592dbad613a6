import type { ItemManifest } from '@yichuang/domain/manifest';
import { lint, runExamples, weekdaysBetween, type Finding, type RunExample } from '@yichuang/plugin-kit';
import { compile, problemsOf, type Problem, type Rulebook } from '@yichuang/plugin-kit/evaluator';

/** What the evaluator says of a manifest, here in the browser: the same code that the server runs. */
export interface Look {
  /** Null: it cannot be evaluated, and `problems` says why. */
  readonly rulebook: Rulebook | null;
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  readonly runs: readonly RunExample[];
}

/** Compiles a manifest, runs its examples and looks for what must not be published. Working days are counted by weekends, as examples are. */
export function lookAt(manifest: ItemManifest): Look {
  const problems = problemsOf(manifest);
  if (problems.length > 0) return { rulebook: null, problems, findings: [], runs: [] };
  const rulebook = compile(manifest);
  return { rulebook, problems, findings: lint(rulebook, { workingDaysBetween: weekdaysBetween }), runs: runExamples(rulebook, weekdaysBetween) };
}

/** Findings that stand at a place of the manifest or within it. */
export function findingsAt(findings: readonly Finding[], pointer: string): readonly Finding[] {
  return findings.filter(one => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`));
}
