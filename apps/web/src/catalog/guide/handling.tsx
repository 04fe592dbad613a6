import type { ItemGuide } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { Day, Name } from '../../shared/words.tsx';

/** The steps that a person asks about; the rest is the office's own affair. */
const TOLD = ['consult', 'accept', 'review', 'decide', 'deliver'] as const;
type Told = (typeof TOLD)[number];
const isTold = (step: string): step is Told => (TOLD as readonly string[]).includes(step);

/** Who does each step of the item, by the responsibility list of the day: the same list that gives the clerks their rights. @req #21 #33 */
export function Handling({ guide: { handling, item } }: { readonly guide: ItemGuide }) {
  const { t } = useText();
  const { steps, towns, version, effectiveFrom } = handling;
  if (version === null || effectiveFrom === null || towns.length === 0) return null;
  const closed = towns.filter(town => town.open.length < town.listed.length);
  return (
    <section aria-labelledby="handling">
      <h2 id="handling">{t('guide.handling')}</h2>
      <ol className="handling">
        {steps.flatMap(({ step, body }) => (isTold(step) ? [(
          <li key={step}>
            <span className="handling-step">{t(`guide.step.${step}`)}</span>
            <span>{body === 'department' ? <Name of={item.departmentName} /> : t(body === 'town' ? 'guide.by-town' : 'guide.by-place')}</span>
          </li>
        )] : []))}
      </ol>
      {closed.length > 0 && <p className="hint">{t('guide.closed-towns')} {closed.map((town, at) => <span key={town.code}>{at > 0 && t('matrix.comma')}<Name of={town} /></span>)}</p>}
      <p className="quiet">{t('guide.by-list', { version })} <Day of={effectiveFrom} /> {t('matrix.in-force')}</p>
    </section>
  );
}
