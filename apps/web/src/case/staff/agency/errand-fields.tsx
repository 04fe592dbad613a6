import { useState } from 'react';
import { useText } from '../../../i18n/text.tsx';

const SCOPE = ['submit', 'correct', 'withdraw', 'collect'] as const;

/** What the helper may do in the resident's name. */
export function ScopeFields({ id }: { readonly id: string }) {
  const { t } = useText();
  return <fieldset className="segmented" aria-describedby={id}><legend>{t('agency.scope')}</legend>{SCOPE.map(one => <label key={one}><input type="checkbox" name="scope" value={one} defaultChecked={one === 'submit' || one === 'collect'} /> {t(`agency.scope.${one}`)}</label>)}</fieldset>;
}

const FORMS = ['paper', 'recording'] as const;

/** How the mandate was given. One on paper is signed by the resident, and its picture goes with it. @req #51 */
export function MandateForm({ id }: { readonly id: string }) {
  const { t } = useText();
  const [form, setForm] = useState<string>(FORMS[0]);
  return (
    <>
      <p className="field"><label htmlFor={`${id}-form`}>{t('agency.form')}</label><select id={`${id}-form`} name="form" value={form} onChange={event => setForm(event.target.value)}>{FORMS.map(one => <option key={one} value={one}>{t(`agency.form.${one}`)}</option>)}</select></p>
      {form === 'paper' && <p className="field"><label htmlFor={`${id}-evidence`}>{t('agency.evidence')}</label><input id={`${id}-evidence`} name="evidence" type="file" required accept="image/jpeg,image/png,application/pdf" /></p>}
    </>
  );
}

/** Number of the slip that the other side keeps. */
export function SlipField({ id }: { readonly id: string }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-receipt`}>{t('agency.slip')}</label><input id={`${id}-receipt`} name="receipt" required maxLength={40} autoComplete="off" /></p>;
}

/** Papers that change hands, one on a line; a star before a name says that it is the original. */
export function PapersField({ id }: { readonly id: string }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-papers`}>{t('agency.papers')}</label><textarea id={`${id}-papers`} name="papers" rows={3} required maxLength={2000} aria-describedby={`${id}-papers-hint`} /><span id={`${id}-papers-hint`} className="hint">{t('agency.papers.hint')}</span></p>;
}

/** Papers as the form names them. */
export function papersIn(form: FormData): readonly { readonly name: string; readonly original: boolean; readonly copies: number; readonly file: null }[] {
  const typed = form.get('papers');
  return (typeof typed === 'string' ? typed : '').split('\n').flatMap(line => {
    const original = /^\s*[*＊]/.test(line);
    const name = line.replace(/^\s*[*＊]/, '').trim();
    return name === '' ? [] : [{ name, original, copies: original ? 0 : 1, file: null }];
  });
}
