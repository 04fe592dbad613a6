import type { ItemGuide } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Name, Zh } from '../../shared/words.tsx';
import { applicantText, stepsText } from '../kinds.ts';

/** The facts that the catalogue owns of an item. Limits and papers are the department's, and stand with its rules where it has any. */
export function GuideFacts({ guide }: { readonly guide: ItemGuide }) {
  const text = useText();
  const { t } = text;
  const { item } = guide;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('guide.facts')}</h2>
      <FactList
        facts={[
          { label: t('fact.where'), value: item.delegation.recipients === 'all_towns' ? t('fact.where.all', { count: guide.towns.length }) : t('fact.where.some', { count: item.delegation.recipients.length }) },
          { label: t('fact.town-steps'), value: stepsText(text, item.delegation.steps) },
          { label: t('fact.department'), value: <Name of={item.departmentName} /> },
          { label: t('fact.applicant'), value: applicantText(text, item.applicant) ?? <Zh>{item.applicant}</Zh> },
          { label: t('fact.handling'), value: t(`fact.handling.${item.handling}`) },
          { label: t('fact.kind'), value: t(`kind.${item.kind}`) },
          { label: t('fact.basis'), value: <BasisText basis={item.basis} /> },
        ]}
      />
      {guide.rules === null && <p className="hint">{t('guide.not-here')}</p>}
    </section>
  );
}

function BasisText({ basis }: { readonly basis: ItemGuide['item']['basis'] }) {
  const { t, day } = useText();
  return basis.status === 'in_force' ? <Zh>{basis.text}</Zh> : <>{t('fact.basis.pending', { day: day(basis.inForceFrom) })}</>;
}
