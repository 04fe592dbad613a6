import type { Expression } from '@yichuang/plugin-kit/evaluator';
import { useText } from '../../i18n/text.tsx';
import type { Names } from '../conditions/names.ts';
import { conditionWords } from '../conditions/sentence.ts';

interface ConditionProps {
  /** The expression as it is written; null: none. */
  readonly source: string | null;
  /** The same, parsed; null where it could not be. */
  readonly expression: Expression | null;
  readonly names: Names;
}

/** A condition in sentences, each of which must hold; its source stands below for whoever writes rules. */
export function Condition({ source, expression, names }: ConditionProps) {
  const text = useText();
  if (source === null) return <span className="quiet">{text.t('rule.otherwise')}</span>;
  const words = expression && conditionWords(text, names, expression.tree);
  if (!words) return <code className="source">{source}</code>;
  return (
    <>
      {words.length === 1 ? <span>{words[0]}</span> : <ul className="terms">{words.map(one => <li key={one}>{one}</li>)}</ul>}
      <details className="source-more"><summary>{text.t('rule.source')}</summary><code className="source">{source}</code></details>
    </>
  );
}
