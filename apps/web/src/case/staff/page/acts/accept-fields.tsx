import { useText } from '../../../../i18n/text.tsx';
import { Name, Notice } from '../../../../shared/words.tsx';
import type { OneCase } from '../../reads.ts';
import { OptionalWords, TickField } from './act-inputs.tsx';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Papers that may follow, with the day they are promised for: only those that the rules let follow are asked about. @req #53 */
export function AcceptFields({ id, of }: { readonly id: string; readonly of: OneCase }) {
  const { t } = useText();
  const all = of.papers.filter(paper => paper.required && paper.state === 'missing' && paper.deferrableDays !== null);
  const [chosen, later] = [all.filter(({ chosenLater }) => chosenLater), all.filter(({ chosenLater }) => !chosenLater)];
  return (
    <>
      {chosen.length > 0 && <Notice tone="info" title={t('case.defer.chosen')}><ul>{chosen.map(({ material, name, deferrableDays }) => <li key={material}><Name of={name} /> {t('case.defer.by', { days: deferrableDays ?? 0 })}</li>)}</ul></Notice>}
      {later.length > 0 && (
        <fieldset className="panel">
          <legend>{t('case.defer')}</legend>
          {later.map(paper => <p key={paper.material} className="field"><label htmlFor={`${id}-${paper.material}`}><Name of={paper.name} /> {t('case.defer.by', { days: paper.deferrableDays ?? 0 })}</label><input id={`${id}-${paper.material}`} name={`defer.${paper.material}`} type="date" /></p>)}
          <TickField id={id} name="signed" label="case.defer.signed" />
        </fieldset>
      )}
      <OptionalWords id={id} name="opinion" label="case.opinion.optional" />
    </>
  );
}

/** What may follow, as the form says it. */
export function deferredIn(form: FormData): readonly { readonly material: string; readonly due: string }[] {
  return [...form.entries()].flatMap(([name, value]) => (name.startsWith('defer.') && typeof value === 'string' && DAY.test(value) ? [{ material: name.slice(6), due: value }] : []));
}
