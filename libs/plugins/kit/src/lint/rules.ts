import { serialize, type ASTNode } from '@marcbachmann/cel-js';
import type { ItemManifest } from '@yichuang/domain/manifest';
import type { Conditional, Rulebook } from '../evaluator/compile.ts';
import { chainOf } from '../evaluator/syntax.ts';
import { finding, type Finding } from './finding.ts';

type Rules = readonly Conditional<{ readonly id: string }>[];

/** Texts of the terms of a chain; of anything else, its own. */
const termsOf = (tree: ASTNode, op: '&&' | '||'): ReadonlySet<string> => new Set(chainOf(tree, op).map(term => serialize(term)));
const isLiteral = (tree: ASTNode, value: boolean): boolean => tree.op === 'value' && tree.args === value;

/** Whether a rule that holds only together with an earlier one can never be the first that holds. */
function hides(earlier: ASTNode | null, later: ASTNode | null): boolean {
  if (earlier === null || isLiteral(earlier, true)) return true;
  if (later === null) return false;
  return termsOf(later, '&&').has(serialize(earlier)) || termsOf(earlier, '||').has(serialize(later));
}

function unreachable(of: 'accept' | 'decide', rules: Rules): readonly Finding[] {
  return rules.flatMap(({ when }, at) => {
    const tree = when?.tree ?? null;
    const never = tree !== null && isLiteral(tree, false);
    const hidden = rules.slice(0, at).some(earlier => hides(earlier.when?.tree ?? null, tree));
    return never || hidden ? [finding('unreachable-rule', `/${of}/${at}`)] : [];
  });
}

function lastOf(of: 'accept' | 'decide', rules: Rules): readonly Finding[] {
  return rules.at(-1)?.when === null ? [] : [finding('last-rule-conditional', `/${of}/${rules.length - 1}`)];
}

/** What must hold of the rules. `met`: ids of those that decide in an example. */
export function lintRules({ accept, decide, manifest }: Rulebook, met: ReadonlySet<string>): readonly Finding[] {
  const untried = (['accept', 'decide'] as const).flatMap(of => manifest[of].flatMap(({ id }, at) => (met.has(id) ? [] : [finding('rule-without-example', `/${of}/${at}`)])));
  return [...lastOf('accept', accept), ...lastOf('decide', decide), ...unreachable('accept', accept), ...unreachable('decide', decide), ...untried, ...lintDeferral(manifest)];
}

function lintDeferral({ accept, materials }: ItemManifest): readonly Finding[] {
  const at = accept.findIndex(({ outcome }) => outcome === 'accept_deferred');
  const paper = materials.findIndex(({ deferrableDays }) => deferrableDays !== null);
  if (paper >= 0 && at < 0) return [finding('deferral-without-rule', `/materials/${paper}`)];
  return paper < 0 && at >= 0 ? [finding('rule-without-deferral', `/accept/${at}`)] : [];
}
