import type { Rulebook, WorkingDaysBetween } from '../evaluator/index.ts';
import { rulesMet, runExamples } from '../examples/run.ts';
import type { Finding } from './finding.ts';
import { lintForm } from './form.ts';
import { lintLimits } from './limits.ts';
import { lintMaterials } from './materials.ts';
import { lintRules } from './rules.ts';
import { lintTexts } from './texts.ts';

export { FINDINGS, type Finding, type FindingCode } from './finding.ts';

/** Everything that keeps an item from being published. Its examples are run, so that each rule is seen to decide. @req #20 #45 */
export function lint(rulebook: Rulebook, { workingDaysBetween }: { readonly workingDaysBetween: WorkingDaysBetween }): readonly Finding[] {
  const { manifest } = rulebook;
  const met = rulesMet(runExamples(rulebook, workingDaysBetween));
  return [...lintMaterials(manifest), ...lintForm(manifest), ...lintLimits(manifest), ...lintRules(rulebook, met), ...lintTexts(manifest)];
}
