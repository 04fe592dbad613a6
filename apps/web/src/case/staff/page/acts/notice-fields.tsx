import { useText } from '../../../../i18n/text.tsx';
import { Name } from '../../../../shared/words.tsx';
import type { OneCase } from '../../reads.ts';
import { OptionalWords, reason } from './act-inputs.tsx';

/** What the notice will say: gaps that the rules compute, and what a person found wrong beside. @req #45 */
export function AlsoFields({ id, of }: { readonly id: string; readonly of: OneCase }) {
  const { t } = useText();
  const lacking = of.papers.filter(paper => paper.required && (paper.state === 'missing' || paper.state === 'invalid'));
  const good = of.papers.filter(paper => paper.state === 'provided' || paper.state === 'retrieved');
  return (
    <>
      <p>{t('case.notice.lacking')}</p>
      <ul>{lacking.map(paper => <li key={paper.material}><Name of={paper.name} />{paper.reason !== '' && <span className="quiet"> {paper.reason}</span>}</li>)}</ul>
      {good.length > 0 && (
        <details className="more">
          <summary>{t('case.notice.also')}</summary>
          {good.map(paper => <p key={paper.material} className="field"><label htmlFor={`${id}-${paper.material}`}><Name of={paper.name} /></label><input id={`${id}-${paper.material}`} name={`also.${paper.material}`} type="text" maxLength={500} autoComplete="off" placeholder={t('case.notice.also.hint')} /></p>)}
        </details>
      )}
    </>
  );
}

/** Papers that a person found wrong, each with the reason. */
export function alsoIn(form: FormData): readonly { readonly key: string; readonly reason: string }[] {
  return [...form.entries()].flatMap(([name, value]) => (name.startsWith('also.') && typeof value === 'string' && value.trim() !== '' ? [{ key: name.slice(5), reason: value.trim() }] : []));
}

/** A demand after the notice: what, why, and which fact is new. Without one the breach is recorded and told. @req #45 */
export function FurtherFields({ id, of }: { readonly id: string; readonly of: OneCase }) {
  const { t } = useText();
  return (
    <>
      <fieldset className="panel"><legend>{t('case.further.papers')}</legend>{of.papers.map(paper => <p key={paper.material} className="field"><label className="check"><input type="checkbox" name="materials" value={paper.material} /> <Name of={paper.name} /></label></p>)}</fieldset>
      {reason(id)}
      <OptionalWords id={id} name="newFact" label="case.further.new-fact" />
    </>
  );
}
