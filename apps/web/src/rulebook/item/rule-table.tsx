import type { AcceptRule, DecideRule } from '@yichuang/domain/manifest';
import type { Finding } from '@yichuang/plugin-kit';
import type { Conditional } from '@yichuang/plugin-kit/evaluator';
import { useText } from '../../i18n/text.tsx';
import { Name } from '../../shared/words.tsx';
import type { Names } from '../conditions/names.ts';
import { Basis } from '../shared/basis.tsx';
import { Condition } from './condition.tsx';
import { FindingsAt } from './findings.tsx';

type Rule = AcceptRule | DecideRule;
interface RuleTableProps {
  readonly phase: 'accept' | 'decide';
  readonly rules: readonly Rule[];
  /** The same rules, parsed; null where the manifest cannot be evaluated. */
  readonly compiled: readonly Conditional<Rule>[] | null;
  readonly names: Names;
  readonly findings: readonly Finding[];
  /** Of a case: what each rule that was looked at said. */
  readonly said?: ReadonlyMap<string, boolean>;
}

/** A decision table: read from above, the first row whose condition holds decides. */
export function RuleTable({ phase, rules, compiled, names, findings, said }: RuleTableProps) {
  const { t } = useText();
  const title = t(`rule.phase.${phase}`);
  return (
    <section>
      <h3>{title}</h3>
      <p className="hint">{t('rule.first-match')}</p>
      <div className="table-scroll" role="region" aria-label={title} tabIndex={0}>
        <table className="rule-table">
          <thead><tr><th scope="col">{t('rule.id')}</th><th scope="col">{t('rule.when')}</th><th scope="col">{t('rule.outcome')}</th><th scope="col">{t('rule.because')}</th></tr></thead>
          <tbody>
            {rules.map((rule, at) => (
              <tr key={rule.id} className={said?.get(rule.id) ? 'touched' : undefined}>
                <th scope="row"><code>{rule.id}</code>{said && <Said matched={said.get(rule.id)} />}<FindingsAt findings={findings} pointer={`/${phase}/${at}`} /></th>
                <td><Condition source={rule.when} expression={compiled?.[at]?.when ?? null} names={names} /></td>
                <td><span className={`badge outcome-${rule.outcome}`}>{t(`rule.outcome.${rule.outcome}`)}</span></td>
                <td><Name of={rule.because} />{rule.basis && <p className="quiet"><Basis of={rule.basis} /></p>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What a rule said of a case: it held and decided, it did not hold, or an earlier one had decided. */
function Said({ matched }: { readonly matched: boolean | undefined }) {
  const { t } = useText();
  if (matched === undefined) return <> <span className="quiet">{t('rule.said.unasked')}</span></>;
  return <> <span className={matched ? 'badge badge-good' : 'badge'}>{t(matched ? 'rule.said.held' : 'rule.said.not')}</span></>;
}
