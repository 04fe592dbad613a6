import type { ItemManifest } from '@yichuang/domain/manifest';
import { useMemo } from 'react';
import { useText } from '../../i18n/text.tsx';
import { namesOf } from '../conditions/names.ts';
import { compile, problemsOf } from '@yichuang/plugin-kit/evaluator';
import { RuleTable } from '../item/rule-table.tsx';

interface ExplainedRulesProps {
  readonly manifest: ItemManifest;
  readonly phase: 'accept' | 'decide';
  /** What was looked at, in order; rules after the first that matched were not. */
  readonly rules: readonly { readonly id: string; readonly matched: boolean }[];
}

/** The rules of one phase as the studio shows them, with what each of them said of a case. Fetched with the evaluator, which reads the conditions. @req #20 #36 */
export default function ExplainedRules({ manifest, phase, rules }: ExplainedRulesProps) {
  const text = useText();
  const names = useMemo(() => namesOf(text, manifest), [text, manifest]);
  const compiled = useMemo(() => (problemsOf(manifest).length > 0 ? null : compile(manifest)), [manifest]);
  const said = useMemo(() => new Map(rules.map(({ id, matched }) => [id, matched])), [rules]);
  return <RuleTable phase={phase} rules={manifest[phase]} compiled={compiled?.[phase] ?? null} names={names} findings={[]} said={said} />;
}
