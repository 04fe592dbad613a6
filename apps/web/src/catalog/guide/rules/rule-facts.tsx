import type { GuideRules } from '@yichuang/projections';
import { useText } from '../../../i18n/text.tsx';
import { Basis } from '../../../rulebook/shared/basis.tsx';
import { limitWords } from '../../../rulebook/shared/limit-words.ts';
import { FactList } from '../../../shared/facts.tsx';
import { Name } from '../../../shared/words.tsx';

/** How long, how much, whether to come oneself, what one gets: as the department's release in force says. @req #36 */
export function RuleFacts({ rules }: { readonly rules: GuideRules }) {
  const text = useText();
  const { t } = text;
  const { limits, inPerson, results } = rules;
  return (
    <section aria-labelledby="rule-facts">
      <h2 id="rule-facts">{t('rules.facts')}</h2>
      <p><Name of={rules.guide.summary} /></p>
      <FactList
        facts={[
          { label: t('rules.promised'), value: <strong>{limitWords(text, limits.promised)}</strong> },
          ...(limits.statutory ? [{ label: t('rules.statutory'), value: <>{limitWords(text, limits.statutory)}{limits.statutory.basis && <> <span className="quiet"><Basis of={limits.statutory.basis} /></span></>}</> }] : []),
          ...(limits.specialProcedures.length > 0 ? [{ label: t('rules.special'), value: <ul>{limits.specialProcedures.map(one => <li key={one.name.zh}><Name of={one.name} /> {t('rules.special.days', { days: one.estimateDays })}</li>)}</ul> }] : []),
          { label: t('rules.fees'), value: <Fees fees={rules.fees} /> },
          { label: t('rules.in-person'), value: t(inPerson ? 'rules.in-person.yes' : 'rules.in-person.no') },
          ...(results.length > 0 ? [{ label: t('rules.results'), value: <ul>{results.map(one => <li key={one.key}><Name of={one.name} />{one.validity && <span className="quiet"> <Name of={one.validity} /></span>}</li>)}</ul> }] : []),
        ]}
      />
    </section>
  );
}

function Fees({ fees }: Pick<GuideRules, 'fees'>) {
  const { t } = useText();
  if (fees.length === 0) return <>{t('rules.fees.none')}</>;
  return <ul>{fees.map(fee => <li key={fee.name.zh}><Name of={fee.name} /> {t('rules.fees.yuan', { amount: fee.amount })} <span className="quiet"><Basis of={fee.basis} /></span></li>)}</ul>;
}

/** Who may apply, how it goes, what to mind. */
export function GuideTexts({ guide: { conditions, process, notes } }: Pick<GuideRules, 'guide'>) {
  const { t } = useText();
  return (
    <section aria-labelledby="conditions">
      <h2 id="conditions">{t('rules.conditions')}</h2>
      {conditions.length === 0 ? <p>{t('rules.conditions.none')}</p> : <ul>{conditions.map(one => <li key={one.zh}><Name of={one} /></li>)}</ul>}
      <h3>{t('rules.process')}</h3>
      <p><Name of={process} /></p>
      {notes.length > 0 && <><h3>{t('rules.notes')}</h3><ul>{notes.map(one => <li key={one.zh}><Name of={one} /></li>)}</ul></>}
    </section>
  );
}
