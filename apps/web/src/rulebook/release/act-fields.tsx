import { ChoiceField } from '../../delegation/fields.tsx';
import { useText } from '../../i18n/text.tsx';
import { Notice } from '../../shared/words.tsx';
import { useSession } from '../../staff/use-session.ts';

/** From when the release counts; left empty: at once. */
export function FromField({ id }: { readonly id: string }) {
  const { t } = useText();
  return <p className="field"><label htmlFor={`${id}-from`}>{t('release.from')}</label><input id={`${id}-from`} name="from" type="datetime-local" aria-describedby={`${id}-from-hint`} /><span id={`${id}-from-hint`} className="hint">{t('release.from.hint')}</span></p>;
}

const CHOICES = ['pinned', 'next_step', 'favourable'] as const;

/** What the release means for cases under way. */
export function InFlightField({ id }: { readonly id: string }) {
  const { t } = useText();
  return <ChoiceField id={id} name="inFlight" label="release.in-flight">{CHOICES.map(choice => <option key={choice} value={choice}>{t(`release.in-flight.${choice}`)}</option>)}</ChoiceField>;
}

/** With what one signs, and what. Without a passkey there is nothing to sign with in a browser. */
export function SignatureHint({ text }: { readonly text: string }) {
  const { t, language } = useText();
  const has = useSession()?.proofs.includes('passkey') ?? false;
  return (
    <>
      <details className="more"><summary>{t('release.sign.text')}</summary><code className="source">{text}</code></details>
      {has ? <p className="hint">{t('release.sign.passkey')}</p> : <Notice tone="warn" title={t('release.sign.none')}><p><a href={`${language === 'en' ? '/en' : ''}/office/account`}>{t('release.sign.add')}</a></p></Notice>}
    </>
  );
}
